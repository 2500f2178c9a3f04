import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoIssuerRefused, ensureDemoIssuer, mintDemoToken, mintTokenFor, regionCastFile } from '../../../shared/demo-issuer';
import { createAccessTokenVerifier } from '../../../shared/identity/access-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { readTrustedIssuers } from '../../../shared/identity/trusted-issuers';
import { castOf } from '../../../start/population/cast';
import { namedUuid } from '../../../start/population/chance';
import { leaveWithIssuer, regionIdentities } from '../../../start/population/region-identities';

const cast = castOf({ persons: 300, seed: 'a', day: '2026-02-28' });
const now = new Date('2026-03-01T10:00:00Z');
const dir = mkdtempSync(join(tmpdir(), 'kring-region-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function actorOf(key: string) {
  const { issuersFile } = await ensureDemoIssuer(dir, { audience: 'kring', nodeEnv: 'test' });
  const verifier = createAccessTokenVerifier(readTrustedIssuers(issuersFile, { nodeEnv: 'test' }), { audience: 'kring', clock: { now: () => now } });
  return (await verifier.verifyToken(await mintDemoToken(dir, key, { now, nodeEnv: 'test' }))).actor;
}

describe('who can sign in of a region', () => {
  it('is nobody before it was made, and everybody named of it after', async () => {
    await expect(actorOf('region-person-0')).rejects.toBeInstanceOf(DemoIssuerRefused);
    const identities = regionIdentities(cast);
    leaveWithIssuer(dir, cast);
    expect(statSync(regionCastFile(dir)).mode & 0o077).toBe(0);
    expect(new Set(identities.map(({ key }) => key)).size).toBe(identities.length);
    expect(identities.map(({ key }) => key)).toEqual(expect.arrayContaining(['region-person-0', 'region-lead', 'region-team-worker', 'region-stranger']));
    for (const { key, actor } of identities) await expect(actorOf(key)).resolves.toEqual(actor);
  });

  it('leaves the cast of the demo as it was, and is not believed of an organisation that the registry does not name', async () => {
    await expect(actorOf('jonas-gp')).resolves.toMatchObject({ kind: 'PROFESSIONAL' });
    const { issuersFile } = await ensureDemoIssuer(dir, { audience: 'kring', nodeEnv: 'test' });
    const registry = readTrustedIssuers(issuersFile, { nodeEnv: 'test' });
    const verifier = createAccessTokenVerifier(registry, { audience: 'kring', clock: { now: () => now } });
    const elsewhere = { ...regionIdentities(cast).find(({ key }) => key === 'region-lead')!.actor, organisation: namedUuid('elsewhere') };
    const token = await mintTokenFor(dir, elsewhere as never, { now, nodeEnv: 'test' });
    await expect(verifier.verifyToken(token)).rejects.toBeInstanceOf(TokenRefused);
  });
});

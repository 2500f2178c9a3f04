import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_IDENTITIES } from '../../shared/demo-identities';
import { DEMO_ROUTER_CLIENT, DemoIssuerRefused, ensureDemoIssuer, mintDemoToken } from '../../shared/demo-issuer';
import type { AccessTokenVerifier } from '../../shared/identity/access-token';
import { createAccessTokenVerifier } from '../../shared/identity/access-token';
import { readRouterClients } from '../../shared/identity/token-exchange';
import { TokenRefused } from '../../shared/identity/token-refused';
import { readTrustedIssuers } from '../../shared/identity/trusted-issuers';
import { SUBGRAPH_NAMES } from '../../shared/subgraph-names';
import { secondsAfter } from './identity/forge';

const now = new Date('2026-03-01T10:00:00Z');
const options = { audience: 'http://localhost:4000', nodeEnv: undefined };

let parent: string;
let dir: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'kring-demo-'));
  dir = join(parent, 'identity');
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

async function verifierAt(at: Date): Promise<AccessTokenVerifier> {
  const { issuersFile } = await ensureDemoIssuer(dir, options);
  const registry = readTrustedIssuers(issuersFile, { nodeEnv: undefined });
  return createAccessTokenVerifier(registry, { audience: 'unused', clock: { now: () => at } });
}

const mint = (key: string): Promise<string> => mintDemoToken(dir, key, { now, nodeEnv: undefined });

describe('the demo issuer', () => {
  it('makes a token for everybody of the cast, who is then that actor exactly', async () => {
    const verifier = await verifierAt(now);
    for (const { key, actor } of DEMO_IDENTITIES) {
      await expect(verifier.verify(`Bearer ${await mint(key)}`)).resolves.toEqual({ actor, tokenId: expect.any(String) });
    }
  });

  it('makes tokens of one hour, and no two alike', async () => {
    await ensureDemoIssuer(dir, options);
    const token = await mint('jonas');
    expect(await mint('jonas')).not.toBe(token);
    await expect((await verifierAt(secondsAfter(now, 3599))).verifyToken(token)).resolves.toBeDefined();
    await expect((await verifierAt(secondsAfter(now, 3606))).verifyToken(token)).rejects.toBeInstanceOf(TokenRefused);
  });

  it('keeps its keys and its router secret over a restart', async () => {
    const first = await ensureDemoIssuer(dir, options);
    const token = await mint('mira');
    const secret = readFileSync(first.routerSecretFile, 'utf8');
    const again = await ensureDemoIssuer(dir, options);
    expect(again).toEqual(first);
    expect(readFileSync(again.routerSecretFile, 'utf8')).toBe(secret);
    await expect((await verifierAt(now)).verifyToken(token)).resolves.toMatchObject({ actor: { kind: 'PERSON' } });
  });

  it('makes good what a start that was cut off left out', async () => {
    await ensureDemoIssuer(dir, options);
    const token = await mint('mira');
    for (const name of ['jwks.json', 'trusted-issuers.json', 'router-clients.json']) {
      unlinkSync(join(dir, name));
    }
    await expect((await verifierAt(now)).verifyToken(token)).resolves.toBeDefined();
  });

  it('can be started twice at once', async () => {
    await Promise.all([ensureDemoIssuer(dir, options), ensureDemoIssuer(dir, options)]);
    await expect((await verifierAt(now)).verifyToken(await mint('mira'))).resolves.toBeDefined();
  });

  it('keeps everything for its owner, also in a folder that others could enter', async () => {
    mkdirSync(dir, { mode: 0o755 });
    await ensureDemoIssuer(dir, options);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(dir)) {
      expect([name, statSync(join(dir, name)).mode & 0o077]).toEqual([name, 0]);
    }
    expect(readFileSync(join(dir, 'jwks.json'), 'utf8')).not.toContain('"d"');
    chmodSync(join(dir, 'issuer-key.pem'), 0o644);
    await expect(mint('jonas')).rejects.toThrow(/owner only/);
  });

  it('knows one router, by a secret that only its owner may read', async () => {
    const { routerClientsFile, routerSecretFile } = await ensureDemoIssuer(dir, options);
    const secret = readFileSync(routerSecretFile, 'utf8').trim();
    expect([...readRouterClients(routerClientsFile).values()]).toEqual([
      {
        clientId: DEMO_ROUTER_CLIENT,
        secretSha256: createHash('sha256').update(secret).digest('hex'),
        audiences: [...SUBGRAPH_NAMES],
      },
    ]);
    expect(readFileSync(routerClientsFile, 'utf8')).not.toContain(secret);
  });

  it('refuses production, and makes nothing there', async () => {
    const production = { nodeEnv: 'production' };
    await expect(ensureDemoIssuer(dir, { ...options, ...production })).rejects.toBeInstanceOf(DemoIssuerRefused);
    expect(existsSync(dir)).toBe(false);
    const { issuersFile } = await ensureDemoIssuer(dir, options);
    await expect(mintDemoToken(dir, 'jonas', { now, ...production })).rejects.toBeInstanceOf(DemoIssuerRefused);
    expect(() => readTrustedIssuers(issuersFile, production)).toThrow(/never trusted in production/);
  });

  it('knows nobody but the cast, and nobody before its first start', async () => {
    await expect(mint('jonas')).rejects.toThrow(/start the hub first/);
    await ensureDemoIssuer(dir, options);
    for (const key of ['thomas', '', '__proto__']) {
      await expect(mint(key)).rejects.toBeInstanceOf(DemoIssuerRefused);
    }
  });
});

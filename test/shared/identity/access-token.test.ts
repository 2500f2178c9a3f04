import type { KeyObject } from 'node:crypto';
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../../shared/demo-identities';
import type { AccessTokenVerifier } from '../../../shared/identity/access-token';
import { createAccessTokenVerifier } from '../../../shared/identity/access-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { parseTrustedIssuers } from '../../../shared/identity/trusted-issuers';
import type { TrustedIssuer } from '../../../shared/identity/trusted-issuers';
import { VerifiedTokens } from '../../../shared/identity/verified-tokens';
import { changedAt, forge, secondsAfter, without } from './forge';

const now = new Date('2026-03-01T10:00:00Z');
const epoch = now.getTime() / 1000;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const attacker = generateKeyPairSync('ed25519');

const jwk = (key: KeyObject, kid: string): object => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' });
const header = { alg: 'EdDSA', typ: 'at+jwt', kid: 'k1' };
const counsellor = {
  kind: 'PROFESSIONAL',
  organisation: DEMO.organisations.brug,
  profession: 'MENTAL_HEALTH_PROFESSIONAL',
  team: DEMO.teams.brugRehabilitation,
};
const claims = (extra: object = {}): object => ({
  iss: 'https://login.brug.example',
  aud: 'https://kring.example',
  sub: DEMO.professionals.jonasCounsellor,
  iat: epoch,
  exp: epoch + 300,
  jti: randomUUID(),
  kring: counsellor,
  ...extra,
});
const bearer = (extra: object = {}, head: object = header, key: KeyObject = privateKey): string =>
  `Bearer ${forge(head, claims(extra), key)}`;

let folder: string;
let jwksFile: string;

const entry = (extra: object = {}): object => ({
  issuer: 'https://login.brug.example',
  algorithms: ['EdDSA'],
  jwks: { file: 'jwks.json' },
  organisations: [DEMO.organisations.brug],
  professions: ['MENTAL_HEALTH_PROFESSIONAL'],
  kinds: ['PROFESSIONAL', 'STEWARD', 'SERVICE'],
  maxTokenAgeSeconds: 600,
  ...extra,
});

function verifierOf(entries: readonly object[] = [entry()], at: Date = now): AccessTokenVerifier {
  const registry = parseTrustedIssuers(entries, { nodeEnv: 'test', folder });
  return createAccessTokenVerifier(registry, { audience: 'https://kring.example', clock: { now: () => at } });
}

async function refusal(verified: Promise<unknown>): Promise<TokenRefused> {
  const error = await verified.then(
    (actor) => new Error(`Accepted as ${JSON.stringify(actor)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TokenRefused)) {
    throw error;
  }
  return error;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-issuers-'));
  jwksFile = join(folder, 'jwks.json');
  writeFileSync(jwksFile, JSON.stringify({ keys: [jwk(publicKey, 'k1')] }));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an access token', () => {
  it('says as what its subject acts', async () => {
    await expect(verifierOf().verify(bearer())).resolves.toEqual({
      actor: { id: DEMO.professionals.jonasCounsellor, ...counsellor },
      tokenId: expect.any(String),
    });
    await expect(verifierOf().verify(bearer({ kring: without(counsellor, 'team') }))).resolves.toEqual({
      actor: { id: DEMO.professionals.jonasCounsellor, ...without(counsellor, 'team') },
      tokenId: expect.any(String),
    });
    const steward = { kind: 'STEWARD', organisation: DEMO.organisations.brug, scope: 'ORGANISATION' };
    await expect(verifierOf().verify(bearer({ kring: steward }))).resolves.toMatchObject({ actor: steward });
    const service = { kind: 'SERVICE', organisation: DEMO.organisations.brug };
    await expect(verifierOf().verify(bearer({ kring: service }))).resolves.toMatchObject({ actor: service });
    const people = verifierOf([entry({ kinds: ['PERSON'], organisations: [], professions: [] })]);
    await expect(people.verify(bearer({ sub: DEMO.persons.jonas, kring: { kind: 'PERSON' } }))).resolves.toEqual({
      actor: { kind: 'PERSON', id: DEMO.persons.jonas },
      tokenId: expect.any(String),
    });
  });

  it('is known by a digest: the same for one token, another for the same jti of another issuer, and never the jti itself', async () => {
    const token = bearer({ jti: 'user@example.org#1' });
    const both = verifierOf([entry(), entry({ issuer: 'https://login.ocmw.example' })]);
    const first = await both.verify(token);
    expect(first.tokenId).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(first.tokenId).not.toContain('user');
    expect((await both.verify(token)).tokenId).toBe(first.tokenId);
    expect((await both.verify(bearer({ jti: 'user@example.org#2' }))).tokenId).not.toBe(first.tokenId);
    const elsewhere = await both.verify(bearer({ jti: 'user@example.org#1', iss: 'https://login.ocmw.example' }));
    expect(elsewhere.tokenId).not.toBe(first.tokenId);
  });

  it('may hold what other services of the issuer need', async () => {
    const token = bearer({ scope: 'openid', email: 'x@example' });
    await expect(verifierOf().verify(token)).resolves.toMatchObject({ actor: counsellor });
  });

  it('that is not there makes nobody in particular, and only then', async () => {
    await expect(verifierOf().verify(undefined)).resolves.toEqual({ actor: { kind: 'ANONYMOUS' } });
    for (const wrong of ['', ' ', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer undefined', 'Bearer null']) {
      await refusal(verifierOf().verify(wrong));
    }
    await refusal(verifierOf().verify(`${bearer()}, ${bearer()}`));
  });

  it('changed at any place is refused', async () => {
    const token = bearer();
    const verifier = verifierOf();
    for (let place = 'Bearer '.length; place < token.length; place += 1) {
      await refusal(verifier.verify(changedAt(token, place)));
    }
  });

  it('of more than 8 kB is refused unread', async () => {
    const error = await refusal(verifierOf().verify(bearer({ padding: 'x'.repeat(8192) })));
    expect(error.reason).toBe('the header is too long');
    expect((await refusal(verifierOf().verifyToken('a'.repeat(8193)))).reason).toBe('the token is too long');
  });

  it.each<[string, object]>([
    ['alg none', { ...header, alg: 'none' }],
    ['an alg its issuer does not use', { ...header, alg: 'ES256' }],
    ['no typ', without(header, 'typ')],
    ['the typ of an ID token', { ...header, typ: 'JWT' }],
    ['the typ of a context token', { ...header, typ: 'kring-context+jwt' }],
    ['crit', { ...header, crit: ['b64'] }],
    ['b64', { ...header, crit: ['b64'], b64: false }],
    ['an unknown kid', { ...header, kid: 'k2' }],
    ['a kid that is a path', { ...header, kid: '../../dev/null' }],
    ['a kid that is SQL', { ...header, kid: "' OR 1=1 --" }],
    ['jku', { ...header, jku: 'https://login.brug.example/jwks' }],
    ['x5u', { ...header, x5u: 'https://login.brug.example/cert' }],
    ['jwk', { ...header, jwk: publicKey.export({ format: 'jwk' }) }],
  ])('with %s in its header is refused, although its signature is good', async (_, head) => {
    await refusal(verifierOf().verify(bearer({}, head)));
  });

  it('without a signature is refused', async () => {
    await refusal(verifierOf().verifyToken(forge({ ...header, alg: 'none' }, claims(), undefined)));
    await refusal(verifierOf().verifyToken(forge(header, claims(), undefined)));
  });

  it('signed with the public key as if it were a secret is refused', async () => {
    const secrets = [
      Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })),
      publicKey.export({ type: 'spki', format: 'der' }),
      Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url'),
      Buffer.from(JSON.stringify(jwk(publicKey, 'k1'))),
    ];
    for (const secret of secrets) {
      await refusal(verifierOf().verifyToken(forge({ ...header, alg: 'HS256' }, claims(), secret)));
    }
  });

  it.each(['iss', 'aud', 'sub', 'exp', 'iat', 'jti', 'kring'])('without %s is refused', async (claim) => {
    await refusal(verifierOf().verifyToken(forge(header, without(claims(), claim), privateKey)));
  });

  it.each<[string, object]>([
    ['another issuer', { iss: 'https://login.elsewhere.example' }],
    ['an issuer that is an object key', { iss: '__proto__' }],
    ['an issuer with a slash more', { iss: 'https://login.brug.example/' }],
    ['another audience', { aud: 'https://shop.example' }],
    ['the hub among other audiences', { aud: ['https://kring.example', 'https://evil.example'] }],
    ['the hub in a list', { aud: ['https://kring.example'] }],
    ['a subject that is no UUID', { sub: 'jonas' }],
    ['a subject in capitals', { sub: DEMO.professionals.jonasCounsellor.toUpperCase() }],
    ['that it holds later', { nbf: epoch + 6 }],
    ['text for a time', { exp: 'tomorrow' }],
    ['ANONYMOUS', { kring: { kind: 'ANONYMOUS' } }],
    ['an unknown kind', { kring: { kind: 'ADMIN' } }],
    ['an unknown profession', { kring: { ...counsellor, profession: 'SURGEON' } }],
    ['a claim too many', { kring: { ...counsellor, breakGlass: true } }],
    ['two kinds at once', { kring: { ...counsellor, scope: 'REGION' } }],
    ['no profession', { kring: without(counsellor, 'profession') }],
    ['a team that is no UUID', { kring: { ...counsellor, team: 'all' } }],
  ])('that says %s is refused', async (_, extra) => {
    expect((await refusal(verifierOf().verify(bearer(extra)))).code).toBe('INVALID_TOKEN');
  });

  it('that has expired is refused, with 5 seconds for clocks that differ', async () => {
    const token = bearer();
    await expect(verifierOf([entry()], secondsAfter(now, 304)).verify(token)).resolves.toMatchObject({ actor: counsellor });
    await refusal(verifierOf([entry()], secondsAfter(now, 305)).verify(token));
  });

  it('older than its issuer allows is refused, whatever it says of its end', async () => {
    const token = bearer({ exp: epoch + 86_400 });
    await expect(verifierOf([entry()], secondsAfter(now, 605)).verify(token)).resolves.toMatchObject({ actor: counsellor });
    await refusal(verifierOf([entry()], secondsAfter(now, 606)).verify(token));
  });

  it('from the future is refused, with 5 seconds for clocks that differ', async () => {
    await expect(verifierOf().verify(bearer({ iat: epoch + 5 }))).resolves.toMatchObject({ actor: counsellor });
    await refusal(verifierOf().verify(bearer({ iat: epoch + 6 })));
    await refusal(verifierOf().verify(bearer({ iat: epoch + 3600, exp: epoch + 7200 })));
  });

  it('keeps quiet, when it is refused, about what it said', async () => {
    const token = bearer({ aud: 'https://shop.example' });
    const error = await refusal(verifierOf().verify(token));
    expect(error.message).toBe('The token was refused');
    expect(`${error.reason} ${error.stack}`).not.toMatch(/shop|eyJ/);
  });
});

describe('an access token that was found good before', () => {
  let at: Date;
  const clock = { now: () => at };
  const registryOf = (...entries: object[]): Map<string, TrustedIssuer> =>
    new Map(parseTrustedIssuers(entries, { nodeEnv: 'test', folder }));
  const verifierFor = (registry: Map<string, TrustedIssuer>, capacity?: number): AccessTokenVerifier =>
    createAccessTokenVerifier(registry, { audience: 'https://kring.example', clock, ...(capacity !== undefined && { capacity }) });
  const accepts = (verifier: AccessTokenVerifier, token: string): Promise<boolean> =>
    verifier.verify(token).then(
      () => true,
      () => false,
    );
  let checks: jest.SpyInstance;

  beforeEach(() => {
    at = now;
    checks = jest.spyOn(globalThis.crypto.subtle, 'verify');
  });
  afterEach(() => checks.mockRestore());

  it('says the same, and its signature is not checked again', async () => {
    const verifier = verifierFor(registryOf(entry()));
    const token = bearer();
    const first = await verifier.verify(token);
    expect(checks).toHaveBeenCalledTimes(1);
    at = secondsAfter(now, 200);
    expect(await verifier.verify(token)).toEqual(first);
    expect(checks).toHaveBeenCalledTimes(1);
    expect(() => Object.assign(first.actor, { kind: 'STEWARD' })).toThrow(TypeError);
  });

  it.each([
    ['it expires', { exp: epoch + 60 }],
    ['it is too old for its issuer', { exp: epoch + 86_400 }],
    ['it holds from later on', { nbf: epoch + 3, exp: epoch + 60 }],
  ])('is accepted to the second when it would be for the first time: %s', async (_when, times) => {
    const registry = registryOf(entry());
    const verifier = verifierFor(registry);
    const token = bearer(times);
    expect(await accepts(verifier, token)).toBe(true);
    const seen = new Set<boolean>();
    for (const second of [...Array.from({ length: 80 }, (_, index) => index - 8), 599, 600, 604, 605, 606, 607]) {
      at = secondsAfter(now, second);
      const again = await accepts(verifier, token);
      expect([second, again]).toEqual([second, await accepts(verifierFor(registry), token)]);
      seen.add(again);
    }
    expect(seen.size).toBe(2);
  });

  it('is refused a second after its life is over, and read anew where only a tolerance for clocks keeps it', async () => {
    const verifier = verifierFor(registryOf(entry()));
    const token = bearer({ exp: epoch + 60 });
    await verifier.verify(token);
    at = secondsAfter(now, 59.999);
    expect(await accepts(verifier, token)).toBe(true);
    expect(checks).toHaveBeenCalledTimes(1);
    at = secondsAfter(now, 60);
    expect(await accepts(verifier, token)).toBe(true);
    expect(checks).toHaveBeenCalledTimes(2);
    at = secondsAfter(now, 65);
    expect(await accepts(verifier, token)).toBe(false);
  });

  it('is refused when its issuer is trusted no more, or with less than it says', async () => {
    const registry = registryOf(entry());
    const verifier = verifierFor(registry);
    const token = bearer();
    expect(await accepts(verifier, token)).toBe(true);
    const trusted = registry.get('https://login.brug.example')!;
    registry.set(trusted.issuer, { ...trusted, professions: ['JOB_COACH'] });
    expect((await refusal(verifier.verify(token))).reason).toBe('the issuer may not speak for this profession');
    registry.delete(trusted.issuer);
    expect((await refusal(verifier.verify(token))).reason).toBe('the issuer is not trusted');
  });

  it('is refused when its issuer has another key under the same name', async () => {
    const verifier = verifierFor(registryOf(entry()));
    const token = bearer();
    expect(await accepts(verifier, token)).toBe(true);
    writeFileSync(`${jwksFile}.new`, JSON.stringify({ keys: [jwk(attacker.publicKey, 'k1')] }));
    renameSync(`${jwksFile}.new`, jwksFile);
    expect(await accepts(verifier, token)).toBe(false);
    expect(await accepts(verifier, bearer({}, header, attacker.privateKey))).toBe(true);
  });

  it('lends nothing to one that differs from it in one letter', async () => {
    const verifier = verifierFor(registryOf(entry()));
    const token = bearer();
    expect(await accepts(verifier, token)).toBe(true);
    for (let place = 'Bearer '.length; place < token.length; place += 7) expect(await accepts(verifier, changedAt(token, place))).toBe(false);
  });

  it('is forgotten when too many come after it, and is good all the same', async () => {
    const verifier = verifierFor(registryOf(entry()), 2);
    const [first, second, third] = [bearer(), bearer(), bearer()];
    for (const token of [first, second, second, third, third, first]) expect(await accepts(verifier, token)).toBe(true);
    expect(checks).toHaveBeenCalledTimes(4);
    const held = new VerifiedTokens<{ from: number; until: number }>(3);
    for (let count = 0; count < 50; count += 1) held.keep(String(count), { from: 0, until: 1 });
    expect(held.size).toBe(3);
  });
});

describe('an issuer speaks only for its own', () => {
  const others = [
    ['organisation', { kring: { ...counsellor, organisation: DEMO.organisations.jobCoaching } }],
    ['profession', { kring: { ...counsellor, profession: 'GENERAL_PRACTITIONER' } }],
    ['kind', { sub: DEMO.persons.jonas, kring: { kind: 'PERSON' } }],
    ['steward scope', { kring: { kind: 'STEWARD', organisation: DEMO.organisations.brug, scope: 'REGION' } }],
    [
      'steward of another',
      { kring: { kind: 'STEWARD', organisation: DEMO.organisations.ocmw, scope: 'ORGANISATION' } },
    ],
    ['service of another', { kring: { kind: 'SERVICE', organisation: DEMO.organisations.ocmw } }],
  ] as const;

  it.each(others)('and not for a foreign %s', async (_, extra) => {
    await refusal(verifierOf().verify(bearer(extra)));
  });

  it('and an issuer of the whole region for every organisation, within its professions', async () => {
    const regional = verifierOf([entry({ organisations: null, stewardScopes: ['REGION'] })]);
    const foreign = { ...counsellor, organisation: DEMO.organisations.jobCoaching };
    await expect(regional.verify(bearer({ kring: foreign }))).resolves.toMatchObject({ actor: foreign });
    await refusal(regional.verify(bearer({ kring: { ...counsellor, profession: 'JOB_COACH' } })));
    const steward = { kind: 'STEWARD', organisation: DEMO.organisations.network, scope: 'REGION' };
    await expect(regional.verify(bearer({ kring: steward }))).resolves.toMatchObject({ actor: steward });
  });

  it('and cannot sign as another trusted issuer', async () => {
    const other = generateKeyPairSync('ed25519');
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ keys: [jwk(other.publicKey, 'k1')] }));
    const both = verifierOf([entry(), entry({ issuer: 'https://login.ocmw.example', jwks: { file: 'other.json' } })]);
    await refusal(both.verify(bearer({}, header, other.privateKey)));
    await expect(both.verify(bearer())).resolves.toMatchObject({ actor: counsellor });
  });

  it('and may have an audience of its own', async () => {
    const own = verifierOf([entry({ audience: 'kring-test-client' })]);
    await expect(own.verify(bearer({ aud: 'kring-test-client' }))).resolves.toMatchObject({ actor: counsellor });
    await refusal(own.verify(bearer()));
  });

  it.each(['RS256', 'PS256', 'ES256'] as const)('and may sign with %s when it is registered so', async (alg) => {
    const pair =
      alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(jwksFile, JSON.stringify({ keys: [jwk(pair.publicKey, 'k1')] }));
    const { SignJWT } = await import('jose');
    const token = await new SignJWT(claims() as Record<string, unknown>)
      .setProtectedHeader({ ...header, alg })
      .sign(pair.privateKey);
    await expect(verifierOf([entry({ algorithms: [alg] })]).verifyToken(token)).resolves.toMatchObject({ actor: counsellor });
    await refusal(verifierOf().verifyToken(token));
  });
});

describe('the keys of an issuer in a file', () => {
  const replace = (content: string): void => {
    writeFileSync(`${jwksFile}.new`, content);
    renameSync(`${jwksFile}.new`, jwksFile);
  };

  it('are read again when the file changes: a new key works, a key that was taken out does not', async () => {
    const verifier = verifierOf();
    const old = bearer();
    await expect(verifier.verify(old)).resolves.toMatchObject({ actor: counsellor });
    const next = generateKeyPairSync('ed25519');
    replace(JSON.stringify({ keys: [jwk(next.publicKey, 'k2')] }));
    await expect(verifier.verify(bearer({}, { ...header, kid: 'k2' }, next.privateKey))).resolves.toBeDefined();
    await refusal(verifier.verify(old));
  });

  it('that cannot be had open nothing, and the token is not called bad for it', async () => {
    const verifier = verifierOf();
    const token = bearer();
    await expect(verifier.verify(token)).resolves.toBeDefined();
    replace('{"keys": [');
    expect((await refusal(verifier.verify(token))).code).toBe('UNAUTHENTICATED');
    unlinkSync(jwksFile);
    expect((await refusal(verifier.verify(token))).code).toBe('UNAUTHENTICATED');
    replace(JSON.stringify({ keys: [jwk(publicKey, 'k1')] }));
    await expect(verifier.verify(token)).resolves.toMatchObject({ actor: counsellor });
  });
});

describe('the keys of an issuer at an address', () => {
  let server: Server;
  let asked: string[];
  let answer: { status: number; body: string };

  beforeEach(async () => {
    asked = [];
    answer = { status: 200, body: JSON.stringify({ keys: [jwk(publicKey, 'k1')] }) };
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const address = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const remote = (): AccessTokenVerifier => verifierOf([entry({ jwks: { url: address('/jwks') } })]);

  it('are asked once, not for each token', async () => {
    const verifier = remote();
    for (let count = 0; count < 3; count += 1) {
      await expect(verifier.verify(bearer())).resolves.toMatchObject({ actor: counsellor });
    }
    expect(asked).toEqual(['/jwks']);
  });

  it('are not asked again for every key that does not exist', async () => {
    const verifier = remote();
    await expect(verifier.verify(bearer())).resolves.toBeDefined();
    for (let count = 0; count < 5; count += 1) {
      await refusal(verifier.verify(bearer({}, { ...header, kid: `made-up-${count}` })));
    }
    expect(asked).toEqual(['/jwks']);
  });

  it('are never taken from where a token says', async () => {
    const verifier = remote();
    const own = attacker.publicKey.export({ format: 'jwk' });
    const brought = { ...header, kid: 'evil', jku: address('/evil'), jwk: own };
    await refusal(verifier.verify(bearer({}, brought, attacker.privateKey)));
    await refusal(verifier.verify(bearer({}, { ...header, x5u: address('/evil') }, attacker.privateKey)));
    await refusal(verifier.verify(bearer({ iss: address('') }, header, attacker.privateKey)));
    expect(asked).not.toContain('/evil');
    expect(asked).toEqual([]);
  });

  it.each([
    ['fails', { status: 500, body: '{}' }],
    ['answers something else', { status: 200, body: '<html>' }],
    ['redirects', { status: 302, body: '' }],
  ])('open nothing when the address %s, and the token is not called bad for it', async (_, wrong) => {
    answer = wrong;
    expect((await refusal(remote().verify(bearer()))).code).toBe('UNAUTHENTICATED');
  });
});

describe('a token signed by a key with the same kid', () => {
  it('of somebody else is refused', async () => {
    const kid = createHash('sha256').update('k1').digest('base64url');
    writeFileSync(jwksFile, JSON.stringify({ keys: [jwk(publicKey, kid)] }));
    await refusal(verifierOf().verify(bearer({}, { ...header, kid }, attacker.privateKey)));
    await expect(verifierOf().verify(bearer({}, { ...header, kid }))).resolves.toMatchObject({ actor: counsellor });
  });
});

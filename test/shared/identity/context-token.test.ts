import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Actor } from '../../../consent/actor';
import { ANONYMOUS } from '../../../consent/actor';
import { DEMO_IDENTITIES, demoIdentity } from '../../../shared/demo-identities';
import type { VerifiedContext } from '../../../shared/identity/context-token';
import {
  signContextToken,
  signExchangedContextToken,
  verifyContextToken,
} from '../../../shared/identity/context-token';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import { signServiceToken } from '../../../shared/identity/service-token';
import { bodyHash } from '../../../shared/identity/signed-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { deriveKey } from '../../../shared/keys';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../../../shared/subgraph-names';
import { changedAt, forge, partsOf, secondsAfter, without } from './forge';

const now = new Date('2026-03-01T10:00:00.500Z');
const master = randomBytes(32);
const keys = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, deriveKey(master, `context:${name}`)])) as Record<
  SubgraphName,
  Buffer
>;
const body = Buffer.from('{"query":"{ person { givenName } }"}');
const gp = demoIdentity('jonas-gp')?.actor as Actor;
const content = { audience: 'work', actor: gp, purpose: 'CARE', requestId: 'r-1', now } as const;

const gatewayToken = (extra: object = {}): Promise<string> =>
  signContextToken(keys.work, { ...content, bodyHash: bodyHash(body), ...extra });

function accept(token: string | undefined, extra: object = {}): Promise<VerifiedContext> {
  const expected = { audience: 'work' as const, body, now, replay: createReplayGuard({ startedAt: now }) };
  return verifyContextToken(keys.work, token, { ...expected, ...extra });
}

async function refusal(accepted: Promise<unknown>): Promise<TokenRefused> {
  const error = await accepted.then(
    (value) => new Error(`Accepted: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TokenRefused)) {
    throw error;
  }
  return error;
}

/** A token that would be good, with its header or payload changed, signed with the right key. */
async function signedWith(change: (parts: ReturnType<typeof partsOf>) => { header: object; payload: object }) {
  const { header, payload } = change(partsOf(await gatewayToken()));
  return forge(header, payload, keys.work);
}

describe('a context token', () => {
  it('says to its subgraph who asks, why and in which request', async () => {
    await expect(accept(await gatewayToken())).resolves.toEqual({
      actor: gp,
      purpose: 'CARE',
      requestId: 'r-1',
      tokenId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('can say every actor of the demo, and nobody', async () => {
    for (const actor of [ANONYMOUS, ...DEMO_IDENTITIES.map((identity) => identity.actor)]) {
      await expect(accept(await gatewayToken({ actor }))).resolves.toMatchObject({ actor });
    }
  });

  it('made again by hand is accepted: what follows is refused for the one thing that differs', async () => {
    await expect(accept(await signedWith((parts) => parts))).resolves.toMatchObject({ actor: gp });
  });

  it('for one subgraph opens nothing at another, not even when they share a key', async () => {
    for (const made of SUBGRAPH_NAMES) {
      const token = await signContextToken(keys[made], { ...content, audience: made, bodyHash: bodyHash(body) });
      for (const asked of SUBGRAPH_NAMES.filter((name) => name !== made)) {
        const replay = createReplayGuard({ startedAt: now });
        await refusal(verifyContextToken(keys[asked], token, { audience: asked, body, now, replay }));
        await refusal(verifyContextToken(keys[made], token, { audience: asked, body, now, replay }));
      }
    }
  });

  it('that is not there is told apart from one that is bad', async () => {
    expect((await refusal(accept(undefined))).code).toBe('UNAUTHENTICATED');
    expect((await refusal(accept(''))).code).toBe('INVALID_TOKEN');
  });

  it('changed at any place is refused', async () => {
    const token = await gatewayToken();
    for (let place = 0; place < token.length; place += 1) {
      await refusal(accept(changedAt(token, place)));
    }
  });

  it('opens only the body it was signed for', async () => {
    const changed = Buffer.from(body);
    changed[12] = (changed[12] as number) ^ 1;
    await refusal(accept(await gatewayToken(), { body: changed }));
    await refusal(accept(await gatewayToken(), { body: Buffer.concat([body, Buffer.from(' ')]) }));
    await refusal(accept(await gatewayToken(), { body: Buffer.alloc(0) }));
    await refusal(accept(await gatewayToken(), { body: undefined }));
  });

  it.each([
    ['no alg', (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: without(parts.header, 'alg') })],
    ['alg none', (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: { ...parts.header, alg: 'none' } })],
    ['another alg', (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: { ...parts.header, alg: 'HS512' } })],
    ['no typ', (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: without(parts.header, 'typ') })],
    ['typ JWT', (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: { ...parts.header, typ: 'JWT' } })],
    [
      'crit b64',
      (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: { ...parts.header, crit: ['b64'], b64: true } }),
    ],
    [
      'jku',
      (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: { ...parts.header, jku: 'http://127.0.0.1/keys' } }),
    ],
    [
      'kid',
      (parts: ReturnType<typeof partsOf>) => ({ ...parts, header: { ...parts.header, kid: '../../etc/passwd' } }),
    ],
  ])('whose header says %s is refused', async (_, change) => {
    await refusal(accept(await signedWith(change)));
  });

  it.each(['iss', 'aud', 'sub', 'exp', 'iat', 'jti', 'act', 'pur', 'rid', 'bh'])(
    'without %s is refused',
    async (claim) => {
      await refusal(accept(await signedWith(({ header, payload }) => ({ header, payload: without(payload, claim) }))));
    },
  );

  it.each<[string, object]>([
    ['another issuer', { iss: 'kring-work' }],
    ['two audiences', { aud: ['work', 'mental-health'] }],
    ['its audience in a list', { aud: ['work'] }],
    ['another subject than its actor', { sub: demoIdentity('stranger')?.actor.id }],
    ['an unknown purpose', { pur: 'CURIOSITY' }],
    ['a claim too many about its actor', { act: { ...gp, admin: true } }],
    ['an unknown profession', { act: { ...gp, profession: 'DOCTOR' } }],
    ['an organisation that is no UUID', { act: { ...gp, organisation: 'brug' } }],
    ['a request id with a line end', { rid: 'r\n1' }],
    ['a token id that is no text', { jti: 7 }],
    ['a longer life than 30 seconds', { exp: Math.floor(now.getTime() / 1000) + 31 }],
    ['not yet', { nbf: now.getTime() / 1000 + 7 }],
  ])('that says %s is refused', async (_, claims) => {
    const token = await signedWith(({ header, payload }) => ({ header, payload: { ...payload, ...claims } }));
    await refusal(accept(token));
  });

  it('lives 30 seconds, and 5 more for clocks that differ', async () => {
    const token = await gatewayToken();
    await expect(accept(token, { now: secondsAfter(now, 34.9) })).resolves.toBeDefined();
    await refusal(accept(token, { now: secondsAfter(now, 35.6) }));
  });

  it('made up to 5 seconds ahead of this clock is accepted, and no further', async () => {
    const startedAt = secondsAfter(now, -3600);
    const early = (seconds: number): object => ({
      now: secondsAfter(now, -seconds),
      replay: createReplayGuard({ startedAt }),
    });
    await expect(accept(await gatewayToken(), early(4))).resolves.toBeDefined();
    await refusal(accept(await gatewayToken(), early(6)));
  });

  it('is no service token, nor the other way round', async () => {
    const service = await signServiceToken(keys.work, { issuer: 'work', audience: 'register', body, now });
    await refusal(accept(service));
  });

  it('longer than 8 kB is refused unread', async () => {
    const reason = (await refusal(accept('a'.repeat(8193)))).reason;
    expect(reason).toBe('the token is too long');
  });

  it('says nothing of itself in what a refusal shows', async () => {
    const token = await gatewayToken({ now: secondsAfter(now, -3600) });
    const error = await refusal(accept(token));
    expect(error.message).toBe('The token was refused');
    expect(`${error.reason}${error.stack}`).not.toContain(token.slice(0, 20));
    expect(error.reason).not.toContain(gp.kind === 'PROFESSIONAL' ? gp.id : '');
  });
});

describe('a context token is used once', () => {
  it('and refused the second time', async () => {
    const replay = createReplayGuard({ startedAt: now });
    const token = await gatewayToken();
    await expect(accept(token, { replay })).resolves.toBeDefined();
    for (const seconds of [0, 1, 29, 34, 35.4]) {
      await refusal(accept(token, { replay, now: secondsAfter(now, seconds) }));
    }
  });

  it('for as long as it could be accepted, however many come after it', async () => {
    const replay = createReplayGuard({ startedAt: now });
    const token = await gatewayToken();
    await accept(token, { replay });
    for (const seconds of [1, 20, 31, 35.4]) {
      const later = secondsAfter(now, seconds);
      await accept(await gatewayToken({ now: later }), { replay, now: later });
      await refusal(accept(token, { replay, now: later }));
    }
  });

  it('also by a process that began after it was made, which cannot know whether it was used', async () => {
    const token = await gatewayToken();
    const restarted = createReplayGuard({ startedAt: secondsAfter(now, 0.001) });
    await refusal(accept(token, { replay: restarted, now: secondsAfter(now, 1) }));
    const later = await gatewayToken({ now: secondsAfter(now, 0.002) });
    await expect(accept(later, { replay: restarted, now: secondsAfter(now, 1) })).resolves.toBeDefined();
  });

  it('and a refused token takes no room: a flood of bad ones does not lock the good ones out', async () => {
    const replay = createReplayGuard({ startedAt: now, capacity: 1 });
    for (let count = 0; count < 5; count += 1) {
      await refusal(accept(await gatewayToken(), { replay, body: Buffer.from('other') }));
    }
    await expect(accept(await gatewayToken(), { replay })).resolves.toBeDefined();
  });

  it('and refused when there is no room to remember it, until there is again', async () => {
    const replay = createReplayGuard({ startedAt: now, capacity: 2 });
    await accept(await gatewayToken(), { replay });
    await accept(await gatewayToken(), { replay });
    await refusal(accept(await gatewayToken(), { replay }));
    const later = secondsAfter(now, 37);
    await expect(accept(await gatewayToken({ now: later }), { replay, now: later })).resolves.toBeDefined();
  });
});

describe('a context token for another router', () => {
  const exchanged = (extra: object = {}): Promise<string> =>
    signExchangedContextToken(keys.work, { ...content, router: 'cosmo-1', ...extra });

  it('names its router, and goes with any body for its 30 seconds', async () => {
    const replay = createReplayGuard({ startedAt: now });
    const token = await exchanged();
    const first = await accept(token, { replay });
    expect(first).toEqual({ actor: gp, purpose: 'CARE', requestId: 'r-1', tokenId: first.tokenId, router: 'cosmo-1' });
    await expect(accept(token, { replay, body: Buffer.from('another') })).resolves.toEqual(first);
    await refusal(accept(token, { replay, now: secondsAfter(now, 35.6) }));
  });

  it('cannot pass for one of the gateway, nor be one with a body', async () => {
    const { header, payload } = partsOf(await exchanged());
    await refusal(accept(forge(header, { ...payload, iss: 'kring-gateway' }, keys.work)));
    await refusal(accept(forge(header, { ...payload, bh: bodyHash(body) }, keys.work)));
    await refusal(accept(forge(header, without(payload, 'rtr'), keys.work)));
    await refusal(accept(forge(header, { ...payload, iss: 'kring-work' }, keys.work)));
  });

  it('opens nothing at another subgraph', async () => {
    const replay = createReplayGuard({ startedAt: now });
    const token = await exchanged();
    await refusal(verifyContextToken(keys.municipal, token, { audience: 'municipal', body, now, replay }));
  });
});

describe('where another organisation runs the subgraph', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const expected = () => ({
    audience: 'work' as const,
    body,
    now,
    replay: createReplayGuard({ startedAt: now }),
  });

  it('it verifies with a public key, and can make no token itself', async () => {
    const token = await signContextToken(privateKey, { ...content, bodyHash: bodyHash(body) });
    await expect(verifyContextToken(publicKey, token, expected())).resolves.toMatchObject({ actor: gp });
    await expect(signContextToken(publicKey, { ...content, bodyHash: bodyHash(body) })).rejects.toThrow();
  });

  it('a token signed with the public key as if it were a secret is refused', async () => {
    const { payload } = partsOf(await gatewayToken());
    const header = { alg: 'HS256', typ: 'kring-context+jwt' };
    for (const secret of [
      Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })),
      publicKey.export({ type: 'spki', format: 'der' }),
      Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url'),
    ]) {
      await refusal(verifyContextToken(publicKey, forge(header, payload, secret), expected()));
    }
    const none = forge({ ...header, alg: 'none' }, payload, undefined);
    await refusal(verifyContextToken(publicKey, none, expected()));
  });

  it('a key of another kind is refused before it is used', async () => {
    await expect(verifyContextToken(rsa.publicKey, await gatewayToken(), expected())).rejects.toThrow(TypeError);
    await expect(verifyContextToken(randomBytes(16), await gatewayToken(), expected())).rejects.toThrow(RangeError);
  });
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SignJWT, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { signToken, verifyToken } from '../../../shared/identity/signed-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { forge, partsOf } from './forge';

const key = randomBytes(32);
const now = new Date('2026-03-01T10:00:00.500Z');
const seconds = now.getTime() / 1000;
const sort = { typ: 'kring-context+jwt', audience: 'work' };
const made = { ...sort, issuer: 'kring-gateway', subject: 'somebody', now, claims: { act: { kind: 'PERSON', id: 'ë' }, bh: 'x' } };
const expected = { ...sort, issuers: ['kring-gateway', 'kring-token-exchange'], now };

/** What the library says of a token between Kring’s own processes. */
function byLibrary(token: string): Promise<boolean> {
  return jwtVerify(token, key, {
    algorithms: ['HS256'],
    issuer: expected.issuers,
    audience: expected.audience,
    typ: expected.typ,
    requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat', 'jti'],
    maxTokenAge: 30,
    clockTolerance: 5,
    currentDate: now,
  }).then(
    () => true,
    () => false,
  );
}

async function byUs(token: string): Promise<boolean> {
  try {
    await verifyToken(key, token, expected);
    return true;
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    return false;
  }
}

describe('a token by a shared secret, which is signed and verified without the library', () => {
  it('has to the byte what the library would have written', async () => {
    const token = await signToken(key, made);
    const { jti } = partsOf(token).payload as { jti: string };
    const theirs = new SignJWT({ ...made.claims })
      .setProtectedHeader({ alg: 'HS256', typ: made.typ })
      .setIssuer(made.issuer)
      .setAudience(made.audience)
      .setSubject(made.subject)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + 30)
      .setJti(jti);
    expect(token).toBe(await theirs.sign(key));
  });

  const time = fc.oneof(
    fc.integer({ min: -45, max: 45 }).map((offset) => Math.floor(seconds) + offset),
    fc.constantFrom<unknown>(undefined, null, 'tomorrow', '0', [], {}),
  );
  const payloads = fc.record(
    {
      ...{ iss: fc.constantFrom<unknown>('kring-gateway', 'kring-token-exchange', 'kring-work', ['kring-gateway'], null) },
      ...{ aud: fc.constantFrom<unknown>('work', 'municipal', null, {}), sub: fc.constantFrom('somebody'), jti: fc.constantFrom('1') },
      ...{ iat: time, nbf: time, exp: time },
    },
    { requiredKeys: ['iss', 'aud', 'sub', 'iat', 'exp'] },
  );
  const headers = fc.record({
    alg: fc.constantFrom<unknown>('HS256', 'HS512', 'none', 'EdDSA', 'hs256', undefined),
    typ: fc.constantFrom<unknown>('kring-context+jwt', 'kring-service+jwt', 'JWT', undefined),
  });
  /** Life bounded by our own rule, which the library has none for. */
  const livesShortly = ({ iat, exp }: JWTPayload): boolean => !(typeof iat === 'number' && typeof exp === 'number' && exp - iat > 30);

  it('is accepted exactly where the library accepts it, whatever it says of place and time', async () => {
    const accepted = { yes: 0, no: 0 };
    const good = fc.record({ header: fc.constant({ alg: 'HS256', typ: sort.typ }), payload: payloads });
    const any = fc.record({ header: headers, payload: payloads });
    const near = fc.integer({ min: -40, max: 10 }).chain((iat) =>
      fc.record({
        header: fc.constant({ alg: 'HS256', typ: sort.typ }),
        payload: fc.record({
          ...{ iss: fc.constant('kring-gateway'), aud: fc.constant('work'), sub: fc.constant('s'), jti: fc.constant('1') },
          ...{ iat: fc.constant(Math.floor(seconds) + iat), exp: fc.integer({ min: 0, max: 30 }).map((life) => Math.floor(seconds) + iat + life) },
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(good, any, near), async ({ header, payload }) => {
        const token = forge(header as object, payload, key);
        const ours = await byUs(token);
        accepted[ours ? 'yes' : 'no'] += 1;
        expect(ours).toBe((await byLibrary(token)) && livesShortly(payload as JWTPayload));
      }),
      { numRuns: 600 },
    );
    expect(accepted.yes).toBeGreaterThan(50);
    expect(accepted.no).toBeGreaterThan(50);
  });

  it.each([
    ['no object', '"text"'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['no JSON', '{'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1')],
  ])('that says %s is refused', async (_what, payload) => {
    expect(await byUs(forge({ alg: 'HS256', typ: sort.typ }, payload, key))).toBe(false);
  });

  it.each([['crit'], ['kid'], ['jku'], ['jwk'], ['b64'], ['zip'], ['cty']])('with %s in its header is refused, although its signature is good', async (name) => {
    const { header, payload } = partsOf(await signToken(key, made));
    expect(await byUs(forge(header, payload, key))).toBe(true);
    expect(await byUs(forge({ ...header, [name]: 'x' }, payload, key))).toBe(false);
  });

  it('signed by another secret, by a part of it, or with a part of the signature, is refused', async () => {
    const token = await signToken(key, made);
    const { header, payload } = partsOf(token);
    for (const other of [randomBytes(32), key.subarray(0, 31), Buffer.concat([key, key]), Buffer.alloc(0)]) {
      expect(await byUs(forge(header, payload, other))).toBe(false);
    }
    const [head, body, signature] = token.split('.') as [string, string, string];
    const bytes = Buffer.from(signature, 'base64url');
    for (const length of [0, 1, 16, 31]) expect(await byUs(`${head}.${body}.${bytes.subarray(0, length).toString('base64url')}`)).toBe(false);
    expect(await byUs(`${head}.${body}.${Buffer.concat([bytes, bytes]).toString('base64url')}`)).toBe(false);
  });
});

import { createHash, randomUUID, webcrypto } from 'node:crypto';
import type { CryptoKey, JWTPayload } from 'jose';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { TokenKey } from '../keys';
import type { ReplayGuard } from './replay-guard';
import { TokenRefused } from './token-refused';

/** The longest life of a token between Kring's own processes, in seconds. */
export const MAX_LIFE_SECONDS = 30;
/** How far two clocks may differ, in seconds. */
export const CLOCK_TOLERANCE_SECONDS = 5;
/** A bearer header longer than this is refused unread. */
export const MAX_TOKEN_LENGTH = 8192;

const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** What every token between two of Kring's own processes says. */
export interface SignedTokenClaims {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  /** Says what the token is for, so that none of one sort is taken for another. */
  readonly typ: string;
  readonly now: Date;
  readonly claims: JWTPayload;
}

/** base64url of the SHA-256 of the exact bytes of a request body: the claim `bh`. */
export function bodyHash(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('base64url');
}

const imported = new WeakMap<Buffer, Promise<CryptoKey>>();

/** Importing costs more than signing: each secret is imported once per process. */
function forJose(key: TokenKey): Promise<CryptoKey> | Exclude<TokenKey, Buffer> {
  if (!Buffer.isBuffer(key)) {
    return key;
  }
  let known = imported.get(key);
  if (!known) {
    known = webcrypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
    imported.set(key, known);
  }
  return known;
}

/** What the key is decides the algorithm; a token never chooses (HS256 with a public key is the classic forgery). */
function algorithmOf(key: TokenKey): 'HS256' | 'EdDSA' {
  if (Buffer.isBuffer(key)) {
    if (key.length < 32) {
      throw new RangeError('A token key has at least 32 bytes');
    }
    return 'HS256';
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new TypeError('A token key is a shared secret or an Ed25519 key');
  }
  return 'EdDSA';
}

/** Signs a token of 30 seconds, with a fresh id. Instants carry milliseconds, so that a restart can be told apart. */
export async function signToken(key: TokenKey, token: SignedTokenClaims): Promise<string> {
  const issuedAt = token.now.getTime() / 1000;
  return new SignJWT({ ...token.claims })
    .setProtectedHeader({ alg: algorithmOf(key), typ: token.typ })
    .setIssuer(token.issuer)
    .setAudience(token.audience)
    .setSubject(token.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + MAX_LIFE_SECONDS)
    .setJti(randomUUID())
    .sign(await forJose(key));
}

/** A token between two of Kring's own processes that was found good. */
export interface VerifiedToken {
  readonly payload: JWTPayload;
  readonly issuer: string;
  readonly subject: string;
  readonly tokenId: string;
  readonly issuedAt: Date;
  /** Until when a second use would be accepted if nobody remembered the first. */
  readonly acceptableUntil: Date;
}

/**
 * Signature, sort, issuer, audience and times of a token; not yet its body and not yet whether it was used before.
 *
 * @throws {TokenRefused} for every other token.
 */
export async function verifyToken(
  key: TokenKey,
  token: string,
  expected: { issuers: readonly string[]; audience: string; typ: string; now: Date },
): Promise<VerifiedToken> {
  const algorithm = algorithmOf(key);
  refuseForeignForm(token);
  let payload: JWTPayload;
  let header: object;
  try {
    const verified = await jwtVerify(token, await forJose(key), {
      algorithms: [algorithm],
      issuer: [...expected.issuers],
      audience: expected.audience,
      typ: expected.typ,
      requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat', 'jti'],
      maxTokenAge: MAX_LIFE_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: expected.now,
    });
    payload = verified.payload;
    header = verified.protectedHeader;
  } catch (error) {
    throw refusalOf(error);
  }
  const { iss, sub, aud, exp, iat, jti } = payload;
  // jose accepts a list of audiences that contains ours: such a token would work at several places.
  if (typeof aud !== 'string') {
    throw new TokenRefused('aud is not one audience');
  }
  if (typeof iss !== 'string' || typeof sub !== 'string' || typeof jti !== 'string' || jti.length > 64) {
    throw new TokenRefused('a required claim is not text');
  }
  if (Object.keys(header).some((name) => name !== 'alg' && name !== 'typ')) {
    throw new TokenRefused('the header says more than alg and typ');
  }
  if (typeof exp !== 'number' || typeof iat !== 'number' || exp - iat > MAX_LIFE_SECONDS + 0.001) {
    throw new TokenRefused('the token lives too long');
  }
  return {
    payload,
    issuer: iss,
    subject: sub,
    tokenId: jti,
    issuedAt: new Date(Math.round(iat * 1000)),
    acceptableUntil: new Date((exp + CLOCK_TOLERANCE_SECONDS + 1) * 1000),
  };
}

/** Size and form, before anything is decoded. @throws {TokenRefused} */
export function refuseForeignForm(token: string): void {
  if (typeof token !== 'string' || token.length > MAX_TOKEN_LENGTH) {
    throw new TokenRefused('the token is too long');
  }
  if (!COMPACT_JWS.test(token)) {
    throw new TokenRefused('no compact JWS');
  }
  // Base64 has spare bits at the end: one token has one spelling, also where tokens are compared or counted as text.
  if (token.split('.').some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part)) {
    throw new TokenRefused('no canonical base64url');
  }
}

/**
 * A token bound to a body opens the request with exactly these bytes, once.
 *
 * @throws {TokenRefused} when the body differs, is missing, or the token was used before.
 */
export function refuseOtherBodyAndReplay(
  verified: VerifiedToken,
  body: Buffer | undefined,
  now: Date,
  replay: ReplayGuard,
): void {
  if (body === undefined || verified.payload['bh'] !== bodyHash(body)) {
    throw new TokenRefused('the body is not the one that was signed');
  }
  // Last of all, so that only good tokens take up room.
  const use = replay.use(verified.tokenId, verified.issuedAt, verified.acceptableUntil, now);
  if (use !== 'FIRST_USE') {
    throw new TokenRefused(use === 'FULL' ? 'no room to remember used tokens' : 'used before');
  }
}

/** The claim or step that failed, without any part of the token. */
export function refusalOf(error: unknown): TokenRefused {
  if (error instanceof TokenRefused) {
    return error;
  }
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
    return new TokenRefused(`${error.code}: ${error.claim} ${error.reason}`);
  }
  if (error instanceof errors.JOSEError) {
    return new TokenRefused(error.code);
  }
  return new TokenRefused(error instanceof Error ? error.name : 'unknown');
}

import { createHmac, createSecretKey, hash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { compactVerify, errors, SignJWT } from 'jose';
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
  return hash('sha256', body, 'base64url');
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
  const header = { alg: algorithmOf(key), typ: token.typ };
  const iat = token.now.getTime() / 1000;
  const { issuer: iss, audience: aud, subject: sub } = token;
  const payload = { ...token.claims, iss, aud, sub, iat, exp: iat + MAX_LIFE_SECONDS, jti: randomUUID() };
  if (!Buffer.isBuffer(key)) return new SignJWT(payload).setProtectedHeader(header).sign(key);
  const signed = `${base64url(header)}.${base64url(payload)}`;
  return `${signed}.${mac(key, signed).toString('base64url')}`;
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * HS256, at once: one client request is signed and verified up to fourteen times over, and the library hands each to a
 * thread and waits for it, which takes twenty times as long.
 */
function mac(secret: Buffer, signed: string): Buffer {
  let key = preparedKeys.get(secret);
  if (!key) preparedKeys.set(secret, (key = createSecretKey(secret)));
  return createHmac('sha256', key).update(signed).digest();
}

/** Preparing a key takes as long as using it. */
const preparedKeys = new WeakMap<Buffer, KeyObject>();

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
  expected: { issuers: readonly string[]; audience: string; typ: string; now: Date; maxLength?: number },
): Promise<VerifiedToken> {
  algorithmOf(key);
  refuseForeignForm(token, expected.maxLength);
  const { header, payload } = Buffer.isBuffer(key) ? readShared(key, token) : await readSigned(key, token);
  refuseOtherPlaceAndTime(header, payload, expected);
  const { iss, sub, exp, iat, jti } = payload;
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

interface ReadToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: JWTPayload;
}

/** The signature by a public key, and nothing else of the token yet. */
async function readSigned(key: Exclude<TokenKey, Buffer>, token: string): Promise<ReadToken> {
  try {
    const { payload, protectedHeader } = await compactVerify(token, key, { algorithms: ['EdDSA'] });
    return { header: protectedHeader, payload: objectIn(payload) };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The same by a shared secret. Nothing but the name of the algorithm is believed before the signature was found good. */
function readShared(secret: Buffer, token: string): ReadToken {
  const [head, body, signature] = token.split('.') as [string, string, string];
  const header = objectIn(Buffer.from(head, 'base64url'));
  if (header['alg'] !== 'HS256') throw new TokenRefused('alg is not HS256');
  const [stated, ours] = [Buffer.from(signature, 'base64url'), mac(secret, `${head}.${body}`)];
  if (stated.length !== ours.length || !timingSafeEqual(stated, ours)) throw new TokenRefused('the signature does not fit');
  return { header, payload: objectIn(Buffer.from(body, 'base64url')) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function objectIn(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new TokenRefused('no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TokenRefused('no JSON object');
  return value as Record<string, unknown>;
}

/** Times are compared in whole seconds, and the tolerance is given to both sides, as the library does for access tokens. */
function refuseOtherPlaceAndTime(
  { typ }: ReadToken['header'],
  { iss, aud, iat, nbf, exp }: JWTPayload,
  expected: { issuers: readonly string[]; audience: string; typ: string; now: Date },
): void {
  if (typ !== expected.typ) throw new TokenRefused('typ is another');
  if (typeof iss !== 'string' || !expected.issuers.includes(iss)) throw new TokenRefused('iss is another');
  // A list of audiences that contains ours is refused: such a token would work at several places.
  if (aud !== expected.audience) throw new TokenRefused('aud is another');
  const now = Math.floor(expected.now.getTime() / 1000);
  if (typeof exp !== 'number' || exp <= now - CLOCK_TOLERANCE_SECONDS) throw new TokenRefused('exp has passed');
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > now + CLOCK_TOLERANCE_SECONDS)) throw new TokenRefused('nbf has not come');
  if (typeof iat !== 'number' || iat > now + CLOCK_TOLERANCE_SECONDS) throw new TokenRefused('iat has not come');
  if (now - iat > MAX_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) throw new TokenRefused('iat is too long ago');
}

/** Size and form, before anything is decoded. @throws {TokenRefused} */
export function refuseForeignForm(token: string, maxLength = MAX_TOKEN_LENGTH): void {
  if (typeof token !== 'string' || token.length > maxLength) {
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

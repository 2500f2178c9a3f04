import type { KeyObject } from 'node:crypto';
import { createHmac, sign } from 'node:crypto';

/** Writes tokens byte by byte, without the library that verifies them: an attacker is not held to its checks. */
export function forge(header: object, payload: object | string, key: Buffer | KeyObject | undefined): string {
  const part = (value: object | string): string =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const signed = `${part(header)}.${part(payload)}`;
  if (key === undefined) {
    return `${signed}.`;
  }
  const signature = Buffer.isBuffer(key)
    ? createHmac('sha256', key).update(signed).digest()
    : sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', Buffer.from(signed), key);
  return `${signed}.${signature.toString('base64url')}`;
}

/** What a token says, unverified. */
export function partsOf(token: string): { header: Record<string, unknown>; payload: Record<string, unknown> } {
  const [header, payload] = token.split('.') as [string, string];
  const read = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  return { header: read(header), payload: read(payload) };
}

/** The same token with one letter changed at a place. */
export function changedAt(token: string, place: number): string {
  return token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
}

/** An object without one of its keys. */
export function without(object: object, key: string): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

export function secondsAfter(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

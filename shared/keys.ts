import type { KeyObject } from 'node:crypto';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';

/**
 * A key that signs or verifies a token: 32 shared secret bytes (HS256), or an Ed25519 key (EdDSA) where another
 * organisation runs the other side, so that who can verify cannot also forge.
 */
export type TokenKey = Buffer | KeyObject;

/** A key or secret that cannot be used. Says where and why; never what was in it. */
export class KeyRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyRefused';
  }
}

const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes in the form that parseSecretKey reads: base64url, 43 characters. */
export function newSecretKey(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * @param content base64url of exactly 32 bytes; white space around it (a file's last newline) is allowed.
 * @throws {KeyRefused} for any other length or form: a short key is worse than none, since it looks like one.
 */
export function parseSecretKey(content: string | Buffer, name = 'the key'): Buffer {
  const text = content.toString('utf8').trim();
  const key = Buffer.from(text, 'base64url');
  if (!SECRET_FORM.test(text) || key.toString('base64url') !== text) {
    throw new KeyRefused(`${name} does not fit: 32 bytes in base64url (43 characters) are needed`);
  }
  return key;
}

/**
 * Shared secret or Ed25519 PEM, told apart by what it is.
 *
 * @throws {KeyRefused} for anything else, also for keys of another curve or kind.
 */
export function parseTokenKey(content: string | Buffer, name = 'the key'): TokenKey {
  const text = content.toString('utf8').trim();
  if (!text.startsWith('-----BEGIN ')) {
    return parseSecretKey(text, name);
  }
  let key: KeyObject;
  try {
    key = text.startsWith('-----BEGIN PRIVATE KEY-----') ? createPrivateKey(text) : createPublicKey(text);
  } catch {
    throw new KeyRefused(`${name} does not fit: the PEM cannot be read`);
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new KeyRefused(`${name} does not fit: an Ed25519 key is needed`);
  }
  return key;
}

/** A new Ed25519 key to sign with, PEM (PKCS 8). */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/**
 * A private Ed25519 key from its PEM: what it signs, everybody can verify and nobody else can make.
 *
 * @throws {KeyRefused} for anything else.
 */
export function parseSigningKey(content: string | Buffer, name = 'the key'): KeyObject {
  const key = parseTokenKey(content, name);
  if (Buffer.isBuffer(key) || key.type !== 'private') {
    throw new KeyRefused(`${name} does not fit: a private Ed25519 key (PEM) is needed`);
  }
  return key;
}

/**
 * Reads a secret that only its owner may read.
 *
 * @throws {KeyRefused} when the file is missing, or readable by others on the machine: then it is no secret.
 */
export function readSecretFile(path: string): Buffer {
  let mode: number;
  let content: Buffer;
  try {
    mode = statSync(path).mode;
    content = readFileSync(path);
  } catch {
    throw new KeyRefused(`${path} cannot be read`);
  }
  if ((mode & 0o077) !== 0) {
    throw new KeyRefused(`${path} may be readable by its owner only (chmod 600)`);
  }
  return content;
}

/** A 32-byte secret key from a file that only its owner may read. @throws {KeyRefused} */
export function readSecretKey(path: string): Buffer {
  return parseSecretKey(readSecretFile(path), path);
}

/** Writes a secret for its owner only. Fails when the file exists: keys are never overwritten in passing. */
export function writeSecretFile(path: string, content: string | Buffer): void {
  writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
}

/**
 * One key per use from one master key, so that a subgraph that is taken over holds nothing that works elsewhere.
 *
 * @param use unique per key, such as `context:work` or `service:work`.
 */
export function deriveKey(master: Buffer, use: string): Buffer {
  if (master.length < 32) {
    throw new KeyRefused('A master key has at least 32 bytes');
  }
  return Buffer.from(hkdfSync('sha256', master, 'kring', use, 32));
}

/** Equality in constant time, whatever the lengths: how far a guess was right must not show. */
export function equalSecrets(a: string | Buffer, b: string | Buffer): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

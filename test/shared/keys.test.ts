import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  deriveKey,
  equalSecrets,
  KeyRefused,
  newSecretKey,
  newSigningKey,
  parseSecretKey,
  parseSigningKey,
  parseTokenKey,
  readSecretKey,
  writeSecretFile,
} from '../../shared/keys';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-keys-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a secret key in a file', () => {
  it('is read when only its owner may read it', () => {
    const file = join(folder, 'key');
    const secret = newSecretKey();
    writeSecretFile(file, `${secret}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readSecretKey(file)).toEqual(Buffer.from(secret, 'base64url'));
  });

  it.each([0o640, 0o604, 0o644, 0o660, 0o610])('is refused with mode %o', (mode) => {
    const file = join(folder, 'key');
    writeSecretFile(file, newSecretKey());
    chmodSync(file, mode);
    expect(() => readSecretKey(file)).toThrow(KeyRefused);
  });

  it('is refused when it is missing or does not fit, without saying what was in it', () => {
    expect(() => readSecretKey(join(folder, 'none'))).toThrow(KeyRefused);
    const file = join(folder, 'key');
    writeSecretFile(file, 'hunter2');
    expect(() => readSecretKey(file)).toThrow(KeyRefused);
    expect(() => readSecretKey(file)).not.toThrow(/hunter2/);
  });

  it('is never overwritten', () => {
    const file = join(folder, 'key');
    writeSecretFile(file, newSecretKey());
    expect(() => writeSecretFile(file, newSecretKey())).toThrow(/EEXIST/);
  });
});

describe('a key', () => {
  it('has 32 bytes, neither fewer nor more', () => {
    expect(parseSecretKey(randomBytes(32).toString('base64url'))).toHaveLength(32);
    for (const wrong of [
      randomBytes(31).toString('base64url'),
      randomBytes(33).toString('base64url'),
      randomBytes(32).toString('hex'),
      `${randomBytes(32).toString('base64url')}=`,
      '',
    ]) {
      expect(() => parseSecretKey(wrong)).toThrow(KeyRefused);
    }
  });

  it('to sign checkpoints with is a private Ed25519 key and nothing else', () => {
    const key = parseSigningKey(newSigningKey());
    expect([key.type, key.asymmetricKeyType]).toEqual(['private', 'ed25519']);
    expect(newSigningKey()).not.toBe(newSigningKey());
    const publicPem = createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
    for (const wrong of ['', publicPem, newSecretKey()]) expect(() => parseSigningKey(wrong, 'audit.pem')).toThrow(KeyRefused);
  });

  it('says by its kind how it signs', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = (key: typeof privateKey, type: 'pkcs8' | 'spki'): string =>
      key.export({ type, format: 'pem' }).toString();
    expect(parseTokenKey(pem(privateKey, 'pkcs8'))).toMatchObject({ type: 'private' });
    expect(parseTokenKey(pem(publicKey, 'spki'))).toMatchObject({ type: 'public' });
    expect(parseTokenKey(newSecretKey())).toBeInstanceOf(Buffer);

    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => parseTokenKey(pem(other.privateKey, 'pkcs8'))).toThrow(KeyRefused);
    expect(() => parseTokenKey(pem(other.publicKey, 'spki'))).toThrow(KeyRefused);
    expect(() => parseTokenKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toThrow(KeyRefused);
  });

  it('for one use says nothing about the key for another', () => {
    const master = randomBytes(32);
    expect(deriveKey(master, 'context:work')).toEqual(deriveKey(Buffer.from(master), 'context:work'));
    expect(deriveKey(master, 'context:work')).not.toEqual(deriveKey(master, 'service:work'));
    expect(deriveKey(master, 'context:work')).not.toEqual(deriveKey(randomBytes(32), 'context:work'));
    expect(() => deriveKey(randomBytes(31), 'context:work')).toThrow(KeyRefused);
  });
});

describe('equalSecrets', () => {
  it('compares whole secrets, of any length', () => {
    expect(equalSecrets('abc', Buffer.from('abc'))).toBe(true);
    expect(equalSecrets('abc', 'abd')).toBe(false);
    expect(equalSecrets('abc', 'abcd')).toBe(false);
    expect(equalSecrets('', 'a')).toBe(false);
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../../shared/demo-identities';
import { SettingsError } from '../../../shared/env';
import { DEMO_ISSUER, parseTrustedIssuers, readTrustedIssuers } from '../../../shared/identity/trusted-issuers';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-registry-'));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'jwks.json'), JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] }));
  writeFileSync(join(folder, 'private.json'), JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] }));
  writeFileSync(join(folder, 'shared.json'), JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }));
  writeFileSync(join(folder, 'empty.json'), JSON.stringify({ keys: [] }));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const entry = (extra: object = {}): object => ({
  issuer: 'https://login.brug.example',
  algorithms: ['EdDSA'],
  jwks: { file: 'jwks.json' },
  organisations: [DEMO.organisations.brug],
  professions: ['MENTAL_HEALTH_PROFESSIONAL'],
  kinds: ['PROFESSIONAL'],
  maxTokenAgeSeconds: 600,
  ...extra,
});

function problemsOf(json: unknown, nodeEnv = 'test'): readonly string[] {
  try {
    parseTrustedIssuers(json, { nodeEnv, folder, name: 'registry' });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) {
      return error.problems;
    }
    throw error;
  }
}

describe('the registry of trusted issuers', () => {
  it('is read from a file, with keys relative to it', () => {
    mkdirSync(join(folder, 'sub'));
    const file = join(folder, 'sub', 'trusted-issuers.json');
    writeFileSync(file, JSON.stringify([entry({ jwks: { file: '../jwks.json' } })]));
    const registry = readTrustedIssuers(file, { nodeEnv: 'production' });
    expect([...registry.keys()]).toEqual(['https://login.brug.example']);
    expect(registry.get('https://login.brug.example')).toMatchObject({
      jwks: { file: join(folder, 'jwks.json') },
      stewardScopes: ['ORGANISATION'],
    });
  });

  it('says everything that is wrong at once', () => {
    const problems = problemsOf([
      entry({ algorithms: ['HS256'] }),
      entry({ maxTokenAgeSeconds: 0, kinds: ['ANONYMOUS'] }),
      entry({ organisations: ['brug'], professions: ['SURGEON'], password: 'x' }),
    ]);
    expect(problems).toHaveLength(6);
    expect(problems.join('\n')).toMatch(/0\.algorithms[\s\S]*1\.kinds[\s\S]*1\.maxTokenAge/);
  });

  it.each<[string, object]>([
    ['a shared-secret algorithm', { algorithms: ['HS256'] }],
    ['no algorithm', { algorithms: [] }],
    ['alg none', { algorithms: ['none'] }],
    ['keys over plain http', { jwks: { url: 'http://login.brug.example/jwks' } }],
    ['keys at a host that only looks local', { jwks: { url: 'http://localhost.evil.example/jwks' } }],
    ['a password in the address', { jwks: { url: 'https://me:secret@login.brug.example/jwks' } }],
    ['keys in both places', { jwks: { url: 'https://login.brug.example/jwks', file: 'jwks.json' } }],
    ['keys in a file that is not there', { jwks: { file: 'none.json' } }],
    ['no keys in the file', { jwks: { file: 'empty.json' } }],
    ['a private key in the file', { jwks: { file: 'private.json' } }],
    ['a shared key in the file', { jwks: { file: 'shared.json' } }],
    ['professionals without a profession', { professions: [] }],
    ['professionals without an organisation', { organisations: [] }],
    ['services without an organisation', { kinds: ['SERVICE'], organisations: [] }],
    ['no kind of actor', { kinds: [] }],
    ['tokens older than a day', { maxTokenAgeSeconds: 86_401 }],
  ])('refuses %s', (_, extra) => {
    expect(problemsOf([entry(extra)])).toHaveLength(1);
    expect(problemsOf([entry(extra)]).join()).not.toContain('secret');
  });

  it.each<[string, object]>([
    ['keys over https', { jwks: { url: 'https://login.brug.example/jwks' } }],
    ['keys over http on this machine', { jwks: { url: 'http://127.0.0.1:8080/jwks' } }],
    ['persons only, without an organisation', { kinds: ['PERSON'], organisations: [], professions: [] }],
    ['a whole region', { organisations: null, stewardScopes: ['REGION'] }],
    ['tokens of a day', { maxTokenAgeSeconds: 86_400 }],
  ])('accepts %s', (_, extra) => {
    expect(problemsOf([entry(extra)])).toEqual([]);
  });

  it('refuses an issuer that stands there twice, and an empty list', () => {
    expect(problemsOf([entry(), entry()])).toHaveLength(1);
    expect(problemsOf([])).toHaveLength(1);
    expect(problemsOf({})).toHaveLength(1);
  });

  it('never trusts the demo issuer in production', () => {
    expect(problemsOf([entry({ issuer: DEMO_ISSUER })], 'development')).toEqual([]);
    expect(problemsOf([entry({ issuer: DEMO_ISSUER })], 'production')).toHaveLength(1);
  });

  it('that cannot be read is a wrong setting', () => {
    writeFileSync(join(folder, 'broken.json'), '[');
    for (const name of ['none.json', 'broken.json']) {
      expect(() => readTrustedIssuers(join(folder, name), { nodeEnv: 'test' })).toThrow(SettingsError);
    }
  });
});

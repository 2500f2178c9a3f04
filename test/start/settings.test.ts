import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '../../shared/env';
import { SUBGRAPH_NAMES } from '../../shared/subgraph-names';
import { readHubSettings, settingFor } from '../../start/settings';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-settings-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function problemsOf(env: Record<string, string>): Promise<readonly string[]> {
  try {
    await readHubSettings({ PORT: '0', ...env }, folder);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) {
      return error.problems;
    }
    throw error;
  }
}

function all(setting: string, role: string): Record<string, string> {
  return Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [settingFor(setting, name), `postgresql://${role}:secret@db/${name}`]),
  );
}

describe('settings of a start', () => {
  it('need nothing: port 4000, .kring in the working folder, its own PostgreSQL', async () => {
    const settings = await readHubSettings({ PORT: '0', PATH: '/bin', DATABASE_URL: '' }, folder);
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      dataDir: join(folder, '.kring'),
      nodeEnv: 'development',
      databases: { kind: 'EMBEDDED' },
      trustedIssuersFile: undefined,
    });
    expect(existsSync(join(folder, '.kring'))).toBe(false);
    const defaultPort = await readHubSettings({}, folder).then(
      ({ port }) => port,
      (error: SettingsError) => /listens on (\d+)/.exec(error.message)?.[1],
    );
    expect(Number(defaultPort)).toBe(4000);
  });

  it('take an admin URL, six login URLs, or those with six owner URLs', async () => {
    const adminUrl = 'postgresql://admin@db/postgres';
    const admin = await readHubSettings({ PORT: '0', DATABASE_URL: adminUrl }, folder);
    expect(admin.databases).toEqual({ kind: 'ADMIN', adminUrl });
    const logins = all('KRING_DATABASE_URL', 'login');
    const given = await readHubSettings({ PORT: '0', ...logins }, folder);
    expect(given.databases).toMatchObject({ kind: 'GIVEN', ownerUrls: undefined });
    const owned = await readHubSettings({ PORT: '0', ...logins, ...all('KRING_OWNER_URL', 'owner') }, folder);
    expect(owned.databases).toMatchObject({
      kind: 'GIVEN',
      loginUrls: { 'mental-health': 'postgresql://login:secret@db/mental-health' },
      ownerUrls: { 'first-line': 'postgresql://owner:secret@db/first-line' },
    });
  });

  it('of the gateway are handed on as they were given, within their bounds', async () => {
    const bare = await readHubSettings({ PORT: '0' }, folder);
    expect(bare.gateway).toEqual({});
    const given = { KRING_GRAPHIQL: '0', KRING_CONSENT_IN_PLAN: '0', KRING_TIMEOUT_MS_MENTAL_HEALTH: '100', KRING_TIMEOUT_MS_WORK: '60000' };
    expect((await readHubSettings({ PORT: '0', ...given }, folder)).gateway).toEqual(given);
    const problems = await problemsOf({ KRING_TIMEOUT_MS_PERSON: '99', KRING_TIMEOUT_MS_WORK: '60001', KRING_TIMEOUT_MS_MUNICIPAL: 'soon', KRING_GRAPHIQL: 'yes' });
    expect(problems).toHaveLength(4);
    expect(problems.every((problem) => /^KRING_(TIMEOUT_MS_(PERSON|WORK|MUNICIPAL)|GRAPHIQL) does not fit/.test(problem))).toBe(true);
  });

  it('are all reported at once when they are wrong, without their values', async () => {
    const secret = 'hunter2';
    const problems = await problemsOf({
      PORT: '70000',
      HOST: '198.51.100.1',
      KRING_DATA_DIR: join(folder, 'file', 'below'),
      DATABASE_URL: `mysql://root:${secret}@db/x`,
      KRING_DATABASE_URL_WORK: `postgresql://a:${secret}@db/work`,
      KRING_OWNER_URL_WORK: `postgresql://a:${secret}@db/other`,
      NODE_ENV: 'prod',
      LOG_LEVEL: 'loud',
      KRING_TRUSTED_ISSUERS_FILE: join(folder, 'missing.json'),
      KRING_CORS_ORIGINS: 'https://portal.example/path',
      KRING_DATADIR: 'x',
    });
    const text = problems.join('\n');
    for (const name of ['PORT', 'DATABASE_URL', 'NODE_ENV', 'LOG_LEVEL']) {
      expect(text).toMatch(new RegExp(`^${name} does not fit`, 'm'));
    }
    expect(text).toMatch(/^KRING_TRUSTED_ISSUERS_FILE does not fit/m);
    expect(text).toMatch(/^KRING_CORS_ORIGINS does not fit/m);
    expect(text).toMatch(/^KRING_DATADIR is no setting of Kring/m);
    expect(text).toMatch(/DATABASE_URL and KRING_DATABASE_URL_… exclude each other/);
    expect(text.match(/^KRING_DATABASE_URL_\w+ is missing/gm)).toHaveLength(5);
    expect(text.match(/^KRING_OWNER_URL_\w+ is missing/gm)).toHaveLength(5);
    expect(text).toMatch(/^KRING_OWNER_URL_WORK does not fit: it is another database/m);
    expect(text).toMatch(/^KRING_DATABASE_URL_WORK does not fit: the role that serves/m);
    expect(text).not.toContain(secret);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['an address of another machine', { HOST: '198.51.100.1' }, /no address of this machine/],
    [
      'two subgraphs in one database',
      { ...all('KRING_DATABASE_URL', 'login'), KRING_DATABASE_URL_WORK: 'postgresql://other@db:5432/person' },
      /KRING_DATABASE_URL_WORK does not fit: it is the database of KRING_DATABASE_URL_PERSON/,
    ],
    ['owner URLs without login URLs', all('KRING_OWNER_URL', 'owner'), /DATABASE_URL_PERSON is missing/],
    ['a mail server without a sender', { KRING_SMTP_URL: 'smtp://mail.example' }, /KRING_MAIL_FROM is missing: with KRING_SMTP_URL/],
    ['a mail server without a portal', { KRING_SMTP_URL: 'smtp://mail.example' }, /KRING_PORTAL_URL is missing/],
    ['a mail server that is none', { KRING_SMTP_URL: 'https://mail.example' }, /KRING_SMTP_URL does not fit/],
    ['a sender that is no mailbox', { KRING_MAIL_FROM: 'Kring' }, /KRING_MAIL_FROM does not fit/],
    ['a misspelt setting by file', { KRING_SMTPURL_FILE: 'x' }, /KRING_SMTPURL_FILE is no setting of Kring/],
    ['production with no issuer to trust', { NODE_ENV: 'production' }, /KRING_TRUSTED_ISSUERS_FILE is missing/],
  ])('refuse %s', async (_what, env, expected) => {
    expect((await problemsOf(env)).join('\n')).toMatch(expected);
  });

  it('take the mail server from a file, since its URL holds a password', async () => {
    const file = join(folder, 'smtp-url');
    writeFileSync(file, 'smtps://kring:secret@mail.example\n');
    const more = { KRING_MAIL_FROM: 'no-reply@kring.example', KRING_PORTAL_URL: 'https://portal.example' };
    const { mail } = await readHubSettings({ PORT: '0', KRING_SMTP_URL_FILE: file, ...more }, folder);
    expect(mail).toEqual({ KRING_SMTP_URL: 'smtps://kring:secret@mail.example', ...more });
  });

  it('refuse a port that another program listens on', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      expect((await problemsOf({ PORT: String(port) })).join()).toMatch(/another program listens on \d+/);
    } finally {
      server.close();
    }
  });

  it('refuse a data folder below a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect((await problemsOf({ KRING_DATA_DIR: 'file' })).join()).toMatch(/KRING_DATA_DIR does not fit/);
  });

  it('refuse a folder this user may not write in', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    chmodSync(closed, 0o500);
    const problems = await problemsOf({ KRING_DATA_DIR: join(closed, 'data') });
    // Root may write everywhere.
    expect(problems).toEqual(
      process.getuid?.() === 0 ? [] : ['KRING_DATA_DIR does not fit: this user may not write there'],
    );
  });

  it('let settings of tests and of other programs be', async () => {
    expect(await problemsOf({ KRING_TEST_DATABASE_URL: 'x', KRING_PROOF: 'full', OTHER: 'y' })).toEqual([]);
  });
});

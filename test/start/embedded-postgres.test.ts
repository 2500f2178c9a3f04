import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedPostgres } from '../../start/embedded-postgres';
import { startEmbeddedPostgres, stopLeftOver } from '../../start/embedded-postgres';
import { FolderTakenError } from '../../start/folder-claim';
import { holdsWithin, lifeOf } from '../../start/life';
import { accountForPostgres, installedBinaries, runnableBinaries } from '../../start/postgres-binaries';
import { withConnection } from '../../start/provision';

const isRoot = process.getuid?.() === 0;
/** As an ordinary user there is no second account to try; the same test then runs as that user anyway. */
const asRoot = isRoot ? it : it.skip;

const supportFolder = join(__dirname, '..', 'support');

interface Held {
  readonly child: ChildProcess;
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly uid: number;
}

let closed: string;
let dataDir: string;
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];
const folders: string[] = [];

/** A folder only we may enter, below which nothing can be reached by another account. */
function closedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-pg-'));
  chmodSync(folder, 0o700);
  folders.push(folder);
  return realpathSync(folder);
}

async function start(options: { dataDir: string; binaries?: string; log?: (line: string) => void }) {
  const postgres = await startEmbeddedPostgres(options);
  servers.push(postgres);
  return postgres;
}

/** Starts a PostgreSQL from a process of its own, so that this process can be killed. */
async function hold(options: object, account?: { uid: number; gid: number }): Promise<Held> {
  const child = spawn(
    process.execPath,
    [
      ...['--require', join(supportFolder, 'typescript-register.cjs'), join(supportFolder, 'hold-postgres.ts')],
      ...[JSON.stringify(options)],
      ...(account ? [String(account.uid), String(account.gid)] : []),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' },
  );
  children.push(child);
  let complaint = '';
  child.stderr!.on('data', (chunk) => (complaint += String(chunk)));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('close', () => reject(new Error(complaint || 'ended without a word')));
  });
  return { child, ...JSON.parse(line) };
}

async function end(child: ChildProcess, how: () => unknown): Promise<void> {
  const ended = once(child, 'exit');
  how();
  await ended;
}

function rowCount(url: string): Promise<number> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM kept');
    return rows[0]!.n;
  });
}

function binariesWithoutLinks(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-binaries-'));
  folders.push(folder);
  chmodSync(folder, 0o755);
  cpSync(installedBinaries(), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(folder, 'native', 'lib'))) {
    const path = join(folder, 'native', 'lib', name);
    if (lstatSync(path).isSymbolicLink()) {
      unlinkSync(path);
    }
  }
  return join(folder, 'native');
}

beforeAll(async () => {
  closed = closedFolder();
  dataDir = join(closed, 'data', 'postgres');
  const postgres = await start({ dataDir });
  await withConnection(postgres.adminUrl, (client) => client.query('CREATE TABLE kept (id int)'));
  await postgres.stop();
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      await end(child, () => child.kill('SIGKILL'));
    }
  }
  for (const folder of folders) {
    for (const path of [folder, dataDir, join(folder, 'postgres')]) {
      await stopLeftOver(path);
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the embedded PostgreSQL', () => {
  it('runs in a folder only its owner may enter, and leaves it and the password closed', async () => {
    const postgres = await start({ dataDir });
    try {
      await withConnection(postgres.adminUrl, async (client) => {
        const { rows } = await client.query(
          `SELECT current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
                  current_setting('timezone') AS timezone, lower('ÉLISE') AS folded`,
        );
        expect(rows).toEqual([{ checksums: 'on', encoding: 'UTF8', timezone: 'UTC', folded: 'élise' }]);
      });
      expect(statSync(closed).mode & 0o777).toBe(0o700);
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      expect(statSync(join(dataDir, 'admin.password')).mode & 0o777).toBe(0o600);
      const server = statSync(`/proc/${postgres.pid}`);
      expect(server.uid).not.toBe(0);
      expect(statSync(join(dataDir, 'cluster')).uid).toBe(server.uid);
    } finally {
      await postgres.stop();
    }
    expect(lifeOf(postgres.pid)).toBeUndefined();
    expect(existsSync(join(dataDir, 'in-use.json'))).toBe(false);
  });

  it('lets nobody in without the password, and no password is on a command line', async () => {
    const postgres = await start({ dataDir });
    try {
      const url = new URL(postgres.adminUrl);
      url.password = 'guessed';
      await expect(withConnection(url.toString(), (client) => client.query('SELECT 1'))).rejects.toMatchObject({
        code: '28P01',
      });
      const password = readFileSync(join(dataDir, 'admin.password'), 'utf8');
      expect(password.length).toBeGreaterThanOrEqual(32);
      expect(readFileSync(`/proc/${postgres.pid}/cmdline`, 'utf8')).not.toContain(password);
    } finally {
      await postgres.stop();
    }
  });

  it('keeps the data and stops the server that a killed process left behind', async () => {
    const held = await hold({ dataDir });
    await withConnection(held.adminUrl, (client) => client.query('INSERT INTO kept VALUES (1)'));
    await end(held.child, () => held.child.kill('SIGKILL'));
    expect(lifeOf(held.pid)).toBeDefined(); // the left-over really is there

    const said: string[] = [];
    const postgres = await start({ dataDir, log: (line) => said.push(line) });
    try {
      expect(lifeOf(held.pid)).toBeUndefined();
      expect(said.join()).toMatch(/left behind/);
      expect(await rowCount(postgres.adminUrl)).toBe(1);
    } finally {
      await postgres.stop();
    }
  });

  it('does not touch the server of a process that lives', async () => {
    const held = await hold({ dataDir });
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(FolderTakenError);
    expect(lifeOf(held.pid)).toBeDefined();
    expect(await rowCount(held.adminUrl)).toBe(1);
    await end(held.child, () => held.child.stdin!.write('exit\n'));
    // The process ended without stopping it, and still nothing is left.
    expect(await holdsWithin(10_000, () => lifeOf(held.pid) === undefined)).toBe(true);
  });

  it('leaves another program alone that has the process id of the last server', async () => {
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    children.push(bystander);
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${bystander.pid}\n/elsewhere\n`);
    const postgres = await start({ dataDir });
    try {
      expect(await rowCount(postgres.adminUrl)).toBe(1);
      expect(bystander.exitCode).toBeNull();
      expect(bystander.signalCode).toBeNull();
    } finally {
      await postgres.stop();
      await end(bystander, () => bystander.kill('SIGKILL'));
    }
  });

  it('is there again on the same port when the server is killed', async () => {
    const postgres = await start({ dataDir });
    const { pid, adminUrl } = postgres;
    try {
      process.kill(pid, 'SIGKILL');
      const back = await holdsWithin(20_000, () => postgres.pid !== pid && rowCount(adminUrl).then(
        (n) => n === 1,
        () => false,
      ));
      expect(back).toBe(true);
    } finally {
      await postgres.stop();
    }
    expect(lifeOf(postgres.pid)).toBeUndefined();
  });

  it('begins anew when the first start was killed half-way', async () => {
    const half = join(closedFolder(), 'postgres');
    mkdirSync(join(half, 'cluster.unfinished', 'base'), { recursive: true });
    writeFileSync(join(half, 'cluster.unfinished', 'PG_VERSION'), '17\n');
    const postgres = await start({ dataDir: half });
    try {
      expect(existsSync(join(half, 'cluster.unfinished'))).toBe(false);
      expect(existsSync(join(half, 'initdb.password'))).toBe(false);
      await withConnection(postgres.adminUrl, (client) => client.query('SELECT 1'));
    } finally {
      await postgres.stop();
    }
  });

  it('says what to do when the password or the files are not ours', async () => {
    const password = join(dataDir, 'admin.password');
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    const [rightPassword, rightVersion] = [readFileSync(password), readFileSync(version)];
    try {
      writeFileSync(password, 'another');
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/admin\.password is not that of/);
      rmSync(password);
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/admin\.password cannot be read/);
      writeFileSync(version, '12\n');
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 12; this Kring brings 17/);
    } finally {
      writeFileSync(password, rightPassword, { mode: 0o600 });
      writeFileSync(version, rightVersion);
    }
    // Each refusal let the folder go again.
    expect(existsSync(join(dataDir, 'in-use.json'))).toBe(false);
  });

  asRoot('runs for an ordinary user when npm ran no install scripts, and writes nothing into the package', async () => {
    const account = accountForPostgres()!;
    const folder = closedFolder();
    chownSync(folder, account.uid, account.gid);
    const binaries = binariesWithoutLinks();
    const before = readdirSync(join(binaries, 'lib'));
    const held = await hold({ dataDir: join(folder, 'postgres'), binaries }, account);
    try {
      expect(held.uid).toBe(account.uid);
      await withConnection(held.adminUrl, (client) => client.query('SELECT 1'));
      expect(statSync(join(folder, 'postgres', 'cluster')).uid).toBe(account.uid);
      expect(readdirSync(join(binaries, 'lib'))).toEqual(before);
    } finally {
      await end(held.child, () => held.child.stdin!.write('exit\n'));
    }
  });

  asRoot('runs for root when npm ran no install scripts and the umask closed every file', async () => {
    const account = accountForPostgres()!;
    const binaries = binariesWithoutLinks();
    spawnSync('chmod', ['-R', 'go-rwx', binaries]);
    const place = join(closedFolder(), '..', `kring-place-${process.pid}`);
    folders.push(place);
    const programs = runnableBinaries(binaries, account, '/nowhere', [place]);
    expect(programs.initdb.startsWith(realpathSync(place))).toBe(true);
    const run = spawnSync(programs.initdb, ['--version'], { uid: account.uid, gid: account.gid, encoding: 'utf8' });
    expect(run.stdout).toMatch(/^initdb \(PostgreSQL\)/);
    // A second start takes the same copy.
    expect(runnableBinaries(binaries, account, '/nowhere', [place])).toEqual(programs);
    expect(readdirSync(place)).toHaveLength(1);
  });

  asRoot('runs no program that another user may have put in its way', () => {
    const account = accountForPostgres()!;
    const folder = closedFolder();
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    chownSync(theirs, account.uid, account.gid);
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    const link = join(folder, 'link');
    symlinkSync(theirs, link);
    expect(() => runnableBinaries(installedBinaries(), account, '/nowhere', [theirs, open, link])).toThrow(
      /only root may write/,
    );
    for (const place of [theirs, open]) {
      expect(readdirSync(place)).toEqual([]);
    }
    const safe = join(folder, 'safe');
    const programs = runnableBinaries(installedBinaries(), account, '/nowhere', [theirs, open, link, safe]);
    expect(dirname(dirname(dirname(programs.postgres)))).toBe(safe);
  });
});

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { claimFolder } from './folder-claim';
import { freePort } from './free-port';
import { holdsWithin, processesWithCommandLine } from './life';
import type { PostgresBinaries, RunAs } from './postgres-binaries';
import { EmbeddedPostgresError, accountForPostgres, installedBinaries, runnableBinaries } from './postgres-binaries';

export interface EmbeddedPostgresOptions {
  /** Holds everything: `cluster/` (the database files), `admin.password`, `postgres.log`. Made when missing. */
  readonly dataDir: string;
  /** false only for tests: data may be lost when the machine stops. Default true. */
  readonly durable?: boolean;
  /** Progress, a line at a time. */
  readonly log?: (line: string) => void;
  /** Folder with PostgreSQL's bin/, lib/ and share/. Default: what npm installed for this machine. */
  readonly binaries?: string;
}

export interface EmbeddedPostgres {
  /** Superuser on the database "postgres"; holds a password. */
  readonly adminUrl: string;
  readonly port: number;
  /** The server's process id at this moment; another one after it was restarted. */
  readonly pid: number;
  /** Ends the server and waits until it is gone. */
  stop(): Promise<void>;
}

const ADMIN = 'kring_admin';
const RESTART_AT_MOST_EVERY_MS = 2_000;

/**
 * Starts real PostgreSQL on 127.0.0.1, on a free port, with a password that only the owner of the data folder can
 * read. Works as root too: PostgreSQL then runs as an unprivileged account, while its files stay in the data folder
 * even when that account may not enter it. The first run makes the cluster. A server left behind by a killed run is
 * stopped first. A server that dies is started again on the same port until `stop` is called.
 *
 * @throws {FolderTakenError} when another living process runs on this folder
 * @throws {EmbeddedPostgresError} when PostgreSQL cannot run here; says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const release = claimFolder(dataDir);
  try {
    const runAs = accountForPostgres();
    const binaries = runnableBinaries(options.binaries ?? installedBinaries(), runAs, dataDir);
    const cluster: Cluster = { dataDir, runAs, binaries, durable: options.durable ?? true };
    const log = options.log ?? (() => undefined);
    if (!existsSync(join(dataDir, 'cluster'))) {
      log('making the database files');
      await makeCluster(cluster);
    }
    await refuseOtherMajorVersion(cluster);
    if (await stopLeftOver(dataDir)) {
      log('stopped a PostgreSQL that an earlier run left behind');
    }
    return await RunningPostgres.start(cluster, log, release);
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Ends a PostgreSQL that still runs on this data folder although nobody watches it any more (its starter was killed).
 * It is told by its command line, which carries the identity of the cluster folder, never by the process id in
 * postmaster.pid alone: that id may long be another program's.
 *
 * @returns whether there was one
 */
export async function stopLeftOver(dataDir: string): Promise<boolean> {
  const cluster = join(dataDir, 'cluster');
  const postmasterPid = join(cluster, 'postmaster.pid');
  if (!existsSync(postmasterPid)) {
    return false;
  }
  const mark = clusterMark(cluster);
  const written = Number.parseInt(readFileSync(postmasterPid, 'utf8'), 10);
  const found = processesWithCommandLine(mark);
  const gone = () => processesWithCommandLine(mark).length === 0;
  if (found.includes(written)) {
    signal(written, 'SIGINT'); // closes every connection and ends in good order
  }
  if (!(await holdsWithin(10_000, gone))) {
    // Backends that outlive their server would write into the files under the next one.
    processesWithCommandLine(mark).forEach((pid) => signal(pid, 'SIGKILL'));
    if (!(await holdsWithin(5_000, gone))) {
      throw new EmbeddedPostgresError(`An earlier PostgreSQL still runs on ${dataDir} and cannot be stopped.`);
    }
  }
  rmSync(postmasterPid, { force: true }); // PostgreSQL itself would refuse when the old id is now another program's
  return found.length > 0;
}

interface Cluster {
  readonly dataDir: string;
  readonly runAs: RunAs | undefined;
  readonly binaries: PostgresBinaries;
  readonly durable: boolean;
}

/** Device and inode: a moved folder keeps it, a copied folder gets its own, a server keeps it while it runs there. */
function clusterMark(clusterDir: string): string {
  const { dev, ino } = statSync(clusterDir);
  return `kring-${dev.toString(36)}-${ino.toString(36)}`;
}

async function makeCluster({ dataDir, runAs, binaries, durable }: Cluster): Promise<void> {
  const unfinished = join(dataDir, 'cluster.unfinished');
  const passwordForInitdb = join(dataDir, 'initdb.password');
  const password = randomBytes(24).toString('base64url');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(join(dataDir, 'admin.password'), password, { mode: 0o600 });
  writeFileSync(passwordForInitdb, `${password}\n`, { mode: 0o600 });
  try {
    if (runAs) {
      chownSync(unfinished, runAs.uid, runAs.gid);
      chownSync(passwordForInitdb, runAs.uid, runAs.gid);
    }
    const { code, output } = await runToEnd(binaries.initdb, runAs, [unfinished, passwordForInitdb], (reach) => [
      '--pgdata',
      reach(unfinished),
      '--username',
      ADMIN,
      `--pwfile=${reach(passwordForInitdb)}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting that is the same on every machine, and letters beyond ASCII that fold as they should.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (code !== 0) {
      throw new EmbeddedPostgresError(`PostgreSQL could not make its files in ${dataDir}:\n${output}`);
    }
    renameSync(unfinished, join(dataDir, 'cluster')); // a killed first start leaves no half cluster that looks whole
  } finally {
    rmSync(passwordForInitdb, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function refuseOtherMajorVersion({ dataDir, runAs, binaries }: Cluster): Promise<void> {
  const made = readFileSync(join(dataDir, 'cluster', 'PG_VERSION'), 'utf8').trim();
  const { output } = await runToEnd(binaries.postgres, runAs, [], () => ['--version']);
  const ours = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (ours === undefined) {
    throw new EmbeddedPostgresError(`${binaries.postgres} does not run here:\n${output}`);
  }
  if (ours !== made) {
    throw new EmbeddedPostgresError(
      `The database files in ${dataDir} were made by PostgreSQL ${made}; this Kring brings ${ours}, which cannot ` +
        `read them. Start once with the Kring that made them and export, or set KRING_DATA_DIR to an empty folder.`,
    );
  }
}

/**
 * How the unprivileged account names a file it may not walk to. A folder that is closed to it stays closed; it gets
 * the open file from us and names it by its number, which the kernel allows without looking at the folders above.
 */
function reachable(paths: readonly string[], runAs: RunAs | undefined): Reach {
  if (!runAs) {
    return { descriptors: [], reach: (path) => path };
  }
  if (!existsSync('/proc/self/fd')) {
    throw new EmbeddedPostgresError(
      'On this system root cannot hand its files to PostgreSQL. Start Kring as an ordinary user, ' +
        'or set DATABASE_URL to the admin URL of a PostgreSQL 15 or later that already runs.',
    );
  }
  const descriptors = paths.map((path) => openSync(path, 'r'));
  return { descriptors, reach: (path) => `/proc/self/fd/${FIRST_FREE_DESCRIPTOR + paths.indexOf(path)}` };
}

interface Reach {
  readonly descriptors: readonly number[];
  readonly reach: (path: string) => string;
}

const FIRST_FREE_DESCRIPTOR = 3;

/** Nothing of our environment is PostgreSQL's business: PGDATA or LC_ALL of the shell would change what runs. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' };

function runToEnd(
  program: string,
  runAs: RunAs | undefined,
  paths: readonly string[],
  args: (reach: Reach['reach']) => string[],
): Promise<{ code: number | null; output: string }> {
  const { descriptors, reach } = reachable(paths, runAs);
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args(reach), {
      cwd: '/',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe', ...descriptors],
      ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
    });
    let output = '';
    child.stdout!.on('data', (chunk) => (output += String(chunk)));
    child.stderr!.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => reject(cannotRun(program, runAs, error)));
    child.on('close', (code) => resolve({ code, output }));
  }).finally(() => descriptors.forEach((descriptor) => closeSync(descriptor)));
}

function cannotRun(program: string, runAs: RunAs | undefined, error: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${program} cannot be run${runAs ? ` as "${runAs.name}"` : ''} (${error.message}). ` +
      'Start Kring as an ordinary user, or set DATABASE_URL to the admin URL of a PostgreSQL 15 or later.',
  );
}

class RunningPostgres implements EmbeddedPostgres {
  private server!: ChildProcess;
  private stopping: Promise<void> | undefined;
  private restarting: NodeJS.Timeout | undefined;
  private lastStartAt = 0;
  private readonly onExit = () => signal(this.pid, this.cluster.durable ? 'SIGINT' : 'SIGQUIT');

  private constructor(
    private readonly cluster: Cluster,
    private readonly password: string,
    readonly port: number,
    private readonly log: (line: string) => void,
    private readonly release: () => void,
  ) {}

  static async start(cluster: Cluster, log: (line: string) => void, release: () => void): Promise<RunningPostgres> {
    const password = readPassword(cluster.dataDir);
    for (let attempt = 1; ; attempt += 1) {
      const running = new RunningPostgres(cluster, password, await freePort(), log, release);
      try {
        await running.launch();
        await running.closeCommonDatabases();
        running.watch();
        return running;
      } catch (error) {
        await running.endServer();
        // Between finding a free port and listening on it, another program may have taken it.
        if (attempt === 3 || !/in use/.test(String(error))) {
          throw error;
        }
      }
    }
  }

  get adminUrl(): string {
    return `postgresql://${ADMIN}:${this.password}@127.0.0.1:${this.port}/postgres`;
  }

  get pid(): number {
    return this.server.pid ?? 0;
  }

  stop(): Promise<void> {
    this.stopping ??= (async () => {
      clearTimeout(this.restarting);
      await this.endServer();
      process.off('exit', this.onExit);
      this.release();
    })();
    return this.stopping;
  }

  private async launch(): Promise<void> {
    const { dataDir, runAs, binaries, durable } = this.cluster;
    const files = join(dataDir, 'cluster');
    const logPath = join(dataDir, 'postgres.log');
    const logFile = openSync(logPath, 'a', 0o600);
    const logStart = statSync(logPath).size;
    const { descriptors, reach } = reachable([files], runAs);
    const settings = {
      cluster_name: clusterMark(files),
      listen_addresses: '127.0.0.1',
      port: this.port,
      unix_socket_directories: '',
      max_connections: 200,
      timezone: 'UTC',
      log_timezone: 'UTC',
      password_encryption: 'scram-sha-256',
      // A failing statement and the row it failed on hold personal data; the log may not.
      log_min_error_statement: 'panic',
      log_error_verbosity: 'terse',
      ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    this.lastStartAt = Date.now();
    try {
      this.server = spawn(
        binaries.postgres,
        ['-D', reach(files), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
        {
          cwd: '/',
          env: ENVIRONMENT,
          stdio: ['ignore', logFile, logFile, ...descriptors],
          // Its own session: Ctrl-C in the terminal is for us, and the database must be the last to go.
          detached: true,
          ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
        },
      );
    } finally {
      closeSync(logFile);
      descriptors.forEach((descriptor) => closeSync(descriptor));
    }
    let failure: Error | undefined;
    this.server.once('error', (error) => (failure = cannotRun(binaries.postgres, runAs, error)));
    const answered = await holdsWithin(60_000, async () => {
      if (failure) {
        throw failure;
      }
      if (hasEnded(this.server)) {
        const said = readFileSync(logPath).subarray(logStart).toString('utf8');
        throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${said.split('\n').slice(-20).join('\n')}`);
      }
      return this.answers();
    });
    if (!answered) {
      throw new EmbeddedPostgresError(`PostgreSQL started but does not answer; its log is ${logPath}.`);
    }
  }

  private async answers(): Promise<boolean> {
    try {
      await this.asAdmin('SELECT 1');
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new EmbeddedPostgresError(
          `The password in ${join(this.cluster.dataDir, 'admin.password')} is not that of the database files beside ` +
            `it. Put the right one back, or set KRING_DATA_DIR to an empty folder.`,
        );
      }
      return false; // not listening yet, or still recovering
    }
  }

  private async asAdmin(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.adminUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Every role may enter these two by default: a meeting place for subgraphs that should have none. */
  private closeCommonDatabases(): Promise<void> {
    return this.asAdmin('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
  }

  private watch(): void {
    process.once('exit', this.onExit);
    this.startAgainWhenItEnds();
  }

  private startAgainWhenItEnds(): void {
    if (hasEnded(this.server)) {
      this.startAgain();
    } else {
      this.server.once('exit', () => this.startAgain());
    }
  }

  private startAgain(): void {
    if (this.stopping) {
      return;
    }
    const wait = Math.max(0, this.lastStartAt + RESTART_AT_MOST_EVERY_MS - Date.now());
    this.log('PostgreSQL ended unexpectedly; starting it again');
    this.restarting = setTimeout(() => {
      stopLeftOver(this.cluster.dataDir)
        .then(() => (this.stopping ? undefined : this.launch()))
        .then(
          () => this.startAgainWhenItEnds(),
          (error: unknown) => {
            this.log(String(error));
            this.startAgain();
          },
        );
    }, wait);
  }

  /** "Fast" ends sessions and writes everything down; tests throw the files away and need not wait for that. */
  private async endServer(): Promise<void> {
    const server = this.server as ChildProcess | undefined;
    if (!server?.pid) {
      return;
    }
    const ended = () => hasEnded(server);
    for (const [kind, patience] of [
      [this.cluster.durable ? 'SIGINT' : 'SIGQUIT', 30_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      if (ended()) {
        return;
      }
      signal(server.pid, kind);
      if (await holdsWithin(patience, ended)) {
        return;
      }
    }
  }
}

function readPassword(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, 'admin.password'), 'utf8').trim();
  } catch {
    throw new EmbeddedPostgresError(
      `${join(dataDir, 'admin.password')} cannot be read, and without it the database files beside it stay closed. ` +
        `Put it back, or set KRING_DATA_DIR to an empty folder.`,
    );
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signal(pid: number, kind: NodeJS.Signals): void {
  try {
    if (pid > 0) {
      process.kill(pid, kind);
    }
  } catch {
    // already gone
  }
}

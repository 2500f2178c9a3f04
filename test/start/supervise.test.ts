import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_IDENTITIES } from '../../shared/demo-identities';
import { SUBGRAPH_NAMES } from '../../shared/subgraph-names';
import { stopLeftOver } from '../../start/embedded-postgres';
import type { HubFile } from '../../start/hub-file';
import { runningHub } from '../../start/hub-file';
import { holdsWithin, lifeOf } from '../../start/life';
import { namesFor, withConnection } from '../../start/provision';
import { settingFor } from '../../start/settings';
import { testAdminUrl } from '../support/database';

const support = join(__dirname, '..', 'support');
const fromSource = ['--require', join(support, 'typescript-register.cjs')];
const ALL = [...SUBGRAPH_NAMES, 'gateway'] as const;

let home: string;
let traces: string;
let dataDir: string;
const supervisors: ChildProcess[] = [];

interface Run {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function run(env: Record<string, string> = {}, folder = dataDir): Run {
  const child = spawn(process.execPath, [...fromSource, join(support, 'fake-hub', 'main.ts'), traces], {
    // The surroundings hold what no part of the hub may get.
    env: { PATH: process.env.PATH, HOME: home, PGPASSWORD: 'outer', PORT: '0', KRING_DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  supervisors.push(child);
  let text = '';
  child.stdout!.on('data', (chunk) => (text += String(chunk)));
  child.stderr!.on('data', (chunk) => (text += String(chunk)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, said: () => text, ended };
}

async function untilReady(started: Run): Promise<HubFile> {
  const isDecided = () => /Ctrl-C stops/.test(started.said()) || started.child.exitCode !== null;
  const decided = await holdsWithin(40_000, isDecided);
  const hub = runningHub(dataDir);
  if (!decided || !hub) {
    throw new Error(`the hub did not become ready:\n${started.said()}`);
  }
  return hub;
}

function wish(name: string, what: string): void {
  writeFileSync(join(traces, `${name}.wish`), what);
}

function lines(file: string): string[] {
  const path = join(traces, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

/** Process ids of everything that was ever started here: the children, and PostgreSQL by its own note. */
function everyPid(): number[] {
  return lines('starts.log').map((line) => Number(line.split(' ')[1]));
}

function postgresPid(): number | undefined {
  const note = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(note) ? Number.parseInt(readFileSync(note, 'utf8'), 10) : undefined;
}

function nothingRuns(): boolean {
  return everyPid().every((pid) => lifeOf(pid) === undefined) && postgresPid() === undefined;
}

function environmentOf(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(traces, `${name}.env.json`), 'utf8'));
}

/** Runs `token` or `ask` beside the hub, from this project or a copy of it. */
async function command(
  name: 'token' | 'ask',
  args: string[],
  env: Record<string, string> = {},
  root = join(support, '..', '..'),
) {
  const child = spawn(process.execPath, [...fromSource, join(root, 'start', `${name}.ts`), ...args], {
    env: { PATH: process.env.PATH, KRING_DATA_DIR: dataDir, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'kring-hub-')));
  dataDir = join(home, 'data');
});

beforeEach(() => {
  traces = join(home, 'traces');
  rmSync(traces, { recursive: true, force: true });
  mkdirSync(traces);
});

afterEach(async () => {
  for (const child of supervisors.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
  }
  for (const pid of everyPid().filter((one) => lifeOf(one))) {
    process.kill(pid, 'SIGKILL');
  }
  await stopLeftOver(join(dataDir, 'postgres'));
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('the hub as one command', () => {
  it('starts everything, says where it is, and leaves nothing running when told to end', async () => {
    const first = run();
    const hub = await untilReady(first);
    for (const text of ['[1/6] Keys', '[2/6] PostgreSQL', '[3/6]', '[4/6]', '[5/6]', '[6/6] Ready', 'work: migrated']) {
      expect(first.said()).toContain(text);
    }
    expect(first.said()).toContain(`${hub.url}/graphql`);
    for (const { key } of DEMO_IDENTITIES) {
      expect(first.said()).toContain(key);
    }
    const answer = await (await fetch(`${hub.url}/graphql`)).json();
    expect(answer).toMatchObject({ name: 'gateway' });

    const server = postgresPid()!;
    expect(lifeOf(server)).toBeDefined();
    expect(new Set(lines('starts.log').map((line) => line.split(' ')[0]))).toEqual(new Set(ALL));
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(nothingRuns()).toBe(true);
    expect(lifeOf(server)).toBeUndefined();
    expect(lines('ends.log')[0]).toBe('gateway');
    expect(new Set(lines('ends.log'))).toEqual(new Set(ALL));
    expect(existsSync(join(dataDir, 'hub.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'in-use.json'))).toBe(false);
  });

  it('goes on, and ends in good order, when nobody reads what it says any more', async () => {
    const started = run();
    const hub = await untilReady(started);
    started.child.stdout!.destroy();
    started.child.stderr!.destroy();
    process.kill(Number(lines('starts.log').find((line) => line.startsWith('work '))!.split(' ')[1]), 'SIGKILL');
    const isBack = () => lines('starts.log').filter((line) => line.startsWith('work ')).length === 2;
    expect(await holdsWithin(10_000, isBack)).toBe(true); // which it has something to say about
    expect((await fetch(hub.url)).status).toBe(200);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(nothingRuns()).toBe(true);
    expect(lines('ends.log')[0]).toBe('gateway');
  });

  it('gives each process its own secrets and nothing of its surroundings', async () => {
    const started = run({ KRING_TEST_SECRET: 'outer' });
    await untilReady(started);
    const ofNode = ['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE']; // how a process is told of its IPC channel
    const ofSubgraph = [
      ...ofNode,
      ...['PATH', 'NODE_ENV', 'TZ', 'LOG_LEVEL', 'HOST', 'PORT'],
      'DATABASE_URL',
      'KRING_CONTEXT_KEY_FILE',
      'KRING_SERVICE_KEY_FILE',
      'KRING_CURSOR_KEY_FILE',
      'KRING_DECISION_POINT_URL',
      'KRING_REGISTER_URL',
    ];
    for (const name of SUBGRAPH_NAMES) {
      const env = environmentOf(name);
      const extra = name === 'person' ? ['KRING_SERVICE_KEYS_DIR', 'KRING_MAIL_DIR', 'KRING_AUDIT_KEY_FILE', 'KRING_KEPT_EPOCHS_FILE'] : [];
      expect(Object.keys(env).filter((key) => ![...ofSubgraph, ...extra].includes(key))).toEqual([]);
      expect(env.DATABASE_URL).toMatch(new RegExp(`//kring_${name.replace('-', '_')}_login:`));
      expect(env.KRING_CONTEXT_KEY_FILE).toBe(join(dataDir, 'keys', 'context', `${name}.key`));
      expect(env.KRING_SERVICE_KEY_FILE).toBe(join(dataDir, 'keys', 'service', `${name}.key`));
      expect(env.HOST).toBe('127.0.0.1');
    }
    // Without a mail server, what would be sent is found as files beside the hub's own.
    expect(environmentOf('person').KRING_MAIL_DIR).toBe(join(dataDir, 'mail'));
    // Beside the database and not in it: what goes back with a backup says nothing about it.
    expect(environmentOf('person').KRING_KEPT_EPOCHS_FILE).toBe(join(dataDir, 'kept', 'epochs.ndjson'));
    const personUrl = new URL(environmentOf('work').KRING_DECISION_POINT_URL!);
    expect(personUrl.pathname).toBe('/decisions');
    expect(await (await fetch(personUrl)).json()).toMatchObject({ name: 'person' });
    const gateway = environmentOf('gateway');
    for (const name of SUBGRAPH_NAMES) {
      const url = gateway[`KRING_URL_${name.toUpperCase().replace('-', '_')}`]!;
      expect(await (await fetch(url)).json()).toMatchObject({ name, path: '/graphql' });
    }
    expect(gateway.DATABASE_URL).toBeUndefined();
    expect(gateway.KRING_SERVICE_KEY_FILE).toBe(join(dataDir, 'keys', 'service', 'gateway.key'));
    // Its own and nobody else's: with a subgraph's it could ask for decisions.
    expect(gateway.KRING_SERVICE_KEYS_DIR).toBeUndefined();
    for (const kind of ['context', 'service']) {
      for (const file of readdirSync(join(dataDir, 'keys', kind))) {
        expect(statSync(join(dataDir, 'keys', kind, file)).mode & 0o777).toBe(0o600);
      }
    }
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
  });

  it('keeps keys and data, and neither provisions nor migrates when nothing has changed', async () => {
    const key = readFileSync(join(dataDir, 'keys', 'cursor.key'), 'utf8');
    const again = run();
    await untilReady(again);
    expect(again.said()).toContain('as the last start left them');
    expect(again.said()).toContain('up to date');
    expect(lines('migrations.log')).toEqual([]);
    expect(readFileSync(join(dataDir, 'keys', 'cursor.key'), 'utf8')).toBe(key);
    again.child.kill('SIGTERM');
    await again.ended;

    writeFileSync(join(traces, 'state'), 'new');
    const changed = run();
    await untilReady(changed);
    expect(lines('migrations.log')).toEqual(['demo 1']);
    changed.child.kill('SIGTERM');
    await changed.ended;
  });

  it('ends by itself when it is killed, and the next start finds its way', async () => {
    const killed = run();
    await untilReady(killed);
    const server = postgresPid()!;
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await holdsWithin(10_000, () => everyPid().every((pid) => lifeOf(pid) === undefined))).toBe(true);
    expect(runningHub(dataDir)).toBeUndefined();
    expect(lifeOf(server)).toBeDefined();

    const next = run();
    await untilReady(next);
    expect(lifeOf(server)).toBeUndefined();
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(nothingRuns()).toBe(true);
  });

  it('starts a process again that dies, where the others look for it', async () => {
    const started = run();
    await untilReady(started);
    const url = new URL(environmentOf('gateway').KRING_URL_WORK!);
    const pid = Number(lines('starts.log').find((line) => line.startsWith('work '))!.split(' ')[1]);
    process.kill(pid, 'SIGKILL');
    const back = () =>
      fetch(url).then(
        async (response) => ((await response.json()) as { name: string }).name === 'work',
        () => false,
      );
    expect(await holdsWithin(10_000, async () => lifeOf(pid) === undefined && (await back()))).toBe(true);
    expect(lines('starts.log').filter((line) => line.startsWith('work '))).toHaveLength(2);
    expect(lines('starts.log').filter((line) => line.startsWith('person '))).toHaveLength(1);
    expect(started.said()).toMatch(/work ended unexpectedly; starting it again/);
    started.child.kill('SIGTERM');
    await started.ended;
    expect(nothingRuns()).toBe(true);
  });

  it('says why when a process does not start, and leaves nothing running', async () => {
    wish('municipal', 'fail');
    const started = run();
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(/"municipal" did not start[\s\S]*a reason to fail/);
    expect(started.said()).not.toMatch(/Ready/);
    expect(nothingRuns()).toBe(true);
  });

  it('starts no subgraph when the migrations fail, and runs them again the next time', async () => {
    writeFileSync(join(traces, 'state'), 'failing');
    wish('migrate', 'fail');
    for (const attempt of [1, 2]) {
      const started = run();
      expect(await started.ended).toBe(1);
      expect(started.said()).toMatch(/the third migration does not fit[\s\S]*migrations did not succeed/);
      expect(lines('migrations.log')).toHaveLength(attempt);
    }
    expect(lines('starts.log')).toEqual([]);
    expect(nothingRuns()).toBe(true);
  });

  it('ends in good order when it is told to while it still starts', async () => {
    writeFileSync(join(traces, 'state'), 'slow');
    wish('migrate', 'slow');
    const started = run();
    expect(await holdsWithin(20_000, () => lines('migrations.log').length > 0)).toBe(true);
    started.child.kill('SIGINT');
    started.child.kill('SIGINT'); // npm and the terminal both pass one Ctrl-C on
    expect(await started.ended).toBe(0);
    expect(started.said()).toContain('work: migrated'); // what was begun was finished
    expect(lines('starts.log')).toEqual([]);
    expect(nothingRuns()).toBe(true);
  });

  it('ends at once on a second signal when a process does not want to', async () => {
    wish('gateway', 'deaf');
    const started = run();
    await untilReady(started);
    const begun = performance.now();
    const repeat = setInterval(() => started.child.kill('SIGINT'), 200);
    expect(await started.ended).toBe(1);
    clearInterval(repeat);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await holdsWithin(10_000, nothingRuns)).toBe(true);
  });

  it('refuses a folder on which a hub runs, and does not disturb that one', async () => {
    const first = run();
    const hub = await untilReady(first);
    const second = run();
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(new RegExp(`in use by process ${first.child.pid}`));
    expect((await fetch(hub.url)).status).toBe(200);
    expect(lines('starts.log')).toHaveLength(ALL.length);
    first.child.kill('SIGTERM');
    await first.ended;
  });

  it('starts nothing with wrong settings', async () => {
    const untouched = join(home, 'untouched');
    const started = run({ PORT: 'many', NODE_ENV: 'prod' }, untouched);
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(/PORT does not fit[\s\S]*NODE_ENV does not fit/);
    expect(existsSync(untouched)).toBe(false);
  });

  it('uses a PostgreSQL that runs elsewhere, or six databases as they are, and starts none of its own', async () => {
    const elsewhere = join(home, 'elsewhere-data');
    const ready = (started: Run) => holdsWithin(40_000, () => /Ctrl-C stops/.test(started.said()));
    try {
      const made = run({ DATABASE_URL: testAdminUrl() }, elsewhere);
      expect(await ready(made)).toBe(true);
      expect(lines('migrations.log')).toHaveLength(1);
      expect(existsSync(join(elsewhere, 'postgres'))).toBe(false);
      const urls = SUBGRAPH_NAMES.map(
        (name) => [settingFor('KRING_DATABASE_URL', name), environmentOf(name).DATABASE_URL!] as const,
      );
      expect(new Set(urls.map(([, url]) => new URL(url).host))).toEqual(new Set([new URL(testAdminUrl()).host]));
      made.child.kill('SIGTERM');
      expect(await made.ended).toBe(0);

      const given = run(Object.fromEntries(urls), elsewhere);
      expect(await ready(given)).toBe(true);
      expect(given.said()).toContain('taken to be up to date');
      expect(lines('migrations.log')).toHaveLength(1);
      expect(environmentOf('work').DATABASE_URL).toBe(Object.fromEntries(urls).KRING_DATABASE_URL_WORK);
      given.child.kill('SIGTERM');
      expect(await given.ended).toBe(0);
    } finally {
      await withConnection(testAdminUrl(), async (admin) => {
        for (const name of SUBGRAPH_NAMES) {
          const { database, owner, login } = namesFor(name);
          await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
          await admin.query(`DROP ROLE IF EXISTS ${owner}, ${login}`);
        }
      });
    }
  });

  it('has no demo in production', async () => {
    const issuers = join(home, 'issuers.json');
    writeFileSync(issuers, '[]');
    writeFileSync(join(traces, 'state'), 'production');
    const started = run({ NODE_ENV: 'production', KRING_TRUSTED_ISSUERS_FILE: issuers });
    await untilReady(started);
    expect(lines('migrations.log')).toEqual(['demo 0']);
    const gateway = environmentOf('gateway');
    expect(gateway.KRING_TRUSTED_ISSUERS_FILE).toBe(issuers);
    expect(Object.keys(gateway)).not.toContain('KRING_DEMO_ISSUER_DIR');
    expect(started.said()).not.toContain(DEMO_IDENTITIES[0]!.label);
    started.child.kill('SIGTERM');
    await started.ended;
  });
});

describe('the commands beside a running hub', () => {
  const identity = DEMO_IDENTITIES[0]!.key;

  it('print a token and nothing else, and list who there is', async () => {
    const hub = run();
    await untilReady(hub);
    expect(await command('token', [identity])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/),
      err: '',
    });
    const list = await command('token', ['--list']);
    expect(list.code).toBe(0);
    expect(list.out.trim().split('\n')).toHaveLength(DEMO_IDENTITIES.length);

    for (const [args, env] of [
      [['nobody-known'], {}],
      [[], {}],
      [[identity, 'more'], {}],
      [[identity], { NODE_ENV: 'production' }],
      [[identity], { KRING_DATA_DIR: join(home, 'elsewhere') }],
    ] as [string[], Record<string, string>][]) {
      const refused = await command('token', args, env);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toMatch(/Usage: npm run --silent token/);
    }
    hub.child.kill('SIGTERM');
    await hub.ended;
  });

  it('ask an operation as somebody or as nobody, and print whatever JSON is answered', async () => {
    const copy = join(home, 'project');
    for (const folder of ['start', 'shared', 'consent', 'package.json']) {
      cpSync(join(support, '..', '..', folder), join(copy, folder), { recursive: true });
    }
    symlinkSync(join(support, '..', '..', 'node_modules'), join(copy, 'node_modules'));
    mkdirSync(join(copy, 'docs', 'operations'), { recursive: true });
    writeFileSync(join(copy, 'docs', 'operations', 'my-circle.graphql'), '# Try: anonymous {"first":2}\n# Try: jonas {"first":3}\n{ me { id } }\n');
    const ask = (...args: string[]) => command('ask', args, {}, copy);

    const stopped = await ask(identity, 'my-circle');
    expect(stopped).toMatchObject({ code: 1, out: '' });
    expect(stopped.err).toMatch(/No hub runs/);

    const hub = run();
    await untilReady(hub);
    const asked = await ask(identity, 'my-circle', '{"first":3}', '--purpose', 'SELF');
    expect(asked).toMatchObject({ code: 0, err: '' });
    const answer = JSON.parse(asked.out) as { path: string; headers: Record<string, string>; body: string };
    expect(answer.path).toBe('/graphql');
    expect(answer.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    expect(answer.headers['kring-purpose']).toBe('SELF');
    expect(JSON.parse(answer.body)).toEqual({
      query: '# Try: anonymous {"first":2}\n# Try: jonas {"first":3}\n{ me { id } }\n',
      variables: { first: 3 },
    });
    const nobody = await ask('anonymous', 'my-circle');
    expect(nobody.code).toBe(0);
    // Who says nothing of variables asks with those at the head of the file: their own, or the first.
    const variablesOf = ({ out }: { out: string }) => JSON.parse(JSON.parse(out).body).variables;
    expect(variablesOf(nobody)).toEqual({ first: 2 });
    expect(variablesOf(await ask('jonas', 'my-circle'))).toEqual({ first: 3 });
    expect(variablesOf(await ask('stranger', 'my-circle'))).toEqual({ first: 2 });
    expect(variablesOf(await ask('jonas', 'my-circle', '{}'))).toEqual({});
    expect(Object.keys(JSON.parse(nobody.out).headers)).not.toContain('authorization');

    for (const [args, complaint] of [
      [['nobody-known', 'my-circle'], /no demo identity "nobody-known"/],
      [[identity, 'her-circle'], /There are: my-circle/],
      [[identity, '../operations/my-circle'], /There is no operation/],
      [[identity, 'my-circle', '[1]'], /no JSON object/],
      [[identity, 'my-circle', '{'], /no JSON object/],
      [[identity, 'my-circle', '{}', 'more'], /Usage/],
      [[identity, 'my-circle', '--purpose'], /Usage/],
    ] as [string[], RegExp][]) {
      const refused = await ask(...args);
      expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(complaint) });
    }
    hub.child.kill('SIGTERM');
    await hub.ended;
  });

  it('take an answer with errors for an answer, and anything but JSON for none', async () => {
    const copy = join(home, 'project');
    for (const [answer, code] of [
      ['refuse', 0],
      ['html', 1],
    ] as const) {
      wish('gateway', answer);
      const hub = run();
      await untilReady(hub);
      expect(await command('ask', ['anonymous', 'my-circle'], {}, copy)).toMatchObject({ code });
      hub.child.kill('SIGTERM');
      await hub.ended;
    }
  });

  it('say what is wrong when there is no such operation', async () => {
    const unknown = await command('ask', [identity, 'no-such-operation']);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toMatch(/There is no operation "no-such-operation"/);
    expect((await command('ask', [identity])).err).toMatch(/Usage/);
  });
});

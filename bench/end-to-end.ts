import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { Actor } from '../consent/actor';
import { ensureDemoIssuer, mintTokenFor } from '../shared/demo-issuer';
import { encodePersonId } from '../shared/ids';
import { localDate } from '../shared/local-date';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import type { SubgraphName } from '../shared/subgraph-names';
import { startEmbeddedPostgres } from '../start/embedded-postgres';
import type { EmbeddedPostgres } from '../start/embedded-postgres';
import { ensureKeys } from '../start/keys';
import { exampleOperations } from '../start/operations';
import type { Cast, Worker } from '../start/population/cast';
import { lifeOf } from '../start/population/life';
import { loadRegion } from '../start/population/load-region';
import { leaveWithIssuer } from '../start/population/region-identities';
import { builtScripts, startHub } from '../start/processes';
import type { Hub } from '../start/processes';
import { projectRoot } from '../start/project-root';
import { passwordsFrom, provisionDatabases, withConnection } from '../start/provision';
import { SUBGRAPHS } from '../subgraphs';
import { migrateSubgraph } from '../subgraphs/kit/migrate';
import type { BenchResult } from './main';
import { median, percentile, round2 } from './numbers';
import { postgresSeconds, processSeconds } from './processor-time';

const USAGE = 'Usage: npm run bench -- end-to-end [--national] [--quick] [--data FOLDER]';
const SIZES = [1_000, 20_000];
/** Everybody in the Netherlands with a severe mental illness (catalogue 6.15, 003:120-122). */
const NATIONAL = 281_000;
const SEED = 'a';
/** In a round each of the persons that are asked about is asked about once. */
interface Extent {
  readonly rounds: number;
  /** How many persons are asked about, each with everybody of their own who asks: nothing is asked of one lucky page. */
  readonly persons: number;
  readonly ofCrowd: number;
}
const WHOLE: Extent = { rounds: 5, persons: 24, ofCrowd: 192 };
/** For a machine that has much else to do. */
const QUICK: Extent = { rounds: 3, persons: 8, ofCrowd: 64 };
const CLIENTS = [16, 64];
/** What a crowd asks. */
const OF_CROWD: readonly string[] = ['circle, as who treats'];
const MOST_UNAVAILABLE = 100;

type Asker = Exclude<Actor, { readonly kind: 'ANONYMOUS' }>;

/** What is asked, from docs/operations, and by whom of those around a person. */
const QUESTIONS = [
  { question: 'circle, as the person', operation: 'circle', by: 'person' },
  { question: 'circle, as who treats', operation: 'circle', by: 'lead' },
  { question: 'course of care, as who treats', operation: 'course-of-care', by: 'lead' },
  { question: 'caseload, as who treats', operation: 'my-caseload', by: 'lead' },
  { question: 'what is due, as the GP', operation: 'what-is-due', by: 'doctor' },
] as const;
type Question = (typeof QUESTIONS)[number]['question'];

/** One hub with a region in it. */
interface Running {
  readonly persons: number;
  readonly postgres: EmbeddedPostgres;
  readonly hub: Hub;
  readonly pool: Pool;
  readonly bodies: ReadonlyMap<Question, readonly { readonly token: string; readonly body: string }[]>;
  readonly populatedSeconds: number | null;
  /** Answers that a partner was too slow for, on a machine that has too much to do: asked again, and counted. */
  readonly unavailable: { count: number };
}

interface Used {
  /** Milliseconds of the processor for each request, process by process. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly statements: number;
  /** Shared buffers that were touched for each request. */
  readonly buffers: number;
  readonly latencies: readonly number[];
}

/**
 * The whole hub with PostgreSQL, at each size at once and in turns, so that whatever else the machine does meets all of
 * them: processor time of every process, statements and buffers for each request, and how long it takes with 1, 16 and
 * 64 clients.
 */
export async function benchEndToEnd(say: (line: string) => void, args: readonly string[]): Promise<BenchResult> {
  const { sizes, folder, isKept, extent } = readArguments(args);
  const ends: (() => Promise<void>)[] = [];
  try {
    const running: Running[] = [];
    for (const persons of sizes) {
      running.push(await start(persons, join(folder, String(persons)), extent, ends, say));
      say(`${persons} persons: the hub runs`);
    }
    const measured = new Map<string, Used[]>();
    const crowds = new Map<string, number[]>();
    for (const one of running) for (const { question } of QUESTIONS) await ask(one, question, extent.persons, 1); // plans, pages and pools
    for (let round = 1; round <= extent.rounds; round += 1) {
      for (const { question } of QUESTIONS) {
        for (const one of inTurn(running, round)) push(measured, `${question}|${one.persons}`, await measure(one, question, extent.persons));
      }
      say(`round ${round} of ${extent.rounds}`);
    }
    for (const clients of CLIENTS) {
      for (const { question } of QUESTIONS.filter((each) => OF_CROWD.includes(each.question))) {
        for (const one of running) crowds.set(`${question}|${one.persons}|${clients}`, await ask(one, question, extent.ofCrowd, clients));
      }
      say(`${clients} clients`);
    }
    return resultOf(running, extent, measured, crowds);
  } finally {
    for (const end of ends.reverse()) await end();
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  }
}

function readArguments(args: readonly string[]) {
  const [isNational, isQuick] = ['--national', '--quick'].map((flag) => args.includes(flag));
  const rest = args.filter((arg) => arg !== '--national' && arg !== '--quick');
  const [flag, kept] = rest;
  if (rest.length > 0 && (flag !== '--data' || kept === undefined || rest.length > 2)) throw new Error(USAGE);
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'kring-bench-'));
  return { sizes: isNational ? [...SIZES, NATIONAL] : SIZES, folder, isKept: kept !== undefined, extent: isQuick ? QUICK : WHOLE };
}

async function start(persons: number, folder: string, extent: Extent, ends: (() => Promise<void>)[], say: (line: string) => void): Promise<Running> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = ensureKeys(join(folder, 'keys'));
  const postgres = await countingPostgres(join(folder, 'postgres'));
  ends.push(() => postgres.stop());
  const urls = await provisionDatabases(postgres.adminUrl, SUBGRAPH_NAMES, { passwordFor: passwordsFrom(keys.databaseSecret) });
  const byName = (which: 'ownerUrl' | 'loginUrl') =>
    Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urls.get(name)![which]])) as Record<SubgraphName, string>;
  for (const definition of SUBGRAPHS) await migrateSubgraph(definition, urls.get(definition.name)!.ownerUrl);
  const begun = performance.now();
  const { cast, written } = await loadRegion({
    ...{ ownerUrls: byName('ownerUrl'), persons, seed: SEED, today: localDate(new Date()), besideOthers: false },
    say: (line) => say(`${persons} persons: ${line}`),
  });
  const populatedSeconds = written === 0 ? null : Math.round((performance.now() - begun) / 100) / 10;
  const issuerDir = join(folder, 'demo-issuer');
  leaveWithIssuer(issuerDir, cast);
  const { issuersFile } = await ensureDemoIssuer(issuerDir, { audience: 'kring', nodeEnv: 'development' });
  await withConnection(postgres.adminUrl, (admin) => admin.query('CHECKPOINT'));
  const root = projectRoot();
  const hub = await startHub({
    ...{ scripts: builtScripts(root), keys, loginUrls: byName('loginUrl'), logsDir: join(folder, 'logs'), trustedIssuersFile: issuersFile },
    ...{ nodeEnv: 'development', logLevel: 'error' },
    personSettings: { KRING_KEPT_EPOCHS_FILE: join(folder, 'kept', 'epochs.ndjson'), KRING_MAIL_DIR: join(folder, 'mail') },
    gatewaySettings: { KRING_OPERATIONS_DIR: join(root, 'docs', 'operations') },
  });
  ends.push(() => hub.stop());
  const pool = new Pool(hub.gatewayUrl, { connections: Math.max(...CLIENTS) });
  ends.push(() => pool.destroy());
  return { persons, postgres, hub, pool, populatedSeconds, unavailable: { count: 0 }, bodies: await bodiesOf(cast, extent.persons, issuerDir, root) };
}

/** PostgreSQL that counts its statements: the library for it is loaded at a start, so there are two. */
async function countingPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const first = await startEmbeddedPostgres({ dataDir });
  await withConnection(first.adminUrl, async (admin) => {
    await admin.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
    await admin.query(`CREATE EXTENSION IF NOT EXISTS pg_stat_statements`);
  });
  await first.stop();
  return startEmbeddedPostgres({ dataDir });
}

/** Who asks what about whom: persons from all over the region, whom somebody treats and who opened it to their network. */
async function bodiesOf(cast: Cast, asked: number, issuerDir: string, root: string): Promise<Running['bodies']> {
  const { persons } = cast.region;
  const texts = new Map(exampleOperations(root).map(({ name, text }) => [name, text]));
  const bodies = new Map<Question, { token: string; body: string }[]>(QUESTIONS.map(({ question }) => [question, []]));
  const stride = Math.floor(persons / asked);
  for (let nth = 0; nth < asked; nth += 1) {
    let person = nth * stride;
    let life = lifeOf(cast, person);
    while (!life.lead || !life.doctor || life.team || !life.isOpenToNetwork || life.hasRefused) life = lifeOf(cast, (person = (person + 1) % persons));
    const { lead, doctor } = life;
    const asWorker = ({ id, organisation, profession }: Worker): Asker => ({ kind: 'PROFESSIONAL', id, organisation, profession });
    const askers: Readonly<Record<(typeof QUESTIONS)[number]['by'], Asker>> = { person: { kind: 'PERSON', id: life.id }, lead: asWorker(lead), doctor: asWorker(doctor) };
    for (const { question, operation, by } of QUESTIONS) {
      const query = texts.get(operation)!;
      const variables = /\$person\b/.test(query) ? { person: encodePersonId(life.id) } : {};
      const token = await mintTokenFor(issuerDir, askers[by], { now: new Date(), nodeEnv: 'development' });
      bodies.get(question)!.push({ token, body: JSON.stringify({ query, variables }) });
    }
  }
  return bodies;
}

async function measure(one: Running, question: Question, requests: number): Promise<Used> {
  const counted = await counts(one);
  const before = spent(one);
  const latencies = await ask(one, question, requests, 1);
  const after = spent(one);
  const countedAfter = await counts(one);
  return {
    cpu: Object.fromEntries(Object.entries(after).map(([name, seconds]) => [name, (1_000 * (seconds - before[name]!)) / requests])),
    statements: (countedAfter.statements - counted.statements) / requests,
    buffers: (countedAfter.buffers - counted.buffers) / requests,
    latencies,
  };
}

/** @returns milliseconds of each request. */
async function ask({ pool, bodies, unavailable }: Running, question: Question, requests: number, clients: number): Promise<number[]> {
  const latencies: number[] = [];
  const some = bodies.get(question)!;
  let asked = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (asked < requests) {
        const { token, body } = some[(asked += 1) % some.length]!;
        const begun = performance.now();
        const response = await pool.request({
          ...{ method: 'POST', path: '/graphql', body },
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        });
        const text = await response.body.text();
        latencies.push(performance.now() - begun);
        if (/"code":"(DECISION|PARTNER)_UNAVAILABLE"/.test(text) && unavailable.count < MOST_UNAVAILABLE) {
          unavailable.count += 1;
          continue;
        }
        const answer = JSON.parse(text) as { readonly data?: Readonly<Record<string, unknown>>; readonly errors?: unknown };
        if (answer.errors !== undefined || Object.values(answer.data ?? { none: null }).includes(null)) throw new Error(`"${question}": ${text.slice(0, 500)}`);
      }
    }),
  );
  return latencies;
}

/** Processor time of every process so far, in seconds. */
function spent({ hub, postgres }: Running): Readonly<Record<string, number>> {
  const processes = Object.entries(hub.pids()).map(([name, pid]) => [name, pid === undefined ? null : processSeconds(pid)] as const);
  const all = [...processes, ['postgres', postgresSeconds(postgres.pid)] as const];
  const missing = all.find(([, seconds]) => seconds === null);
  if (missing) throw new Error(`the processor time of ${missing[0]} cannot be read: this bench needs Linux, and every process running`);
  return Object.fromEntries(all as readonly (readonly [string, number])[]);
}

/** What the hub does by itself every second, whether anybody asks or not. */
const BY_ITSELF = ['access_seal', 'access_checkpoint', 'access_naming', 'outbox', 'notification', 'consent_hold', 'pg_try_advisory', 'pg_advisory'];

/** Statements of the serving roles so far, and the buffers they touched. */
async function counts({ postgres }: Running): Promise<{ readonly statements: number; readonly buffers: number }> {
  return withConnection(postgres.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ statements: number; buffers: number }>(
      `SELECT coalesce(sum(calls), 0)::float8 AS statements, coalesce(sum(shared_blks_hit + shared_blks_read), 0)::float8 AS buffers
         FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
        WHERE r.rolname LIKE 'kring%login' AND NOT (s.query ~ ANY($1)) AND s.query !~* '^(BEGIN|COMMIT|ROLLBACK|START|SET|SHOW)'`,
      [BY_ITSELF],
    );
    return rows[0]!;
  });
}

function resultOf(running: readonly Running[], extent: Extent, measured: ReadonlyMap<string, readonly Used[]>, crowds: ReadonlyMap<string, readonly number[]>): BenchResult {
  const figures = QUESTIONS.flatMap(({ question }) =>
    running.map(({ persons }) => {
      const rounds = measured.get(`${question}|${persons}`)!;
      const cpu = Object.fromEntries(Object.keys(rounds[0]!.cpu).map((name) => [name, round2(median(rounds.map((each) => each.cpu[name]!)))]));
      const latency = Object.fromEntries(
        (OF_CROWD.includes(question) ? [1, ...CLIENTS] : [1]).map((clients) => {
          const all = clients === 1 ? rounds.flatMap(({ latencies }) => latencies) : crowds.get(`${question}|${persons}|${clients}`)!;
          return [clients, { p50: round2(percentile(all, 0.5)), p95: round2(percentile(all, 0.95)), p99: round2(percentile(all, 0.99)) }];
        }),
      );
      return {
        ...{ question, persons, cpu, latency },
        cpuOfAll: round2(median(rounds.map((each) => Object.values(each.cpu).reduce((sum, one) => sum + one, 0)))),
        statements: round2(median(rounds.map(({ statements }) => statements))),
        buffers: round2(median(rounds.map(({ buffers }) => buffers))),
      };
    }),
  );
  const rows = figures.map((one) => {
    const smallest = figures.find(({ question }) => question === one.question)!;
    return {
      ...{ question: one.question, persons: one.persons, 'CPU ms': one.cpuOfAll, 'of smallest': round2(one.cpuOfAll / smallest.cpuOfAll) },
      ...{ gateway: one.cpu['gateway']!, person: one.cpu['person']!, postgres: one.cpu['postgres']!, statements: one.statements },
      ...{ buffers: one.buffers, 'buffers of smallest': round2(one.buffers / smallest.buffers) },
      ...Object.fromEntries(Object.entries(one.latency).map(([clients, { p50, p95, p99 }]) => [`${clients} clients p50/95/99`, `${p50}/${p95}/${p99}`])),
    };
  });
  const sizes = running.map(({ persons, populatedSeconds, unavailable }) => ({ persons, populatedSeconds, unavailable: unavailable.count }));
  return { rows, figures: { loadAverage: loadavg(), seed: SEED, rounds: extent.rounds, requestsOfRound: extent.persons, sizes, questions: figures } };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

const inTurn = <Value>(values: readonly Value[], round: number): readonly Value[] => values.map((_, nth) => values[(nth + round) % values.length]!);

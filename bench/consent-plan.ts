import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { DEMO } from '../shared/demo-identities';
import { ensureDemoIssuer, mintDemoToken } from '../shared/demo-issuer';
import { encodePersonId } from '../shared/ids';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import { startEmbeddedPostgres } from '../start/embedded-postgres';
import { ensureKeys } from '../start/keys';
import { SupervisedProcess, builtScripts, gatewayEnvironment, startHub, subgraphEnvironment } from '../start/processes';
import type { HubOptions } from '../start/processes';
import { projectRoot } from '../start/project-root';
import { provisionDatabases, withConnection } from '../start/provision';
import { SUBGRAPHS } from '../subgraphs';
import { loadDemo, migrateSubgraph } from '../subgraphs/kit/migrate';
import type { BenchResult } from './main';
import { median, round2 } from './numbers';
import { postgresSeconds, processSeconds } from './processor-time';

const ROUNDS = 7;
const REQUESTS = 60;
const WARM_UP = 60;
const CLIENTS = 4;
/** How long a process may take to listen: on a busy machine eight of them start at once. */
const PATIENCE_MS = 300_000;

/**
 * `IN_PLAN`: the gateway asks once for all partners. `AT_PARTNERS`: each asks for itself. The same hub behind both. `NOT_ASKED`: the
 * stock gateway over partners that permit everything and record nothing, on the same databases.
 */
const WAYS = ['IN_PLAN', 'AT_PARTNERS', 'NOT_ASKED'] as const;
type Way = (typeof WAYS)[number];

/** Nobody opened anything to the practitioner of this person. */
const SHUT = randomUUID();

const WIDE = `query Wide($id: ID!) { person(id: $id) { id
  name { givenName familyName } wishes { nodes { text } } strengths { nodes { text } } goals { nodes { text } }
  diagnoses { nodes { wording } } medications { nodes { startedOn } } mentalHealthTrajectories { nodes { state phase } }
  workGoals { nodes { text } } jobHistory { nodes { title } } workWishes { nodes { text } }
  firstLineContacts { nodes { onDate } } endorsements { nodes { text } } housingRequests { nodes { state } } } }`;

/** Who asks the same of whom: all of it is open, some of it, none of it. */
const SHARES = [
  { share: 'all permitted', who: 'jonas', of: DEMO.persons.jonas, ways: WAYS },
  { share: 'half withheld', who: 'jonas-gp', of: DEMO.persons.jonas, ways: ['IN_PLAN', 'AT_PARTNERS'] },
  { share: 'all withheld', who: 'mira-gp', of: SHUT, ways: ['IN_PLAN', 'AT_PARTNERS'] },
] as const satisfies readonly { readonly ways: readonly Way[]; readonly [name: string]: unknown }[];

/**
 * What consent costs a whole hub, and what asking it in the plan saves: processor time per request of every process and of
 * PostgreSQL, in interleaved rounds, by one hub with two gateways, and by the stock gateway over the same partners without any.
 */
export async function benchConsentPlan(say: (line: string) => void): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'));
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true });
    ends.push(() => postgres.stop());
    const urls = await provisionDatabases(postgres.adminUrl, SUBGRAPH_NAMES, { passwordFor: (role) => `bench-${role}` });
    for (const definition of SUBGRAPHS) {
      await migrateSubgraph(definition, urls.get(definition.name)!.ownerUrl);
      await loadDemo(definition, urls.get(definition.name)!.ownerUrl, new Date());
    }
    await withConnection(urls.get('person')!.ownerUrl, async (owner) => {
      await owner.query('INSERT INTO consent_epoch VALUES ($1, 1)', [SHUT]);
      await owner.query(
        `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, organisation, professional, opened_by)
         VALUES ($1, now(), now() - interval '1 day', $2, 'FIRST_LINE', 'GENERAL_PRACTITIONER', $3, $4, 'PERSON')`,
        [randomUUID(), SHUT, DEMO.organisations.gpPracticeMira, DEMO.professionals.miraGp],
      );
    });
    say('the hub is filled');
    const issuerDir = join(folder, 'issuer');
    const issuer = await ensureDemoIssuer(issuerDir, { audience: 'kring', nodeEnv: 'test' });
    const options: HubOptions = {
      scripts: { ...builtScripts(projectRoot()), startPatienceMs: PATIENCE_MS },
      keys: ensureKeys(join(folder, 'keys')),
      loginUrls: Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urls.get(name)!.loginUrl])) as HubOptions['loginUrls'],
      logsDir: join(folder, 'logs'),
      trustedIssuersFile: issuer.issuersFile,
      demoIssuerDir: issuerDir,
      nodeEnv: 'test',
      logLevel: 'error',
    };
    const hub = await startHub(options);
    ends.push(() => hub.stop());
    const startProcess = async (name: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> => {
      const one = new SupervisedProcess({
        ...{ name, args: [...options.scripts.nodeOptions, ...args], env },
        ...{ port: 0, logsDir: options.logsDir, log: () => undefined, startPatienceMs: PATIENCE_MS },
      });
      ends.push(() => one.stop());
      const port = await one.start();
      return { url: `http://127.0.0.1:${port}`, pid: one.pid! };
    };
    const atPartners = { ...options, gatewaySettings: { KRING_CONSENT_IN_PLAN: '0' } };
    const plain = await startProcess('plain-gateway', [options.scripts.gateway], gatewayEnvironment(atPartners, hub.subgraphUrls));
    const startWithout = (role: string, env: Readonly<Record<string, string>>): Promise<Started> =>
      startProcess(`without-consent-${role}`, [join(__dirname, 'without-consent.js'), role], env);
    const without = await Promise.all(
      SUBGRAPH_NAMES.map((name) => startWithout(name, { KRING_SERVICE_KEYS_DIR: '', ...subgraphEnvironment(name, options, hub.subgraphUrls.person) })),
    );
    const urlsWithout = Object.fromEntries(SUBGRAPH_NAMES.map((name, nth) => [name, without[nth]!.url])) as typeof hub.subgraphUrls;
    const partners = SUBGRAPH_NAMES.map((name) => hub.pids()[name]!);
    const gateways = {
      IN_PLAN: { url: hub.gatewayUrl, pid: hub.pids().gateway!, partners },
      AT_PARTNERS: { ...plain, partners },
      NOT_ASKED: { ...(await startWithout('gateway', gatewayEnvironment(options, urlsWithout))), partners: without.map(({ pid }) => pid) },
    };
    const transactions = async (): Promise<number> =>
      withConnection(urls.get('person')!.ownerUrl, async (owner) => {
        await owner.query('SELECT pg_stat_clear_snapshot()');
        const { rows } = await owner.query<{ n: string }>('SELECT xact_commit AS n FROM pg_stat_database WHERE datname = current_database()');
        return Number(rows[0]!.n);
      });
    const measured = new Map<string, Round[]>();
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { share, who, of, ways } of SHARES) {
        const token = await mintDemoToken(issuerDir, who, { nodeEnv: 'test', now: new Date() });
        for (const way of round % 2 === 0 ? ways : [...ways].reverse()) {
          const { url, pid, partners } = gateways[way];
          const before = [cpuOf([pid]), cpuOf(partners), (postgresSeconds(postgres.pid) ?? 0) * 1_000, await transactions()] as const;
          const latencies = await load(url, token, { id: encodePersonId(of) }, round === 0 ? WARM_UP : REQUESTS);
          const after = [cpuOf([pid]), cpuOf(partners), (postgresSeconds(postgres.pid) ?? 0) * 1_000, await transactions()] as const;
          if (round === 0) continue;
          const [gateway, subgraphs, database, committed] = after.map((value, index) => (value - before[index]!) / REQUESTS) as [number, number, number, number];
          const key = `${share}|${way}`;
          measured.set(key, [...(measured.get(key) ?? []), { gateway, subgraphs, database, committed, latencies }]);
        }
      }
      say(`round ${round}: done`);
    }
    const rows = SHARES.flatMap(({ share, ways }) =>
      ways.map((way) => {
        const rounds = measured.get(`${share}|${way}`)!;
        const of = (read: (round: Round) => number): number => median(rounds.map(read));
        return {
          share,
          consent: way,
          'gateway ms': round2(of(({ gateway }) => gateway)),
          'subgraphs ms': round2(of(({ subgraphs }) => subgraphs)),
          'PostgreSQL ms': round2(of(({ database }) => database)),
          'all ms': round2(of(({ gateway, subgraphs, database }) => gateway + subgraphs + database)),
          'commits in person': round2(of(({ committed }) => committed)),
          'latency p50': round2(median(rounds.flatMap(({ latencies }) => latencies))),
        };
      }),
    );
    return { rows, figures: { load: loadavg(), rounds: ROUNDS, requests: REQUESTS, clients: CLIENTS, operation: WIDE, rows } };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** A process of the bench that listens. */
interface Started {
  readonly url: string;
  readonly pid: number;
}

/** Processor time in milliseconds, commits and latencies, per request. */
interface Round {
  readonly gateway: number;
  readonly subgraphs: number;
  readonly database: number;
  readonly committed: number;
  readonly latencies: readonly number[];
}

async function load(url: string, token: string, variables: object, count: number): Promise<readonly number[]> {
  const pool = new Pool(url, { connections: CLIENTS });
  const body = JSON.stringify({ query: WIDE, variables });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const latencies: number[] = [];
  let left = count;
  const client = async (): Promise<void> => {
    while ((left -= 1) >= 0) {
      const begun = performance.now();
      const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await response.body.text();
      latencies.push(performance.now() - begun);
      const answer = JSON.parse(text) as { data?: { person?: unknown }; errors?: unknown };
      if (answer.errors !== undefined || answer.data?.person == null) throw new Error(text.slice(0, 500));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await pool.close();
  return latencies;
}

/** Processor time of these processes, in milliseconds. */
function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (processSeconds(pid) ?? 0) * 1_000, 0);
}

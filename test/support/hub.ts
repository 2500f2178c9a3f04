import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DestinationStream, Logger } from 'pino';
import type { DataSource, Logger as SqlLogger } from 'typeorm';
import type { Profession } from '../../consent/vocabulary';
import { edgeRoutes } from '../../gateway/edge-routes';
import { createPlannedDecisionsClient } from '../../gateway/decisions-in-plan';
import { startGatewayServer } from '../../gateway/gateway-server';
import type { RunningGateway } from '../../gateway/gateway-server';
import { readGraph } from '../../gateway/graph';
import type { Graph } from '../../gateway/graph';
import type { Clock } from '../../shared/clock';
import { createCursors } from '../../shared/cursor';
import type { AskDecisions, AskedCell, Asker } from '../../shared/decision-api';
import { ensureDemoIssuer, mintDemoToken } from '../../shared/demo-issuer';
import { createAccessTokenVerifier } from '../../shared/identity/access-token';
import { readRouterClients } from '../../shared/identity/token-exchange';
import { readTrustedIssuers } from '../../shared/identity/trusted-issuers';
import { SERVICE_NAMES } from '../../shared/identity/service-token';
import { newSecretKey, newSigningKey, parseSecretKey, parseSigningKey } from '../../shared/keys';
import { createLeaseClient } from '../../shared/lease-client';
import { createLog } from '../../shared/log';
import type { AskInPlan, PlannedRequest } from '../../shared/planned-decisions';
import { SUBGRAPH_NAMES } from '../../shared/subgraph-names';
import type { SubgraphName } from '../../shared/subgraph-names';
import { SUBGRAPHS } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/kit/data-source';
import { createDecisionClient } from '../../subgraphs/kit/decision-client';
import { loadDemo, migrateSubgraph } from '../../subgraphs/kit/migrate';
import { OutboxRelay } from '../../subgraphs/kit/outbox-relay';
import type { LeaseKeeper, Sealing, SubgraphDefinition } from '../../subgraphs/kit/subgraph-definition';
import { startSubgraphServer } from '../../subgraphs/kit/subgraph-server';
import type { RunningSubgraph } from '../../subgraphs/kit/subgraph-server';
import { sqlOf } from '../../subgraphs/kit/prepared-rows';
import { createTestDatabase } from './database';
import type { TestDatabase } from './database';

/** Noon on a Wednesday, so that no test turns on the day or the month by itself. */
export const TEST_NOW = new Date('2026-11-18T11:00:00.000Z');

export interface GraphAnswer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  readonly data: any;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[] | undefined;
  readonly withheld: readonly { person: string; category: string; fields: string[]; partial: boolean }[];
  /** Where in the data each of them shows, in the same order. */
  readonly withheldAt: readonly (readonly (readonly (string | number)[])[])[];
  /** The body, byte for byte. */
  readonly text: string;
}

export interface SubgraphUnderTest {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  readonly database: TestDatabase;
  readonly url: string;
  readonly relay: OutboxRelay;
  /** The key that context tokens for it are signed with. */
  readonly contextKey: Buffer;
  readonly serviceKey: Buffer;
  /** Seals what it keeps to be sealed; nothing is sealed by itself in a test. */
  readonly sealing: Sealing | undefined;
  /** What it asked the decision point, request by request. */
  readonly decisionRequests: { asker: Asker; cells: readonly AskedCell[] }[];
  /** The SQL it sent, in order, without the demo or migrations. */
  readonly statements: string[];
  /** Resolves when what became of its own answers to other routers was told. */
  readonly settled: () => Promise<void>;
  /** Ends its HTTP server, as a crash would; its database stays. */
  readonly halt: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface TestHub {
  readonly clock: Clock & { set(now: Date): void };
  readonly gateway: RunningGateway;
  readonly subgraphs: ReadonlyMap<SubgraphName, SubgraphUnderTest>;
  readonly issuerDir: string;
  /** What the gateway asked the decision point for whole plans, request by request. */
  readonly plannedRequests: PlannedRequest[];
  /** The key that the gateway authenticates itself with. */
  readonly gatewayKey: Buffer;
  /** Asks the graph as a demo identity; "anonymous" sends no token. */
  ask(identity: string, query: string, variables?: object, options?: AskOptions): Promise<GraphAnswer>;
  token(identity: string): Promise<string>;
  /** Forgets what was counted so far. */
  recount(): void;
  /** Waits until every outbox is delivered. */
  settle(): Promise<void>;
  /** Waits until every line of the access record so far is sealed. */
  seal(): Promise<void>;
  stop(): Promise<void>;
}

export interface AskOptions {
  readonly purpose?: string;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
  /** By another gateway of this hub, at which each subgraph asks for consent itself. */
  readonly plainly?: boolean;
}

export interface Trust {
  readonly professions: readonly Profession[];
  readonly organisations: readonly string[];
}

export interface TestHubOptions {
  readonly demo?: boolean;
  readonly now?: Date;
  /** Put before the decision point, to make it fail or lie. */
  readonly decisionFault?: (ask: AskDecisions) => AskDecisions;
  readonly introspection?: boolean;
  /** Left out: an instant that stands until it is set. */
  readonly clock?: Clock;
  /** Another clock for the gateway alone. */
  readonly gatewayClock?: Clock;
  /** Takes every line that gateway and subgraphs log, at every level. */
  readonly logTo?: DestinationStream;
  /** Whom the issuer may vouch for, where those of the demo cast are too few. */
  readonly trust?: Trust;
  /** Whether the gateway asks consent for whole plans. Left out: it does, unless something is put before the decision point. */
  readonly consentInPlan?: boolean;
  /** Put before what the gateway asks for a plan, to make it fail or lie. */
  readonly planFault?: (ask: AskInPlan) => AskInPlan;
  /** Put in the place of waiting for others’ leases. */
  readonly acknowledgeFault?: (acknowledge: LeaseKeeper['acknowledge']) => LeaseKeeper['acknowledge'];
}

/** The whole hub in one process: real HTTP, real tokens, real PostgreSQL, a database of its own for each subgraph. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  let instant = options.now ?? TEST_NOW;
  const start = instant.getTime();
  const clock =
    options.clock === undefined
      ? {
          now: () => instant,
          // What lasts goes on lasting while the instant stands, and setting it lets that much time go by.
          ticks: () => performance.now() + instant.getTime() - start,
          set: (now: Date) => void (instant = now),
        }
      : { ...options.clock, set: () => expect('the real clock').toBe('left alone') };
  const log =
    options.logTo === undefined ? createLog('test', process.env['KRING_TEST_LOG'] ?? 'silent') : createLog('test', 'trace', options.logTo);
  const issuerDir = mkdtempSync(join(tmpdir(), 'kring-issuer-'));
  const issuer = await ensureDemoIssuer(issuerDir, { audience: 'kring', nodeEnv: 'test' });
  if (options.trust !== undefined) trustFor(issuer.issuersFile, options.trust);
  const keysOf = () => new Map(SUBGRAPH_NAMES.map((name) => [name, parseSecretKey(newSecretKey())] as const));
  const contextKeys = keysOf();
  const serviceKeys = new Map(SERVICE_NAMES.map((name) => [name, parseSecretKey(newSecretKey())] as const));
  const cursors = createCursors(parseSecretKey(newSecretKey()));
  const auditKey = parseSigningKey(newSigningKey());
  const subgraphs = new Map<SubgraphName, SubgraphUnderTest>();
  let decisionUrl = new URL('http://127.0.0.1:1/decisions');

  const ordered = [...SUBGRAPHS].sort((a, b) => Number(b.name === 'person') - Number(a.name === 'person'));
  for (const definition of ordered) {
    const subgraph = await startOne(definition);
    subgraphs.set(definition.name, subgraph);
    if (definition.name === 'person') decisionUrl = new URL('/decisions', subgraph.url);
  }

  async function startOne(definition: SubgraphDefinition): Promise<SubgraphUnderTest> {
    const database = options.demo
      ? await createTestDatabase(definition.name, async (ownerUrl) => {
          await migrateSubgraph(definition, ownerUrl);
          await loadDemo(definition, ownerUrl, TEST_NOW);
        })
      : await createTestDatabase(definition.name, async (ownerUrl) => {
          await migrateSubgraph(definition, ownerUrl);
        });
    const dataSource = createDataSource(definition, database.loginUrl, 8);
    const statements: string[] = [];
    dataSource.setOptions({ logger: sqlRecorder(statements), logging: ['query'] });
    await dataSource.initialize();
    const serviceKey = serviceKeys.get(definition.name)!;
    const contextKey = contextKeys.get(definition.name)!;
    const remote = createDecisionClient({ url: decisionUrl, serviceKey, clock });
    const onFailure = (error: unknown) => log.warn({ error }, 'leases');
    const kept = definition.leases?.(dataSource, clock, onFailure);
    const held = createLeaseClient({ personUrl: decisionUrl, issuer: definition.name, serviceKey, clock, onFailure });
    const decisionRequests: SubgraphUnderTest['decisionRequests'] = [];
    const real = definition.decisions?.(dataSource, clock) ?? remote.ask;
    const ask = options.decisionFault?.(real) ?? real;
    let relay: OutboxRelay;
    const serve = (port: number): Promise<RunningSubgraph> =>
      startSubgraphServer({
        definition,
        dataSource,
        contextKey,
        serviceKey,
        cursors,
        ask: (asker, cells) => {
          decisionRequests.push({ asker, cells });
          return ask(asker, cells);
        },
        leases: kept ?? held,
        ...(kept && { acknowledge: options.acknowledgeFault?.(kept.acknowledge) ?? kept.acknowledge }),
        clock,
        log,
        onTold: () => void relay.kick(),
        ...(definition.internalRoutes &&
          kept && { internalRoutes: definition.internalRoutes({ dataSource, clock, serviceKeys, leases: kept }) }),
      },
      { host: '127.0.0.1', port },
    );
    let server = await serve(0);
    const { port, url } = server;
    relay = new OutboxRelay({
      dataSource,
      subgraph: definition.name,
      // The person subgraph tells its own register, of which the address is known once it runs.
      registerUrl: new URL('/register', definition.name === 'person' ? url : decisionUrl),
      serviceKey,
      clock,
      onFailure: () => undefined,
    });
    return {
      definition,
      dataSource,
      database,
      url,
      relay,
      contextKey,
      serviceKey,
      sealing: definition.seals?.({ dataSource, clock, key: auditKey, onFailure: () => undefined }),
      decisionRequests,
      statements,
      settled: () => (kept ?? held).settled(),
      halt: () => server.stop(),
      resume: async () => {
        server = await serve(port);
      },
      stop: async () => {
        await server.stop();
        await relay.stop();
        await remote.close();
        await held.close();
        await kept?.settled();
        if (dataSource.isInitialized) await dataSource.destroy();
        await database.drop();
      },
    };
  }

  const verifier = createAccessTokenVerifier(readTrustedIssuers(issuer.issuersFile, { nodeEnv: 'test' }), { audience: 'kring', clock });
  const subgraphUrls = new Map([...subgraphs].map(([name, { url }]) => [name, url] as const));
  const isInPlan = options.consentInPlan ?? options.decisionFault === undefined;
  const plannedRequests: TestHub['plannedRequests'] = [];
  const gatewayKey = serviceKeys.get('gateway')!;
  const planned = createPlannedDecisionsClient({ personUrl: decisionUrl, serviceKey: gatewayKey, clock: options.gatewayClock ?? clock });
  const askPlanned = options.planFault?.(planned.ask) ?? planned.ask;
  const serveGraph = async (inPlan: boolean): Promise<RunningGateway> =>
    startGatewayServer(
      {
        // Where the log is read, what the graph writes to it is to be seen too.
        graph: options.logTo === undefined ? await (graph ??= graphLoggingTo(log)) : await graphLoggingTo(log),
        subgraphUrls,
        contextKeys,
        serviceKey: gatewayKey,
        ...(inPlan && {
          askInPlan: (request: PlannedRequest) => {
            plannedRequests.push(request);
            return askPlanned(request);
          },
        }),
        verifier,
        clock: options.gatewayClock ?? clock,
        log,
        corsOrigins: ['https://portal.example'],
        introspection: options.introspection ?? true,
        routes: edgeRoutes({
          apiSchema: committedSchema('api.graphql'),
          verifier,
          contextKeys,
          clients: readRouterClients(issuer.routerClientsFile),
          subgraphUrls,
          clock,
          log,
          graphiql: true,
          demo: { issuerDir, nodeEnv: 'test' },
        }),
      },
      { host: '127.0.0.1', port: 0 },
    );
  const gateway = await serveGraph(isInPlan);
  let plain: Promise<RunningGateway> | undefined;

  const token = (identity: string): Promise<string> => mintDemoToken(issuerDir, identity, { now: clock.now(), nodeEnv: 'test' });
  return {
    clock,
    gateway,
    subgraphs,
    issuerDir,
    plannedRequests,
    gatewayKey,
    token,
    async ask(identity, query, variables = {}, { purpose, operationName, headers, plainly } = {}) {
      const asked = plainly ? await (plain ??= serveGraph(false)) : gateway;
      const response = await fetch(asked.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(identity !== 'anonymous' && { authorization: `Bearer ${await token(identity)}` }),
          ...(purpose !== undefined && { 'kring-purpose': purpose }),
          ...headers,
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const answer = await readAnswer(response);
      // What became of it is told after it was answered; what a test does next must not meet that under way.
      await asked.settled();
      return answer;
    },
    recount() {
      plannedRequests.length = 0;
      for (const { decisionRequests, statements } of subgraphs.values()) {
        decisionRequests.length = 0;
        statements.length = 0;
      }
    },
    async settle() {
      for (const { relay } of subgraphs.values()) await relay.kick();
    },
    async seal() {
      const { dataSource, sealing } = subgraphs.get('person')!;
      const waiting = async (): Promise<number> =>
        (
          await dataSource.query(
            'SELECT count(*)::int AS lines FROM access_record WHERE xid >= coalesce((SELECT max(up_to_xid) FROM access_seal), 0)',
          )
        )[0].lines;
      // Other tests on this server may hold transactions open that began earlier.
      for (let attempt = 0; (await waiting()) > 0; attempt += 1) {
        if (attempt === 5_000) throw new Error('an open transaction keeps lines from being sealed');
        await sealing!.seal();
      }
    },
    async stop() {
      await gateway.stop();
      await (await plain)?.stop();
      await planned.close();
      for (const subgraph of subgraphs.values()) await subgraph.stop();
      rmSync(issuerDir, { recursive: true, force: true });
    },
  };
}

/** As committed: that it is what the code says is tried once, in test/schema. */
const graphLoggingTo = (log: Logger): Promise<Graph> => readGraph({ supergraphSdl: committedSchema('supergraph.graphql'), log });
/** To read it takes as long as everything else of a hub’s start, and it knows nothing of any hub. */
let graph: Promise<Graph> | undefined;

function trustFor(issuersFile: string, trust: Trust): void {
  const [demo] = JSON.parse(readFileSync(issuersFile, 'utf8')) as [object];
  writeFileSync(issuersFile, JSON.stringify([{ ...demo, ...trust }]));
}

function committedSchema(name: string): string {
  return readFileSync(join(__dirname, '..', '..', 'schema', name), 'utf8');
}

/** Reads an answer of the graph, from the gateway or from a subgraph. */
export async function readAnswer(response: Response): Promise<GraphAnswer> {
  const text = await response.text();
  const body = JSON.parse(text) as { data?: unknown; errors?: GraphAnswer['errors']; extensions?: { kring?: { withheld?: ToldCell[] } } };
  const told = body.extensions?.kring?.withheld ?? [];
  return {
    status: response.status,
    data: body.data ?? null,
    errors: body.errors,
    withheld: told.map(({ paths: _paths, ...cell }) => cell),
    withheldAt: told.map(({ paths = [] }) => paths),
    text,
  };
}

type ToldCell = GraphAnswer['withheld'][number] & { readonly paths?: GraphAnswer['withheldAt'][number] };

/** A decision point that can seal for nobody: each partner asks for itself, through whatever a test has put before it. */
export const asksNothingInPlan: AskInPlan = ({ fetches }) =>
  Promise.resolve({ fetches: fetches.map(() => ({ decided: false, envelope: null, leftOut: [] })), states: [] });

/** A request id as the gateway makes them. */
export function aRequestId(): string {
  return randomUUID();
}

/** For tests of resolvers' refusals: the codes of an answer. */
export function codesOf(answer: GraphAnswer): readonly unknown[] {
  return (answer.errors ?? []).map((error) => error.extensions['code']);
}


function sqlRecorder(statements: string[]): SqlLogger {
  const nothing = (): void => undefined;
  return {
    logQuery: (query) => void statements.push(sqlOf(query)),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
}

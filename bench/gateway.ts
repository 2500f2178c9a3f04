import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { Pool } from 'undici';
import { startGatewayServer } from '../gateway/gateway-server';
import { readGraph } from '../gateway/graph';
import { CompilingGateway } from '../gateway/execute/compiling-gateway';
import type { PartnerData } from '../gateway/execute/partner';
import { systemClock } from '../shared/clock';
import { ensureDemoIssuer, mintDemoToken } from '../shared/demo-issuer';
import { createAccessTokenVerifier } from '../shared/identity/access-token';
import { readTrustedIssuers } from '../shared/identity/trusted-issuers';
import { post } from '../shared/http-post';
import { encodePersonId } from '../shared/ids';
import { newSecretKey, parseSecretKey } from '../shared/keys';
import { createLog } from '../shared/log';
import { readSchemaFile } from '../shared/schema-files';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import { bareServer, listening } from './bare-server';
import { serveStubs } from './gateway-stubs';
import { hiveGateway, installHive } from './hive-gateway';
import { median, numberIn, percentile, round2 } from './numbers';
import type { BenchResult } from './main';

const DEFAULT_ROUNDS = 7;
const DEFAULT_REQUESTS = 200;
/** Until what is measured is compiled: what a process does in its first second says nothing of its second hour. */
const WARM_UP = 1_500;
const CLIENTS = 8;

/**
 * `KRING`: our gateway as it runs, with tokens, leases and what was withheld. `KRING_BARE`: its execution alone, behind a
 * bare Apollo Server. `STOCK`: the Apollo gateway behind the same bare server. `STOCK_UNDICI`: the same with our
 * connections. `HIVE` and `HIVE_RUST`: Hive Gateway with its planner in JavaScript and in Rust, on its own bare server. All
 * over the same partners.
 */
const KINDS = ['KRING', 'KRING_BARE', 'STOCK', 'STOCK_UNDICI', 'HIVE', 'HIVE_RUST'] as const;
type Kind = (typeof KINDS)[number];

const PERSON = encodePersonId('00000000-0000-4000-8000-000000000010');

const OPERATIONS: Readonly<Record<string, string>> = {
  small: `query Small { person(id: "${PERSON}") { id name { givenName familyName } } }`,
  wide: `query Wide { person(id: "${PERSON}") {
    id name { givenName familyName } wishes { nodes { text } } strengths { nodes { text } } goals { nodes { text } }
    careNetwork { nodes { role since organisation { name } professional { name } } }
    diagnoses { nodes { wording statedOn } } medications { nodes { startedOn agent { code label } } }
    mentalHealthTrajectories { nodes { state phase plannedEndOn organisation { name } } }
    workGoals { nodes { text steps { text } } } jobHistory { nodes { title startedOn endedOn } }
    firstLineContacts { nodes { onDate } } housingRequests { nodes { state } } } }`,
  deep: `query Deep { person(id: "${PERSON}") { careNetwork { nodes { organisation { name zone { name } }
    professional { name } } } referrals { nodes { state senderOrganisation { name zone { name } } receiverOrganisation { name } } } } }`,
  list: `query List { caseload(first: 50) { nodes { id name { givenName familyName }
    diagnoses { nodes { wording } } workGoals { nodes { text } } housingRequests { nodes { state } } } } }`,
};

/**
 * CPU of each gateway per request, in interleaved rounds: what else runs on the machine hits all alike.
 *
 * @param args `--rounds N` and `--requests N` of each round, for a machine that is busy; `--only KIND,KIND` for some gateways.
 */
export async function benchGateway(say: (line: string) => void, args: readonly string[] = []): Promise<BenchResult> {
  const [rounds, requests] = [numberIn(args, '--rounds', DEFAULT_ROUNDS), numberIn(args, '--requests', DEFAULT_REQUESTS)];
  const only = args[args.indexOf('--only') + 1];
  const kinds = KINDS.filter((kind) => !args.includes('--only') || only!.split(',').includes(kind));
  if (kinds.some((kind) => kind.startsWith('HIVE'))) installHive(say);
  const stubs = fork(__filename, ['stubs']);
  const urls = await firstMessage<Record<string, string>>(stubs);
  const gateways = new Map<Kind, { readonly child: ChildProcess; readonly url: string; readonly token: string | undefined }>();
  const pool = new Map<Kind, Pool>();
  try {
    for (const kind of kinds) {
      const child = fork(__filename, ['gateway', kind, JSON.stringify(urls)], { env: { ...process.env, APOLLO_TELEMETRY_DISABLED: 'true', NODE_ENV: 'production' } });
      gateways.set(kind, { child, ...(await firstMessage<{ url: string; token?: string }>(child)) } as never);
      pool.set(kind, new Pool(new URL(gateways.get(kind)!.url).origin, { connections: CLIENTS }));
    }
    const measured = new Map<string, { cpu: number[]; latencies: number[] }>();
    const answers = new Map<string, Map<string, Set<Kind>>>();
    for (const [shape, query] of Object.entries(OPERATIONS)) {
      for (let round = 0; round <= rounds; round += 1) {
        for (const kind of kinds) {
          const { child, token } = gateways.get(kind)!;
          const count = round === 0 ? WARM_UP : requests;
          const before = await cpuOf(child);
          const latencies = await load(pool.get(kind)!, query, token, count, (text) => {
            const seen = answers.get(shape) ?? new Map<string, Set<Kind>>();
            answers.set(shape, seen.set(text, (seen.get(text) ?? new Set()).add(kind)));
          });
          const used = (await cpuOf(child)) - before;
          if (round === 0) continue;
          const kept = measured.get(`${shape}|${kind}`) ?? { cpu: [], latencies: [] };
          kept.cpu.push(used / count);
          kept.latencies.push(...latencies);
          measured.set(`${shape}|${kind}`, kept);
        }
      }
      if (answers.get(shape)!.size !== 1) throw new Error(`the gateways do not give one answer to "${shape}": ${[...answers.get(shape)!.values()].map((kinds) => [...kinds].join(', ')).join(' | ')}`);
      say(`${shape}: done`);
    }
    const memory = Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await memoryOf(gateways.get(kind)!.child)] as const)));
    const rows = Object.keys(OPERATIONS).flatMap((shape) => {
      const stock = median(measured.get(`${shape}|STOCK`)?.cpu ?? [NaN]);
      return kinds.map((kind) => {
        const { cpu, latencies } = measured.get(`${shape}|${kind}`)!;
        return {
          shape,
          gateway: kind,
          'CPU ms/request': round2(median(cpu)),
          'of stock': round2(median(cpu) / stock),
          p50: round2(percentile(latencies, 0.5)),
          p95: round2(percentile(latencies, 0.95)),
          p99: round2(percentile(latencies, 0.99)),
          'RSS MB': memory[kind]!,
        };
      });
    });
    return { rows, figures: { load: loadavg(), rounds, requests, clients: CLIENTS, rows } };
  } finally {
    for (const each of pool.values()) await each.destroy();
    for (const { child } of gateways.values()) child.kill('SIGKILL');
    stubs.kill();
  }
}

async function load(pool: Pool, query: string, token: string | undefined, count: number, seen: (data: string) => void): Promise<number[]> {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const latencies: number[] = [];
  let left = count;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while ((left -= 1) >= 0) {
        const begun = performance.now();
        const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
        const text = await response.body.text();
        latencies.push(performance.now() - begun);
        const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
        if (answer.errors !== undefined || response.statusCode !== 200) throw new Error(text.slice(0, 500));
        seen(createHash('sha1').update(canonical(answer.data)).digest('hex'));
      }
    }),
  );
  return latencies;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

function firstMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('usage');
  return (await firstMessage<{ cpu: number }>(child)).cpu;
}

async function memoryOf(child: ChildProcess): Promise<number> {
  child.send('usage');
  return Math.round((await firstMessage<{ rss: number }>(child)).rss / 1e6);
}

async function serveGateway(kind: Kind, urls: Readonly<Record<string, string>>): Promise<{ url: string; token?: string }> {
  const supergraphSdl = readSchemaFile('supergraph.graphql');
  if (kind === 'KRING') return serveKring(supergraphSdl, urls);
  if (kind === 'HIVE' || kind === 'HIVE_RUST') {
    const located = supergraphSdl.replace(/(@join__graph\(name: "([^"]+)", url: ")[^"]+/g, (_whole, before: string, name: string) => `${before}${urls[name]}`);
    return serving(createServer(hiveGateway(located, kind === 'HIVE_RUST')));
  }
  const pools = new Map(SUBGRAPH_NAMES.map((name) => [name as string, new Pool(new URL(urls[name]!).origin, { connections: 64 })]));
  const asked = async (name: string, body: string): Promise<unknown> => JSON.parse((await post(pools.get(name)!, '/graphql', [], body).answer).body.toString('utf8'));
  const silent = createLog('bench', 'silent');
  const stock = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name }) =>
      kind === 'STOCK'
        ? new RemoteGraphQLDataSource({ url: urls[name as string]! })
        : { process: async ({ request: { query, variables } }) => (await asked(name as string, JSON.stringify({ query, variables }))) as never },
  });
  const gateway =
    kind === 'KRING_BARE'
      ? new CompilingGateway({
          apollo: stock,
          partnerOf: (name) => ({ send: async (body) => (await asked(name, body)) as PartnerData }),
          onFailure: (error) => {
            throw error;
          },
        })
      : stock;
  return serving(await bareServer(gateway));
}

const serving = async (server: Server): Promise<{ url: string }> => ({ url: `http://127.0.0.1:${await listening(server)}/graphql` });

async function serveKring(supergraphSdl: string, urls: Readonly<Record<string, string>>): Promise<{ url: string; token: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'kring-bench-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const issuer = await ensureDemoIssuer(dir, { audience: 'kring', nodeEnv: 'test' });
  const verifier = createAccessTokenVerifier(readTrustedIssuers(issuer.issuersFile, { nodeEnv: 'test' }), { audience: 'kring', clock: systemClock });
  const server = await startGatewayServer(
    {
      graph: await readGraph({ supergraphSdl, log: createLog('bench', 'silent') }),
      subgraphUrls: new Map(SUBGRAPH_NAMES.map((name) => [name, urls[name]!])),
      contextKeys: new Map(SUBGRAPH_NAMES.map((name) => [name, parseSecretKey(newSecretKey())])),
      serviceKey: parseSecretKey(newSecretKey()),
      verifier,
      clock: systemClock,
      log: createLog('bench', 'silent'),
      corsOrigins: [],
      introspection: false,
    },
    { host: '127.0.0.1', port: 0 },
  );
  return { url: server.url, token: await mintDemoToken(dir, 'mira-gp', { nodeEnv: 'test', now: new Date() }) };
}

async function asChild([role, kind, urls]: readonly string[]): Promise<void> {
  const told = role === 'stubs' ? await serveStubs() : await serveGateway(kind as Kind, JSON.parse(urls!) as Record<string, string>);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() });
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.(told);
}

if (require.main === module && process.send) void asChild(process.argv.slice(2));

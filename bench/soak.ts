import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Pool } from 'undici';
import { mintDemoToken } from '../shared/demo-issuer';
import { exampleOperations } from '../start/operations';
import { personDatabase } from '../start/person-database';
import { projectRoot } from '../start/project-root';
import { startDemoHub } from './demo-hub';
import type { DemoHub } from './demo-hub';
import type { BenchResult } from './main';
import { numberIn, round2 } from './numbers';

const CLIENTS = 8;
const DEFAULT_MINUTES = 10;
const HEAP_EVERY_MS = 5_000;
const FAULT_EVERY_MS = 20_000;
/** What the first part of a soak fills, caches above all, is no leak. */
const JUDGED_FROM = 0.2;
/** Of the normal distribution: 95 % lie within it on both sides. */
const Z_95 = 1.96;

interface Answer {
  readonly requestId: string | undefined;
  readonly codes: readonly string[];
  /** About a person who is not the asker. */
  readonly isAboutAnother: boolean;
}

/**
 * The whole hub under mixed load with faults: partners killed and halted, clients that leave. Says by how much the heap of the
 * gateway grows, what went wrong by code, and of how many answers about others no access record is found.
 *
 * @param args `--minutes N`, 10 when left out.
 */
export async function benchSoak(say: (line: string) => void, args: readonly string[] = []): Promise<BenchResult> {
  const minutes = numberIn(args, '--minutes', DEFAULT_MINUTES);
  const dataDir = mkdtempSync(join(tmpdir(), 'kring-bench-soak-'));
  const hub = await startDemoHub(dataDir);
  const pool = new Pool(new URL(hub.url).origin, { connections: CLIENTS });
  try {
    const asks = (
      await Promise.all(
        exampleOperations(projectRoot()).flatMap(({ text, tries }) =>
          tries.map(async ({ identity, variables }) => ({
            identity,
            body: JSON.stringify({ query: text, variables: variables === undefined ? {} : (JSON.parse(variables) as unknown) }),
            token: identity === 'anonymous' ? undefined : await tokenOf(dataDir, identity),
          })),
        ),
      )
    ).filter(({ body }) => !/\bmutation\b/.test(body));
    const end = performance.now() + minutes * 60_000;
    const answers: Answer[] = [];
    let [requests, left, cutOff] = [0, 0, 0];
    const client = async (nth: number): Promise<void> => {
      for (let turn = nth; performance.now() < end; turn += CLIENTS) {
        const each = asks[turn % asks.length]!;
        requests += 1;
        // A token lives for minutes, and a soak for longer.
        if (turn % 500 < CLIENTS && each.token !== undefined) each.token = await tokenOf(dataDir, each.identity);
        const leaves = turn % 25 === 0;
        try {
          answers.push(await ask(pool, each, leaves ? AbortSignal.timeout(5) : undefined));
        } catch (error) {
          if (leaves) left += 1;
          else {
            cutOff += 1;
            answers.push({ requestId: undefined, codes: [`NO_ANSWER ${(error as { code?: string }).code ?? ''}`.trim()], isAboutAnother: false });
          }
        }
      }
    };
    const heap: { requests: number; bytes: number }[] = [];
    const faults = { killed: 0, halted: 0 };
    const log = join(dataDir, 'logs', 'gateway.log');
    const look = async (): Promise<void> => {
      while (performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, HEAP_EVERY_MS));
        const at = requests;
        const pid = hub.pidOf('measured-gateway.js');
        if (pid !== undefined) process.kill(pid, 'SIGUSR2');
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        const said = [...readFileSync(log, 'utf8').matchAll(/^HEAP (\d+)$/gm)];
        if (said.length > heap.length) heap.push({ requests: at, bytes: Number(said.at(-1)![1]) });
      }
    };
    await Promise.all([...Array.from({ length: CLIENTS }, (_, nth) => client(nth)), look(), disturb(hub, end, faults)]);
    say(`${requests} requests; looking for their access records`);
    const [missing, looked] = await missingRecords(dataDir, answers);
    const judged = heap.slice(Math.floor(heap.length * JUDGED_FROM));
    const slope = slopeOf(judged.map((each) => [each.requests / 1_000, each.bytes / 1_000]));
    const codes: Record<string, number> = {};
    for (const code of answers.flatMap((answer) => answer.codes)) codes[code] = (codes[code] ?? 0) + 1;
    const rows = [
      { what: 'requests', value: requests },
      { what: 'clients that left', value: left },
      { what: 'heap slope, kB per 1,000 requests', value: round2(slope.slope) },
      { what: 'its upper 95 % bound', value: round2(slope.slope + Z_95 * slope.error) },
      { what: 'heap at the end, MB', value: round2((heap.at(-1)?.bytes ?? 0) / 1e6) },
      { what: 'answers about others, looked up', value: looked },
      { what: 'of them without an access record', value: missing },
      ...Object.entries(codes).map(([code, count]) => ({ what: `errors ${code}`, value: count })),
    ];
    return { rows, figures: { load: loadavg(), minutes, clients: CLIENTS, faults, cutOff, heap, codes, rows } };
  } finally {
    await pool.destroy();
    await hub.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function tokenOf(dataDir: string, identity: string): Promise<string> {
  return mintDemoToken(join(dataDir, 'demo-issuer'), identity, { now: new Date(), nodeEnv: 'development' });
}

async function ask(pool: Pool, each: { readonly body: string; readonly token: string | undefined; readonly identity: string }, signal: AbortSignal | undefined): Promise<Answer> {
  const response = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...(each.token !== undefined && { authorization: `Bearer ${each.token}` }) },
    body: each.body,
    ...(signal && { signal }),
  });
  const answer = (await response.body.json()) as { data?: { person?: unknown } | null; errors?: { extensions?: { code?: string } }[] };
  const requestId = response.headers['kring-request-id'];
  return {
    requestId: typeof requestId === 'string' ? requestId : undefined,
    codes: (answer.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NONE'),
    isAboutAnother: answer.data?.person != null && /-|inspector/.test(each.identity),
  };
}

/** Kills a partner, halts another for two seconds, and so on by turns. */
async function disturb(hub: DemoHub, end: number, faults: { killed: number; halted: number }): Promise<void> {
  const partners = ['work', 'municipal', 'mental-health', 'first-line', 'directory', 'person'];
  for (let turn = 0; performance.now() + FAULT_EVERY_MS < end; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, FAULT_EVERY_MS));
    const pid = hub.pidOf(`subgraphs/${partners[Math.floor(turn / 2) % partners.length]!}/main.js`);
    if (pid === undefined) continue;
    if (turn % 2 === 0) {
      process.kill(pid, 'SIGKILL');
      faults.killed += 1;
    } else {
      process.kill(pid, 'SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      process.kill(pid, 'SIGCONT');
      faults.halted += 1;
    }
  }
}

/** Of the answers that showed something of another: of how many nothing is on record, and how many were looked up. */
async function missingRecords(dataDir: string, answers: readonly Answer[]): Promise<readonly [number, number]> {
  const ids = answers.flatMap(({ isAboutAnother, requestId }) => (isAboutAnother && requestId !== undefined ? [requestId] : []));
  const client = new Client({ connectionString: personDatabase({ KRING_DATA_DIR: dataDir }).loginUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ request_id: string }>('SELECT DISTINCT request_id FROM access_record WHERE request_id = ANY($1)', [ids]);
    const found = new Set(rows.map((row) => row.request_id));
    return [ids.filter((id) => !found.has(id)).length, ids.length];
  } finally {
    await client.end();
  }
}

/** Least squares, with the standard error of the slope. */
export function slopeOf(points: readonly (readonly [number, number])[]): { readonly slope: number; readonly error: number } {
  const count = points.length;
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / count;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [each]) => sum + (each - x) ** 2, 0);
  const slope = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
  const rest = points.reduce((sum, [at, value]) => sum + (value - y - slope * (at - x)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (count - 2) / spread) };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../shared/clock';
import { createCursors } from '../shared/cursor';
import { newSecretKey, parseSecretKey } from '../shared/keys';
import { localDate } from '../shared/local-date';
import { startEmbeddedPostgres } from '../start/embedded-postgres';
import { provisionDatabases } from '../start/provision';
import { directoryStores } from '../subgraphs/directory/directory.context';
import { directorySubgraph } from '../subgraphs/directory/directory.subgraph';
import type { Origin } from '../subgraphs/directory/offering-search/offering-search.store';
import type { ServiceOfferingCriteria } from '../subgraphs/directory/service-offering/service-offering.store';
import { createDataSource } from '../subgraphs/kit/data-source';
import { loadDemo, migrateSubgraph } from '../subgraphs/kit/migrate';
import type { BenchResult } from './main';
import { MANY_OFFERINGS, manyOfferings } from './many-offerings';

const ROUNDS = 30;

const HERE: Origin = { latitude: 50.97, longitude: 3.85, kilometres: 20, zones: [] };

/** What somebody might ask, from what stands in thousands of offerings to what stands in none. */
const QUESTIONS: readonly (readonly [what: string, text: string, criteria?: ServiceOfferingCriteria, from?: Origin])[] = [
  ['a common word', 'schulden'],
  ['a need in people’s own words', 'slapeloos'],
  ['a sentence', 'ik zoek iemand om mee te praten over mijn angst en schulden'],
  ['in French', 'dettes et logement'],
  ['mistyped', 'schuldne'],
  ['a rare name', 'zgocameren'],
  ['found nowhere', 'xqzwvkpl'],
  ['one zone', 'herstel', { zones: ['many-7'] }],
  ['open now, short wait', 'groep', { openAt: { day: 3, time: '10:00' }, waitingBands: ['NONE', 'UP_TO_2_WEEKS'] }],
  ['within 20 km', 'wandelen', {}, HERE],
];

/**
 * How long the social map takes to answer at 20,000 offerings: everything that one question asks of the database, the
 * offerings of its first page included, through the role that serves, one question at a time.
 */
export async function benchSocialMap(say: (line: string) => void): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  try {
    const urls = await provisionDatabases(postgres.adminUrl, ['directory'], { passwordFor: (role) => `bench-${role}` });
    const { ownerUrl, loginUrl } = urls.get('directory')!;
    await migrateSubgraph(directorySubgraph, ownerUrl);
    await loadDemo(directorySubgraph, ownerUrl, systemClock.now());
    const owner = await createDataSource(directorySubgraph, ownerUrl, 1).initialize();
    await owner.query('SET statement_timeout = 0');
    const begun = performance.now();
    for (const statement of manyOfferings(MANY_OFFERINGS)) await owner.query(statement);
    const writingMs = Math.round(performance.now() - begun);
    say(`${MANY_OFFERINGS} offerings written and indexed in ${writingMs} ms`);
    await owner.destroy();
    const dataSource = await createDataSource(directorySubgraph, loginUrl, 4).initialize();
    const cursors = createCursors(parseSecretKey(newSecretKey()));
    const on = localDate(systemClock.now());
    const times = new Map<string, number[]>(QUESTIONS.map(([what]) => [what, []]));
    const found = new Map<string, number>();
    for (let round = -2; round < ROUNDS; round += 1) {
      for (const [what, text, criteria = {}, from = null] of QUESTIONS) {
        // New stores for each, as for each request: nothing of an earlier answer is at hand.
        const stores = directoryStores({ manager: dataSource.manager, cursors } as never);
        const asked = performance.now();
        const { hits } = await stores.offeringSearch.search(text, criteria, from, { first: 20 }, on);
        await stores.offerings.byKeys(hits.map(({ offeringId }) => offeringId));
        if (round >= 0) times.get(what)!.push(performance.now() - asked); // the first two meet cold pages
        found.set(what, hits.length);
      }
    }
    await dataSource.destroy();
    const rows = [...times].map(([what, each]) => ({ question: what, hits: found.get(what)!, p50: quantile(each, 0.5), p95: quantile(each, 0.95) }));
    const all = [...times.values()].flat();
    const total = { question: 'all', hits: 0, p50: quantile(all, 0.5), p95: quantile(all, 0.95) };
    return {
      rows: [...rows, total],
      figures: { offerings: MANY_OFFERINGS, rounds: ROUNDS, loadAverage: loadavg(), writingMs, milliseconds: [...rows, total] },
    };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In milliseconds, with one decimal. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]! * 10) / 10;
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { systemClock } from '../shared/clock';
import { newSigningKey, parseSigningKey } from '../shared/keys';
import { startEmbeddedPostgres } from '../start/embedded-postgres';
import { provisionDatabases, withConnection } from '../start/provision';
import { createDataSource } from '../subgraphs/kit/data-source';
import { migrateSubgraph } from '../subgraphs/kit/migrate';
import { AccessSealer } from '../subgraphs/person/access-seal/access-sealer.store';
import { verifyAccessRecord } from '../subgraphs/person/access-seal/access-verification.store';
import { personSubgraph } from '../subgraphs/person/person.subgraph';
import type { BenchResult } from './main';

const WRITERS = 16;
const ROUNDS = 5;
const SECONDS = 3;

const DESIGNS = ['plain', 'sealed', 'chained'] as const;
type Design = (typeof DESIGNS)[number];

const TABLES: Readonly<Record<Design, string>> = { plain: 'bench_plain', sealed: 'access_record', chained: 'bench_chained' };

/** The columns of a line that its writer fills in; the same for every design. */
const COLUMNS = [
  ...['at', 'id', 'request_id', 'subgraph', 'operation', 'actor_kind', 'actor', 'organisation', 'profession', 'purpose'],
  ...['person', 'category', 'action', 'fields', 'outcome', 'layer', 'decided_by', 'own_records', 'policy_version', 'epoch'],
  ...['event', 'token_id', 'emergency', 'silent'],
];

/**
 * The same table, with every index that serves questions, without what sealing needs; and one with the serial hash chain that sealing stands in place of: every
 * line holds the hash of the one before, so every writer waits for the one before.
 */
const RIVALS = `
  CREATE TABLE bench_plain (LIKE access_record INCLUDING DEFAULTS INCLUDING INDEXES) PARTITION BY RANGE (at);
  ALTER TABLE bench_plain DROP COLUMN xid, DROP COLUMN salt, DROP COLUMN erased;
  CREATE TABLE bench_chained (LIKE bench_plain INCLUDING DEFAULTS INCLUDING INDEXES, hash bytea NOT NULL) PARTITION BY RANGE (at);
  CREATE TABLE bench_plain_all PARTITION OF bench_plain DEFAULT;
  CREATE TABLE bench_chained_all PARTITION OF bench_chained DEFAULT;
  DO $$
  DECLARE month timestamp;
  BEGIN
    FOR ahead IN 0..24 LOOP
      month := date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead);
      FOR kind IN 0..1 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
          'bench_' || kind || to_char(month, '_YYYY_MM'), (ARRAY['bench_plain', 'bench_chained'])[kind + 1],
          month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
      END LOOP;
    END LOOP;
  END $$;
  CREATE TABLE bench_head (hash bytea NOT NULL);
  INSERT INTO bench_head VALUES (sha256(''));
  CREATE FUNCTION bench_chain() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(1);
    SELECT sha256(head.hash || convert_to(NEW::text, 'UTF8')) INTO NEW.hash FROM bench_head head;
    UPDATE bench_head SET hash = NEW.hash;
    RETURN NEW;
  END $$;
  CREATE TRIGGER chain BEFORE INSERT ON bench_chained FOR EACH ROW EXECUTE FUNCTION bench_chain();
`;

/**
 * Lines written per second, one per transaction, by 16 writers at once: plain, sealed as the hub seals, and in a serial
 * hash chain. In one run, the designs taking turns, so that whatever else the machine does meets all of them.
 */
export async function benchAudit(say: (line: string) => void): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: true });
  try {
    const urls = await provisionDatabases(postgres.adminUrl, ['person'], { passwordFor: (role) => `bench-${role}` });
    const { ownerUrl, loginUrl } = urls.get('person')!;
    await migrateSubgraph(personSubgraph, ownerUrl);
    const owner = await createDataSource(personSubgraph, ownerUrl, 1).initialize();
    await owner.query(RIVALS);
    await owner.destroy();
    const dataSource = await createDataSource(personSubgraph, loginUrl, 2).initialize();
    const pool = new Pool({ connectionString: loginUrl, max: WRITERS });
    pool.on('error', (error) => say(error.message)); // the query under way reports it
    const sealer = new AccessSealer({
      ...{ dataSource, clock: systemClock, key: parseSigningKey(newSigningKey()) },
      onFailure: (error) => say(String(error)),
    });
    const perSecond: Record<Design, number[]> = { plain: [], sealed: [], chained: [] };
    for (const design of DESIGNS) await write(pool, design, 1); // the first lines meet cold pages
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = DESIGNS.map((_, nth) => DESIGNS[(nth + round) % DESIGNS.length]!);
      for (const design of order) {
        if (design === 'sealed') sealer.start();
        const lines = await write(pool, design, SECONDS);
        // What is left to seal belongs to this turn, and is not left to the next one's.
        const begun = performance.now();
        if (design === 'sealed') {
          await sealer.stop();
          while ((await sealer.seal()) > 0);
        }
        const seconds = SECONDS + (performance.now() - begun) / 1_000;
        perSecond[design].push(Math.round(lines / seconds));
        say(`round ${round + 1}, ${design}: ${perSecond[design].at(-1)} lines/s`);
      }
    }
    await pool.end();
    await dataSource.destroy();
    // Whole-table questions, which the time limit of a serving process is not made for.
    const read = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
      withConnection(loginUrl, async (client) => (await client.query(sql, [...values])).rows as Row[]);
    const [window] = await read<{ p50: number; p99: number }>(
      `SELECT round(1000 * percentile_cont(0.5) WITHIN GROUP (ORDER BY waited))::int AS p50,
              round(1000 * percentile_cont(0.99) WITHIN GROUP (ORDER BY waited))::int AS p99
         FROM (SELECT extract(epoch FROM seal.sealed_at - line.at) AS waited FROM access_record line
                CROSS JOIN LATERAL (SELECT sealed_at FROM access_seal WHERE up_to_xid > line.xid ORDER BY up_to_xid LIMIT 1) seal) waits`,
    );
    const begun = performance.now();
    const verified = await verifyAccessRecord(read, { kept: [], now: new Date() });
    const verifySeconds = (performance.now() - begun) / 1_000;
    const plain = median(perSecond.plain);
    const rows = DESIGNS.map((design) => ({
      design,
      'lines/s (median)': median(perSecond[design]),
      'of plain': (median(perSecond[design]) / plain).toFixed(2),
      rounds: perSecond[design].join(' '),
    }));
    return {
      rows,
      figures: {
        ...{ writers: WRITERS, rounds: ROUNDS, secondsPerRound: SECONDS, linesPerTransaction: 1, loadAverage: loadavg() },
        linesPerSecond: Object.fromEntries(DESIGNS.map((design) => [design, { median: median(perSecond[design]), rounds: perSecond[design] }])),
        ofPlain: Object.fromEntries(DESIGNS.map((design) => [design, Number((median(perSecond[design]) / plain).toFixed(3))])),
        unsealedMilliseconds: window,
        verification: { lines: verified.treeSize, checkpoints: verified.checkpoints, findings: verified.findings.length, seconds: Number(verifySeconds.toFixed(2)) },
      },
    };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(pool: Pool, design: Design, seconds: number): Promise<number> {
  const places = COLUMNS.map((_, nth) => `$${nth + 1}`).join(', ');
  const text = `INSERT INTO ${TABLES[design]} (${COLUMNS.join(', ')}) VALUES (${places})`;
  const until = performance.now() + seconds * 1_000;
  const [actor, organisation] = [randomUUID(), randomUUID()];
  const persons = Array.from({ length: 1_000 }, () => randomUUID());
  let lines = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() < until) {
        const person = persons[lines % persons.length];
        await pool.query({
          name: `insert-${design}`,
          text,
          values: [
            ...[new Date(), randomUUID(), randomUUID(), 'work', 'Look', 'PROFESSIONAL', actor, organisation, 'JOB_COACH', 'COORDINATION'],
            ...[person, 'GOALS', 'READ', ['Person.goals', 'GoalConnection.nodes'], 'PERMIT', 'GRANT', [randomUUID()], true, '1', 7],
            ...['READ', 'a-digest-of-43-characters-as-tokens-have-it', false, false],
          ],
        });
        lines += 1;
      }
    }),
  );
  return lines;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { newSigningKey, parseSigningKey } from '../shared/keys';
import { startEmbeddedPostgres } from '../start/embedded-postgres';
import { provisionDatabases, withConnection } from '../start/provision';
import { createDataSource } from '../subgraphs/kit/data-source';
import { migrateSubgraph } from '../subgraphs/kit/migrate';
import { AccessSealing } from '../subgraphs/person/access-seal/access-sealing.worker';
import { verifyAccessRecord } from '../subgraphs/person/access-seal/access-verification.store';
import { personSubgraph } from '../subgraphs/person/person.subgraph';
import type { BenchResult } from './main';
import { median } from './numbers';
import { postgresSeconds } from './processor-time';

const WRITERS = 16;
const ROUNDS = 5;
/** Long beside the second after which a line is sealed: what is left to seal at the end is then little of a round. */
const SECONDS = 8;

/**
 * `unsynced`: sealed, and no line waits until it is on the disk, which a machine that stops would lose the last ones by.
 * `request`: sealed, all lines of one request in one transaction, as the hub writes them. `group`: sealed, those of all
 * requests that wait at once in one transaction.
 */
const DESIGNS = ['plain', 'sealed', 'unsynced', 'request', 'group', 'chained'] as const;
type Design = (typeof DESIGNS)[number];

const TABLES: Readonly<Record<Design, string>> = {
  ...{ plain: 'bench_plain', sealed: 'access_record', unsynced: 'access_record' },
  ...{ request: 'access_record', group: 'access_record', chained: 'bench_chained' },
};

/** What a look at a circle writes. */
const LINES_OF_REQUEST = 13;

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
 * Lines written per second by 16 writers at once: one per transaction plain, sealed as the hub seals, without waiting for
 * the disk, and in a serial hash chain; and sealed, those of a request or of all requests in one transaction. In one run,
 * the designs taking turns, so that whatever else the machine does meets all of them.
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
    const poolWith = (options: string | undefined): Pool => {
      const pool = new Pool({ connectionString: loginUrl, max: WRITERS, ...(options !== undefined && { options }) });
      return pool.on('error', (error) => say(error.message)); // the query under way reports it
    };
    const [durable, unsynced] = [poolWith(undefined), poolWith('-c synchronous_commit=off')];
    const poolOf = (design: Design): Pool => (design === 'unsynced' ? unsynced : durable);
    const sealing = new AccessSealing({
      ...{ url: loginUrl, key: parseSigningKey(newSigningKey()) },
      onFailure: (error) => say(String(error)),
    });
    await sealing.start();
    const rounds: Record<Design, Round[]> = { plain: [], sealed: [], unsynced: [], request: [], group: [], chained: [] };
    for (const design of DESIGNS) await write(poolOf(design), design, 1); // the first lines meet cold pages
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = DESIGNS.map((_, nth) => DESIGNS[(nth + round) % DESIGNS.length]!);
      for (const design of order) {
        // What the turns before left to seal belongs to them, and so does what this one leaves.
        while ((await sealing.seal()) > 0);
        const [begun, spent] = [performance.now(), cpuSeconds(postgres.pid)];
        const lines = await write(poolOf(design), design, SECONDS);
        if (TABLES[design] === 'access_record') while ((await sealing.seal()) > 0);
        const perSecond = Math.round((1_000 * lines) / (performance.now() - begun));
        const cpuMicroseconds = spent === null ? null : Math.round((1e6 * (cpuSeconds(postgres.pid)! - spent)) / lines);
        rounds[design].push({ perSecond, cpuMicroseconds });
        say(`round ${round + 1}, ${design}: ${perSecond} lines/s, ${cpuMicroseconds ?? '?'} µs of processor time a line`);
      }
    }
    await Promise.all([durable.end(), unsynced.end()]);
    await sealing.stop();
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
    const figures = Object.fromEntries(DESIGNS.map((design) => [design, figuresOf(rounds[design], rounds.plain)]));
    const rows = DESIGNS.map((design) => ({
      design,
      'lines/s (median)': figures[design]!.linesPerSecond,
      'of plain': figures[design]!.ofPlain.toFixed(2),
      'µs/line': figures[design]!.cpuMicroseconds ?? '?',
      'of plain, by processor time': figures[design]!.ofPlainByProcessorTime?.toFixed(2) ?? '?',
      rounds: rounds[design].map(({ perSecond }) => perSecond).join(' '),
    }));
    return {
      rows,
      figures: {
        ...{ writers: WRITERS, rounds: ROUNDS, secondsPerRound: SECONDS, linesOfRequest: LINES_OF_REQUEST, loadAverage: loadavg() },
        designs: figures,
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
  const until = performance.now() + seconds * 1_000;
  const [actor, organisation] = [randomUUID(), randomUUID()];
  const persons = Array.from({ length: 1_000 }, () => randomUUID());
  const valuesOf = (nth: number): readonly unknown[] => [
    ...[new Date(), randomUUID(), randomUUID(), 'work', 'Look', 'PROFESSIONAL', actor, organisation, 'JOB_COACH', 'COORDINATION'],
    ...[persons[nth % persons.length], 'GOALS', 'READ', ['Person.goals', 'GoalConnection.nodes'], 'PERMIT', 'GRANT', [randomUUID()], true, '1', 7],
    ...['READ', 'a-digest-of-43-characters-as-tokens-have-it', false, false],
  ];
  const isOneByOne = design !== 'request' && design !== 'group';
  const linesAtOnce = isOneByOne ? 1 : LINES_OF_REQUEST * (design === 'group' ? WRITERS : 1);
  const into = `INSERT INTO ${TABLES[design]} (${COLUMNS.join(', ')})`;
  const text = isOneByOne
    ? `${into} VALUES (${COLUMNS.map((_, nth) => `$${nth + 1}`).join(', ')})`
    : `${into} SELECT ${COLUMNS.join(', ')} FROM json_populate_recordset(NULL::access_record, $1::json)`;
  const asLine = (values: readonly unknown[]): object => Object.fromEntries(COLUMNS.map((column, nth) => [column, values[nth]]));
  let lines = 0;
  const writeSome = async (): Promise<void> => {
    while (performance.now() < until) {
      const first = lines;
      const values = isOneByOne ? [...valuesOf(first)] : [JSON.stringify(Array.from({ length: linesAtOnce }, (_, nth) => asLine(valuesOf(first + nth))))];
      await pool.query({ name: `insert-${design}`, text, values });
      lines += linesAtOnce;
    }
  };
  await Promise.all(Array.from({ length: design === 'group' ? 1 : WRITERS }, writeSome));
  return lines;
}

/** What one design did in one round. */
interface Round {
  readonly perSecond: number;
  /** Of the processor, for each line, by this process with its threads and PostgreSQL together; null where nobody tells. */
  readonly cpuMicroseconds: number | null;
}

/** Held against the plain rounds of the same moment, since the machine may be another's too from one minute to the next. */
function figuresOf(rounds: readonly Round[], plain: readonly Round[]) {
  const cpu = rounds.map(({ cpuMicroseconds }) => cpuMicroseconds ?? Number.NaN);
  const isTold = cpu.every(Number.isFinite);
  return {
    linesPerSecond: median(rounds.map(({ perSecond }) => perSecond)),
    ofPlain: Number(median(rounds.map(({ perSecond }, nth) => perSecond / plain[nth]!.perSecond)).toFixed(3)),
    cpuMicroseconds: isTold ? median(cpu) : null,
    ofPlainByProcessorTime: isTold ? Number(median(cpu.map((spent, nth) => plain[nth]!.cpuMicroseconds! / spent)).toFixed(3)) : null,
    rounds,
  };
}

/** Processor time spent by this process and by PostgreSQL so far, in seconds. Null where there is no /proc. */
function cpuSeconds(postgres: number): number | null {
  const { user, system } = process.cpuUsage();
  const server = postgresSeconds(postgres);
  return server === null ? null : server + (user + system) / 1e6;
}

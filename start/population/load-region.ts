import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import { DEMO } from '../../shared/demo-identities';
import type { SubgraphName } from '../../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../../shared/subgraph-names';
import { SUBGRAPHS } from '../../subgraphs';
import { withConnection } from '../provision';
import { castOf } from './cast';
import type { Cast, Region } from './cast';
import { castRows } from './cast-rows';
import { copyRows } from './copy';
import { lifeRows } from './life-rows';
import type { RegionRows } from './region-rows';

/** Raised for what the reader can put right; printed without a stack. */
export class PopulationError extends Error {}

export interface LoadOptions {
  readonly ownerUrls: Readonly<Record<SubgraphName, string>>;
  readonly persons: number;
  readonly seed: string;
  /** Local date; left out: that of the region that was begun, or else `today`. */
  readonly day?: string | undefined;
  readonly today: string;
  /** Also into databases that hold other persons than those of the demo. */
  readonly besideOthers: boolean;
  /** Progress, a line at a time. */
  readonly say: (line: string) => void;
  /** Ends the run after the block under way. */
  readonly signal?: AbortSignal;
  /** Persons that are written in one transaction; for tests. */
  readonly personsOfBlock?: number;
}

export type Loaded = { readonly region: Region; readonly cast: Cast; readonly written: number };

/** Few enough that their rows are gone again before the memory they lie in is swept. */
const PERSONS_OF_BLOCK = 250;
const POPULATION_LOCK = 0x706f_7075; // "popu": two runs take turns
const BLOCKS_OF_LINE = 20;

/** What of which region stands in a database. Block 0 is who works there, and block n its n-th part of the persons. */
const MARKS = `
  CREATE TABLE IF NOT EXISTS population_region (persons integer NOT NULL, seed text NOT NULL, day text NOT NULL,
    persons_of_block integer NOT NULL, is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only));
  CREATE TABLE IF NOT EXISTS population_block (block integer PRIMARY KEY)`;

/**
 * Writes a region into the databases of a hub, as their owners: block by block, each in a transaction with its mark, so that
 * a run that was cut off goes on where it was and writes nobody twice. The same persons, seed and day make the same rows.
 *
 * @returns how many blocks were written in this run, over all databases; 0 when the region was there.
 * @throws {PopulationError} when another region stands there, or persons who are not of the demo.
 */
export async function loadRegion(options: LoadOptions): Promise<Loaded> {
  return withConnection(options.ownerUrls.person, async (lock) => {
    await lock.query('SELECT pg_advisory_lock($1)', [POPULATION_LOCK]); // ends with the connection
    const connections = new Map<SubgraphName, Client>();
    return withConnections(options.ownerUrls, connections, () => load(options, connections));
  });
}

async function withConnections<Done>(
  urls: Readonly<Record<SubgraphName, string>>,
  open: Map<SubgraphName, Client>,
  work: () => Promise<Done>,
): Promise<Done> {
  const next = SUBGRAPH_NAMES.find((name) => !open.has(name));
  if (next === undefined) return work();
  return withConnection(urls[next], async (client) => {
    open.set(next, client);
    return withConnections(urls, open, work);
  });
}

async function load(options: LoadOptions, connections: ReadonlyMap<SubgraphName, Client>): Promise<Loaded> {
  const { persons, seed, say } = options;
  const begun = await regionBegun(connections);
  const personsOfBlock = begun?.personsOfBlock ?? options.personsOfBlock ?? PERSONS_OF_BLOCK;
  const day = options.day ?? begun?.day ?? options.today;
  if (begun && (begun.persons !== persons || begun.seed !== seed || begun.day !== day)) {
    const there = `${begun.persons} persons, seed ${begun.seed}, as of ${begun.day}`;
    throw new PopulationError(`Another region stands in these databases (${there}). Nothing was written; take other databases.`);
  }
  if (!begun && !options.besideOthers) await refuseOthers(connections);
  const region: Region = { persons, seed, day };
  const cast = castOf(region);
  for (const client of connections.values()) {
    await client.query(MARKS);
    await client.query('INSERT INTO population_region VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [persons, seed, day, personsOfBlock]);
    await client.query('SET synchronous_commit = off'); // a block that is lost with the machine has no mark either
  }
  const blocks = 1 + Math.ceil(persons / personsOfBlock);
  const done = await blocksDone(connections);
  const started = performance.now();
  let written = 0;
  for (let block = 0; block < blocks; block += 1) {
    const missing = SUBGRAPH_NAMES.filter((name) => !done.get(name)!.has(block));
    if (missing.length === 0) continue;
    if (options.signal?.aborted) throw new PopulationError('It was told to end. The same command goes on where it was.');
    const from = (block - 1) * personsOfBlock;
    const rows = block === 0 ? castRows(cast) : lifeRows(cast, from, Math.min(from + personsOfBlock, persons));
    // Whoever can sign in comes last: until the whole block stands, nobody of it is known.
    const others = missing.filter((name) => name !== 'person').map((name) => writeBlock(connections.get(name)!, name, block, rows));
    // Where one is cut off, the others end their block first: a connection that ends in the midst of one would say so too, and louder.
    const cutOff = (await Promise.allSettled(others)).find((ended) => ended.status === 'rejected');
    if (cutOff !== undefined) throw cutOff.reason;
    if (missing.includes('person')) await writeBlock(connections.get('person')!, 'person', block, rows);
    written += missing.length;
    const seconds = (performance.now() - started) / 1_000;
    if (block % BLOCKS_OF_LINE === 0 || block === blocks - 1) say(`${Math.min(block * personsOfBlock, persons)} of ${persons} persons, ${seconds.toFixed(1)} s`);
  }
  if (written > 0) {
    say('Counting what stands in which table (ANALYZE) …');
    for (const client of connections.values()) await client.query('ANALYZE');
  }
  return { region, cast, written };
}

async function writeBlock(client: Client, subgraph: SubgraphName, block: number, rows: RegionRows): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const { schema, rows: some } of rows.of(subgraph)) await copyRows(client, schema, some);
    await client.query('INSERT INTO population_block VALUES ($1)', [block]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

interface Begun extends Region {
  readonly personsOfBlock: number;
}

/** The region that a run began with, also where it was cut off before it came to every database. */
async function regionBegun(connections: ReadonlyMap<SubgraphName, Client>): Promise<Begun | undefined> {
  for (const client of connections.values()) {
    if (!(await hasTable(client, 'population_region'))) continue;
    const { rows } = await client.query<Begun>(
      'SELECT persons, seed, day, persons_of_block AS "personsOfBlock" FROM population_region',
    );
    if (rows[0]) return rows[0];
  }
  return undefined;
}

async function blocksDone(connections: ReadonlyMap<SubgraphName, Client>): Promise<ReadonlyMap<SubgraphName, ReadonlySet<number>>> {
  const done = new Map<SubgraphName, ReadonlySet<number>>();
  for (const [name, client] of connections) {
    const { rows } = await client.query<{ block: number }>('SELECT block FROM population_block');
    done.set(name, new Set(rows.map(({ block }) => block)));
  }
  return done;
}

/** Invented people among real ones could not be told apart again. */
async function refuseOthers(connections: ReadonlyMap<SubgraphName, Client>): Promise<void> {
  const demo = Object.values(DEMO.persons);
  for (const { name, tables } of SUBGRAPHS) {
    const client = connections.get(name)!;
    for (const { options } of tables) {
      const column = 'personId' in options.columns ? 'person_id' : options.tableName === 'consent_epoch' ? 'person' : null;
      if (column === null) continue;
      const table = escapeIdentifier(String(options.tableName));
      const { rowCount } = await client.query(`SELECT FROM ${table} WHERE ${column} <> ALL($1) LIMIT 1`, [demo]);
      if (rowCount) {
        throw new PopulationError(
          `The database of ${name} holds persons who are not of the demo. Nothing was written; --beside-others writes the region all the same.`,
        );
      }
    }
  }
}

async function hasTable(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [table]);
  return rows[0]!.found;
}

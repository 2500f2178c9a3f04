import type { PoolClient } from 'pg';
import { types } from 'pg';
import type { EntityManager } from 'typeorm';
import type { SealableLine } from './access-leaf.rules';

const { TIMESTAMPTZ } = types.builtins;
/** Of `text[]` and `uuid[]`; the driver has no names for them. */
const [TEXT_LIST, UUID_LIST] = [1009, 2951];

/** An instant as this server writes it in UTC. Everything else is left to the driver. */
const UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+00$/;
/** A list without anything quoted or null in it. */
const SIMPLE_LIST = /^\{(?!.*NULL)[\w.-]+(?:,[\w.-]+)*\}$/;

const READERS: ReadonlyMap<number, (text: string) => unknown> = new Map([
  [TIMESTAMPTZ, readerOf(TIMESTAMPTZ, UTC, (text) => new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`))],
  ...[TEXT_LIST, UUID_LIST].map((type) => [type, readerOf(type, SIMPLE_LIST, (text) => text.slice(1, -1).split(','))] as const),
]);

/**
 * Lines in full, by a query of the manager's own transaction. The same values as every other way of reading them gives,
 * in two thirds of the time: the sealer reads each line there is, in the process that decides.
 */
export async function readLines(manager: EntityManager, text: string, values: readonly unknown[]): Promise<SealableLine[]> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  const getTypeParser: typeof types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && READERS.get(type)) || types.getTypeParser(type, format as 'text');
  return (await client.query<SealableLine>({ text, values: [...values], types: { getTypeParser } })).rows;
}

function readerOf(type: number, usual: RegExp, read: (text: string) => unknown): (text: string) => unknown {
  const readAny: (text: string) => unknown = types.getTypeParser(type);
  return (text) => (usual.test(text) ? read(text) : readAny(text));
}

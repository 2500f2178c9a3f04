import { KringError } from '../../../shared/errors';
import type { ReferenceResolver } from '../../kit/subgraph-definition';
import type { DirectoryContext } from '../directory.context';
import { dayOf, holdsOn, keyIn, shown } from './reference-row.rules';
import type { Shown } from './reference-row.rules';
import { JURISDICTIONS } from './reference-row.table';
import type { ReferenceRow } from './reference-row.table';

type ReadRow<Row extends ReferenceRow> = (stores: DirectoryContext['stores'], key: string) => Promise<Row | null>;

/**
 * The door for partners, who know an entry by its key only. It gives entries that no longer hold too: what was recorded
 * about an organisation that has since closed goes on having a name.
 */
export function entryByReference<Row extends ReferenceRow>(type: string, read: ReadRow<Row>): ReferenceResolver {
  return async ({ id }, context) => {
    const { stores, now } = context as DirectoryContext;
    const key = keyIn(type, id);
    const row = key === null ? null : await read(stores, key);
    return row && shown(type, row, dayOf(null, now));
  };
}

/**
 * One entry by its public key, if it holds on the day asked for.
 *
 * @throws {KringError} BAD_USER_INPUT for a key of something else.
 */
export async function entryById<Row extends ReferenceRow>(
  type: string,
  id: string,
  on: Date | null | undefined,
  { stores, now }: DirectoryContext,
  read: ReadRow<Row>,
): Promise<Shown<Row> | null> {
  const key = keyIn(type, id);
  if (key === null) {
    throw new KringError('BAD_USER_INPUT', `The id is not a key of type ${type}; use the id of one that was listed.`);
  }
  const row = await read(stores, key);
  const day = dayOf(on, now);
  return row && holdsOn(row, day) ? shown(type, row, day) : null;
}

/**
 * Sees to it that a country is named that the directory knows, since a mistyped one would look like a country where
 * nobody can be called.
 *
 * @throws {KringError} BAD_USER_INPUT otherwise.
 */
export function requireJurisdiction(asked: string): void {
  const countries = new Set(JURISDICTIONS.filter((each) => each !== 'ANY').map((each) => each.slice(0, 2)));
  if (/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(asked) && countries.has(asked.slice(0, 2))) return;
  throw new KringError(
    'BAD_USER_INPUT',
    `jurisdiction is a country of the directory (${[...countries].join(', ')}) or a part of one, such as BE-VLG.`,
  );
}

import type { EntitySchemaColumnOptions } from 'typeorm';
import { personTable } from '../../kit/person-table';
import type { PersonRow, PersonTable } from '../../kit/person-table';
import type { Category } from '../../../consent/vocabulary';

/** What a document of the person's own said before they wrote it anew. Rows are only ever added; read by the person alone. */
export interface EarlierRow extends PersonRow {
  readonly documentId: string;
  /** The version of the document that said this. */
  readonly ofVersion: number;
}

/**
 * The table of what a document said before, with the document's own columns of wording.
 *
 * @param columns what the person can word anew, and with it what is kept of before.
 */
export function earlierTable<Row extends EarlierRow, C extends Category>(
  name: string,
  category: C,
  columns: { readonly [Key in Exclude<keyof Row, keyof EarlierRow>]: EntitySchemaColumnOptions },
): PersonTable<Row, C> {
  const all = { documentId: { type: 'uuid' }, ofVersion: { type: 'integer' }, ...columns };
  return personTable<Row, C>(name, category, all as never);
}

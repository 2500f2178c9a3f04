import { EntitySchema } from 'typeorm';
import type { LocalDate } from '../reference-row/reference-row.table';

/**
 * How many places of an offering are taken, as its provider stated it in one month: first and last. Written by providers and never
 * shown as such; what is told of it is in places-statement.rules.ts. A row a month, however often it is stated.
 */
export interface PlacesStatementRow {
  readonly offeringId: string;
  /** YYYY-MM, local. */
  readonly month: string;
  readonly firstTaken: number;
  readonly firstOn: LocalDate;
  readonly taken: number;
  readonly statedOn: LocalDate;
  /** The professional or system that stated it last, for the keeper of the map to ask; not shown. */
  readonly statedBy: string;
}

export const placesStatementTable = new EntitySchema<PlacesStatementRow>({
  name: 'places_statement',
  tableName: 'places_statement',
  columns: {
    offeringId: { type: 'uuid', primary: true },
    month: { type: 'text', primary: true },
    firstTaken: { type: 'integer' },
    firstOn: { type: 'date' },
    taken: { type: 'integer' },
    statedOn: { type: 'date' },
    statedBy: { type: 'uuid' },
  },
});

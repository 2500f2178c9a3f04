import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Which part of a list is asked for: a period, both days included, and kinds. */
export interface ListFilter {
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly kinds?: readonly string[] | null;
}

interface Condition<Row extends ObjectLiteral> {
  /** Tells lists apart, also in their cursors: a cursor of one part of a list does not fit another. */
  readonly name: string;
  readonly narrow: (query: SelectQueryBuilder<Row>) => void;
}

/**
 * The part of a list that a filter names.
 *
 * @param dateColumn property of the row that the period is about.
 * @param kindColumn property that holds the kind.
 */
export function filtered<Row extends ObjectLiteral>(
  { from, until, kinds }: ListFilter,
  dateColumn: keyof Row & string,
  kindColumn?: keyof Row & string,
): Condition<Row> {
  const first = from?.toISOString().slice(0, 10) ?? null;
  const last = until?.toISOString().slice(0, 10) ?? null;
  const wanted = kindColumn === undefined ? null : (kinds ?? null);
  return {
    name: JSON.stringify([first, last, wanted && [...wanted].sort()]),
    narrow: (query) => {
      if (first !== null) query.andWhere(`t.${dateColumn} >= :filterFrom`, { filterFrom: first });
      if (last !== null) query.andWhere(`t.${dateColumn} <= :filterUntil`, { filterUntil: last });
      if (wanted !== null) query.andWhere(`t.${kindColumn} = ANY(:filterKinds)`, { filterKinds: wanted });
    },
  };
}

import type { Cursors } from '../../../shared/cursor';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';

/**
 * A page of a list that is read whole anyway, since every decision reads it whole.
 *
 * @param list name the cursors are bound to; holds the person.
 * @throws {KringError} BAD_USER_INPUT for a page size out of bounds or a cursor that is not of this list.
 */
export function pageOfShortList<Row extends { readonly id: string }>(
  cursors: Cursors,
  list: string,
  rows: readonly Row[],
  page: PageArgs,
): Connection<Row> {
  assertPageSize(page.first);
  const start = page.after == null ? 0 : placeAfter(cursors.decode(list, page.after)?.[0], rows);
  const nodes = rows.slice(start, start + page.first);
  const edges = nodes.map((node) => ({ node, cursor: cursors.encode(list, [node.id]) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + page.first < rows.length,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function placeAfter(id: string | number | undefined, rows: readonly { readonly id: string }[]): number {
  const place = rows.findIndex((row) => row.id === id);
  if (place === -1) {
    throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
  }
  return place + 1;
}

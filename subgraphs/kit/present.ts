import type { Connection } from './connection.type';
import type { PersonRow } from './person-table';
import type { Provenance } from './provenance.type';
import { encodeId } from '../../shared/ids';

/** The provenance of a row, as the graph shows it. */
export function provenanceOf(row: PersonRow): Provenance {
  const { personId, source, heldBy, sourceSystem, recordedAt, effectiveAt, version, inPlaceBy } = row;
  const shown = { source: source as Provenance['source'], heldBy, sourceSystem, recordedAt, effectiveAt, version };
  return { ...shown, inPlaceOfPerson: inPlaceBy !== null, personId, inPlaceBy };
}

/** A row as its GraphQL type shows it: with public id and provenance; columns without a field never leave. */
export function present<Row extends PersonRow>(type: string, row: Row): Row & { id: string; provenance: Provenance } {
  return { ...row, id: encodeId(type, row.personId, row.id), provenance: provenanceOf(row) };
}

/**
 * A page of rows as its GraphQL type shows them.
 *
 * @param also what the type shows besides the row's own columns, such as references to the directory.
 */
export function presentPage<Row extends PersonRow, Also extends object = object>(
  type: string,
  page: Connection<Row>,
  also?: (row: Row) => Also,
) {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: { ...present(type, node), ...also?.(node) } }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

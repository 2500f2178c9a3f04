import type { Connection } from './connection.type';
import type { PersonRow } from './person-table';
import type { Provenance } from './provenance.type';
import { encodeId } from '../../shared/ids';

/** The provenance of a row, as the graph shows it. */
export function provenanceOf(row: PersonRow): Provenance {
  const { source, heldBy, sourceSystem, recordedAt, effectiveAt, version } = row;
  return { source: source as Provenance['source'], heldBy, sourceSystem, recordedAt, effectiveAt, version };
}

/** A row as its GraphQL type shows it: with public id and provenance; columns without a field never leave. */
export function present<Row extends PersonRow>(type: string, row: Row): Row & { id: string; provenance: Provenance } {
  return { ...row, id: encodeId(type, row.personId, row.id), provenance: provenanceOf(row) };
}

/** A page of rows as its GraphQL type shows them. */
export function presentPage<Row extends PersonRow>(type: string, page: Connection<Row>) {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: present(type, node) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

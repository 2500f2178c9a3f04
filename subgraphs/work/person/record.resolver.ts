import { decodeId, decodeReferenceId, isUuid } from '../../../shared/ids';
import type { Connection } from '../../kit/connection.type';
import { recordReferencesOf } from '../../kit/record-reference';
import type { RequestContext } from '../../kit/request-context';
import { labelOf } from '../term/term.rules';
import type { WorkTerm } from '../term/term.type';
import type { WorkStores } from '../work.context';

/** A page of rows, each as its GraphQL type shows it. */
export function showPage<Row, Shown>(page: Connection<Row>, show: (row: Row) => Shown): Connection<Shown> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

/** The key of the row behind a shown record. */
export function rowOf(shown: { readonly id: string }): string {
  return decodeId(shown.id)!.row;
}

/** The key inside Kring that a reference to the directory names; undefined when it is no such reference. */
export function referenceTo(type: 'Organisation' | 'Professional', id: string): string | undefined {
  const reference = decodeReferenceId(id);
  return reference?.type === type && isUuid(reference.key) ? reference.key : undefined;
}

/** A code with its label for this reader. */
export function term(system: string, code: string, { languages }: Pick<RequestContext, 'languages'>): WorkTerm {
  return { system, code, label: labelOf(system, code, languages) };
}

/** The door to one record by its key, for what other subgraphs point at. */
export const recordReference = recordReferencesOf<WorkStores>();

import type { GraphQLResolveInfo } from 'graphql';
import type { Category } from '../../../consent/vocabulary';
import { decodeId, decodeReferenceId, isUuid } from '../../../shared/ids';
import type { Connection } from '../../kit/connection.type';
import type { PersonStore } from '../../kit/person-store';
import type { PersonRow } from '../../kit/person-table';
import type { RequestContext } from '../../kit/request-context';
import type { ReferenceResolver } from '../../kit/subgraph-definition';
import { labelOf } from '../term/term.rules';
import type { WorkTerm } from '../term/term.type';
import type { WorkContext, WorkStores } from '../work.context';

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
export function term(system: string, code: string, { languages }: RequestContext): WorkTerm {
  return { system, code, label: labelOf(system, code, languages) };
}

/**
 * The door to one record by its key, for what other subgraphs point at. Null for a malformed key, for what does not
 * exist, for a person the asker has nothing to do with and for what the person did not open, without a difference.
 */
export function recordReference<Row extends PersonRow, C extends Category>(
  type: string,
  category: C,
  storeOf: (stores: WorkStores) => PersonStore<Row, C>,
  show: (row: Row) => object,
): ReferenceResolver {
  return async (reference, context, info: GraphQLResolveInfo) => {
    const { gate, stores } = context as WorkContext;
    const key = decodeId(reference.id);
    if (key?.type !== type || !(await gate.recognises(key.person, info))) return null;
    return gate.read(key.person, category, info, async (permit) => {
      const row = (await storeOf(stores).all(permit)).find(({ id }) => id === key.row);
      return row ? show(row) : null;
    });
  };
}

import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Category } from '../../consent/vocabulary';
import { decodeId } from '../../shared/ids';
import type { PersonStore } from './person-store';
import type { PersonRow } from './person-table';
import type { RequestContext } from './request-context';
import type { ReferenceResolver } from './subgraph-definition';

/**
 * The doors to the records of one subgraph by key, for the register's rows and for other subgraphs. Null for a malformed
 * or foreign key, for what does not exist and for what is not open to the asker, without a difference.
 */
export function recordReferencesOf<Stores>() {
  return <Row extends PersonRow, C extends Category>(
    type: string,
    category: C,
    storeOf: (stores: Stores) => PersonStore<Row, C>,
    show: (row: Row, languages: readonly string[]) => object,
  ): ReferenceResolver =>
    async ({ id }, anyContext, info) => {
      const context = anyContext as RequestContext<Stores>;
      const key = decodeId(id);
      if (key?.type !== type || !(await context.gate.recognises(key.person, info))) return null;
      const permit = await context.gate.open(key.person, category, 'READ', asKeyOf(type, info));
      if (permit === null) return null;
      // All of the person's at once: many keys of one list are then one query.
      const rows = await storeOf(context.stores).all(permit);
      const row = rows.find((each) => each.id === key.row);
      return row === undefined ? null : show(row, context.languages);
    };
}

/** Access records and lists of withheld fields name the type's own key, not the machinery of federation. */
function asKeyOf(type: string, info: GraphQLResolveInfo): GraphQLResolveInfo {
  return { ...info, parentType: info.schema.getType(type) as GraphQLObjectType, fieldName: 'id' };
}

import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Category } from '../../consent/vocabulary';
import { decodeId } from '../../shared/ids';
import type { PersonStore } from '../kit/person-store';
import type { PersonRow } from '../kit/person-table';
import type { ReferenceResolver } from '../kit/subgraph-definition';
import type { FirstLineContext } from './first-line.context';

/**
 * The door to one record by key, for other subgraphs that refer to it. Null for a malformed or foreign key, for what does
 * not exist and for what is not open to the asker, without a difference.
 */
export function recordReference<Row extends PersonRow, C extends Category>(
  type: string,
  category: C,
  storeOf: (stores: FirstLineContext['stores']) => PersonStore<Row, C>,
  show: (row: Row) => object,
): ReferenceResolver {
  return async ({ id }, anyContext, info) => {
    const context = anyContext as FirstLineContext;
    const key = decodeId(id);
    if (key?.type !== type || !(await context.gate.recognises(key.person, info))) return null;
    const permit = await context.gate.open(key.person, category, 'READ', asKeyOf(type, info));
    if (permit === null) return null;
    // All of the person's at once: many keys of one list are then one query.
    const rows = await storeOf(context.stores).all(permit);
    const row = rows.find((each) => each.id === key.row);
    return row === undefined ? null : show(row);
  };
}

/** Access records and lists of withheld fields name the type's own key, not the machinery of federation. */
function asKeyOf(type: string, info: GraphQLResolveInfo): GraphQLResolveInfo {
  return { ...info, parentType: info.schema.getType(type) as GraphQLObjectType, fieldName: 'id' };
}

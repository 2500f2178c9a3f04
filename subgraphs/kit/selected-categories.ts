import { getDirectiveValues, getNamedType } from 'graphql';
import type { GraphQLResolveInfo, SelectionNode } from 'graphql';
import { GraphQLIncludeDirective, GraphQLSkipDirective } from 'graphql';
import type { Category } from '../../consent/vocabulary';
import { askedCategories, selectedCategories } from '../../shared/selected-categories';
import type { CoordinatesByCategory } from '../../shared/selected-categories';

/**
 * `Type.field`, as lists of withheld cells and access records name it. Nothing for `_entities`: that is the machinery
 * of federation, and no field that anybody asked for.
 */
export function coordinateOf(info: GraphQLResolveInfo): readonly string[] {
  return info.fieldName === '_entities' ? [] : [`${info.parentType.name}.${info.fieldName}`];
}

/**
 * The categories selected below a field, each with the coordinates that need it.
 *
 * @param isAskable which categories of a list with a category per row are asked.
 */
export function protectedSelections(info: GraphQLResolveInfo, isAskable: (category: Category) => boolean): CoordinatesByCategory {
  const selectionSets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const { schema, fragments } = info;
  const isLeftOut = (selection: SelectionNode): boolean => isLeftOutOf(info, selection);
  return askedCategories(selectedCategories({ schema, type: getNamedType(info.returnType), selectionSets, fragments, isLeftOut }), isAskable);
}

function isLeftOutOf({ variableValues }: GraphQLResolveInfo, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
}

import { getDirectiveValues, getNamedType, isAbstractType, isObjectType } from 'graphql';
import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLNamedType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { GraphQLIncludeDirective, GraphQLSkipDirective } from 'graphql';
import type { Category } from '../../consent/vocabulary';

/**
 * `Type.field`, as lists of withheld cells and access records name it. Nothing for `_entities`: that is the machinery
 * of federation, and no field that anybody asked for.
 */
export function coordinateOf(info: GraphQLResolveInfo): readonly string[] {
  return info.fieldName === '_entities' ? [] : [`${info.parentType.name}.${info.fieldName}`];
}

/** The category that a field carries in the schema, if it carries one. */
export function categoryOf(type: GraphQLObjectType, fieldName: string): Category | undefined {
  const field = type.getFields()[fieldName];
  const directive = field?.astNode?.directives?.find(({ name }) => name.value === 'consent');
  const category = directive?.arguments?.find(({ name }) => name.value === 'category')?.value;
  return category?.kind === 'StringValue' ? (category.value as Category) : undefined;
}

/** The categories that the rows of a list can have, if each has one of its own. */
function categoriesOfRows(type: GraphQLObjectType, fieldName: string): readonly Category[] {
  const directive = type.getFields()[fieldName]?.astNode?.directives?.find(({ name }) => name.value === 'consent');
  const categories = directive?.arguments?.find(({ name }) => name.value === 'categories')?.value;
  if (categories?.kind !== 'ListValue') return [];
  return categories.values.flatMap((value) => (value.kind === 'StringValue' ? [value.value as Category] : []));
}

/**
 * The categories selected below a field, each with the coordinates that need it. Read off the operation, so that a
 * record never says that something was looked at which nobody asked for.
 *
 * @param isAskable which categories of a list with a category per row are asked.
 */
export function protectedSelections(
  info: GraphQLResolveInfo,
  isAskable: (category: Category) => boolean,
): ReadonlyMap<Category, readonly string[]> {
  const found = new Map<Category, Set<string>>();
  const type = getNamedType(info.returnType);
  const walk: Walk = { info, found, isAskable };
  for (const node of info.fieldNodes) {
    if (node.selectionSet) collect(node.selectionSet, type, walk, new Set());
  }
  return new Map([...found].map(([category, coordinates]) => [category, [...coordinates].sort()]));
}

interface Walk {
  readonly info: GraphQLResolveInfo;
  readonly found: Map<Category, Set<string>>;
  readonly isAskable: (category: Category) => boolean;
}

function collect(selectionSet: SelectionSetNode, type: GraphQLNamedType, walk: Walk, spread: Set<string>): void {
  const { info } = walk;
  for (const selection of selectionSet.selections) {
    if (isLeftOut(selection, info)) continue;
    if (selection.kind === 'Field') {
      for (const concrete of objectTypes(type, info.schema)) collectField(selection, concrete, walk, spread);
    } else if (selection.kind === 'InlineFragment') {
      collect(selection.selectionSet, conditionType(selection.typeCondition?.name.value, type, info), walk, spread);
    } else if (!spread.has(selection.name.value)) {
      const fragment = info.fragments[selection.name.value];
      if (!fragment) continue;
      const inside = new Set([...spread, selection.name.value]);
      collect(fragment.selectionSet, conditionType(fragment.typeCondition.name.value, type, info), walk, inside);
    }
  }
}

function collectField(node: FieldNode, type: GraphQLObjectType, walk: Walk, spread: Set<string>): void {
  const { found, isAskable } = walk;
  const field = type.getFields()[node.name.value];
  if (!field) return;
  const own = categoryOf(type, field.name);
  const ofRows = categoriesOfRows(type, field.name).filter(isAskable);
  for (const category of [...(own === undefined ? [] : [own]), ...ofRows]) {
    const coordinates = found.get(category) ?? new Set<string>();
    coordinates.add(`${type.name}.${field.name}`);
    found.set(category, coordinates);
  }
  if (node.selectionSet) collect(node.selectionSet, getNamedType(field.type), walk, spread);
}

function conditionType(name: string | undefined, fallback: GraphQLNamedType, info: GraphQLResolveInfo): GraphQLNamedType {
  return (name !== undefined && info.schema.getType(name)) || fallback;
}

function objectTypes(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function isLeftOut(selection: SelectionSetNode['selections'][number], info: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
}

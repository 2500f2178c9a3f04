import { getNamedType, isAbstractType, isObjectType } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLObjectType, GraphQLSchema, SelectionNode, SelectionSetNode } from 'graphql';
import type { Category } from '../consent/vocabulary';

/** The category that a field carries in the schema, if it carries one. */
export function categoryOf(type: GraphQLObjectType, fieldName: string): Category | undefined {
  const category = consentArgument(type, fieldName, 'category');
  return category?.kind === 'StringValue' ? (category.value as Category) : undefined;
}

/** The categories that the rows of a list can have, if each has one of its own. */
function categoriesOfRows(type: GraphQLObjectType, fieldName: string): readonly Category[] {
  const categories = consentArgument(type, fieldName, 'categories');
  if (categories?.kind !== 'ListValue') return [];
  return categories.values.flatMap((value) => (value.kind === 'StringValue' ? [value.value as Category] : []));
}

function consentArgument(type: GraphQLObjectType, fieldName: string, argument: string) {
  const directive = type.getFields()[fieldName]?.astNode?.directives?.find(({ name }) => name.value === 'consent');
  return directive?.arguments?.find(({ name }) => name.value === argument)?.value;
}

/** The schema coordinates that need a category, by category. */
export type CoordinatesByCategory = ReadonlyMap<Category, readonly string[]>;

export interface SelectedCategories {
  /** Those that a field carries itself: always asked. */
  readonly own: CoordinatesByCategory;
  /** Those that the rows of a list can have: asked where they can ever open to who asks. */
  readonly ofRows: CoordinatesByCategory;
}

/** Where selections stand that are looked through. */
export interface Selections {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLNamedType;
  readonly selectionSets: readonly SelectionSetNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Whether a condition leaves it out, with the variables of this request. */
  readonly isLeftOut: (selection: SelectionNode) => boolean;
}

/**
 * The categories that selections need, each with the coordinates that need it. Read off the operation, so that a record
 * never says that something was looked at which nobody asked for. The gateway reads it of what it is about to send, the
 * partner of what it was sent: if the two read differently, the partner would ask once more.
 */
export function selectedCategories(selections: Selections): SelectedCategories {
  const walk: Walk = { ...selections, own: new Map(), ofRows: new Map() };
  for (const selectionSet of selections.selectionSets) collect(selectionSet, selections.type, walk, new Set());
  return { own: inOrder(walk.own), ofRows: inOrder(walk.ofRows) };
}

/** What is asked of it by an actor to whom only these can ever open. */
export function askedCategories({ own, ofRows }: SelectedCategories, isAskable: (category: Category) => boolean): CoordinatesByCategory {
  const asked = new Map(own);
  for (const [category, coordinates] of ofRows) {
    if (isAskable(category)) asked.set(category, [...new Set([...(asked.get(category) ?? []), ...coordinates])].sort());
  }
  return asked;
}

interface Walk extends Selections {
  readonly own: Map<Category, Set<string>>;
  readonly ofRows: Map<Category, Set<string>>;
}

function collect(selectionSet: SelectionSetNode, type: GraphQLNamedType, walk: Walk, spread: Set<string>): void {
  for (const selection of selectionSet.selections) {
    if (walk.isLeftOut(selection)) continue;
    if (selection.kind === 'Field') {
      for (const concrete of objectTypes(type, walk.schema)) collectField(selection, concrete, walk, spread);
    } else if (selection.kind === 'InlineFragment') {
      collect(selection.selectionSet, conditionType(selection.typeCondition?.name.value, type, walk), walk, spread);
    } else if (!spread.has(selection.name.value)) {
      const fragment = walk.fragments[selection.name.value];
      if (!fragment) continue;
      const inside = new Set([...spread, selection.name.value]);
      collect(fragment.selectionSet, conditionType(fragment.typeCondition.name.value, type, walk), walk, inside);
    }
  }
}

function collectField(node: FieldNode, type: GraphQLObjectType, walk: Walk, spread: Set<string>): void {
  const field = type.getFields()[node.name.value];
  if (!field) return;
  const coordinate = `${type.name}.${field.name}`;
  const own = categoryOf(type, field.name);
  if (own !== undefined) add(walk.own, own, coordinate);
  for (const category of categoriesOfRows(type, field.name)) add(walk.ofRows, category, coordinate);
  if (node.selectionSet) collect(node.selectionSet, getNamedType(field.type), walk, spread);
}

function add(to: Map<Category, Set<string>>, category: Category, coordinate: string): void {
  const coordinates = to.get(category) ?? new Set<string>();
  to.set(category, coordinates.add(coordinate));
}

function inOrder(found: ReadonlyMap<Category, ReadonlySet<string>>): CoordinatesByCategory {
  return new Map([...found].map(([category, coordinates]) => [category, [...coordinates].sort()]));
}

function conditionType(name: string | undefined, fallback: GraphQLNamedType, { schema }: Walk): GraphQLNamedType {
  return (name !== undefined && schema.getType(name)) || fallback;
}

function objectTypes(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

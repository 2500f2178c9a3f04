import { Kind, getNamedType, isObjectType, parse } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLNamedType, GraphQLObjectType, GraphQLSchema, SelectionSetNode, ValueNode } from 'graphql';
import type { Category } from '../../consent/vocabulary';
import { categoryOf, selectedCategories } from '../../shared/selected-categories';
import type { CoordinatesByCategory, SelectedCategories } from '../../shared/selected-categories';
import { fragmentsOf, isIncluded } from './conditions';

type Variables = Readonly<Record<string, unknown>>;

/** What one field of a fetch asks a partner about persons. */
export interface AskedOfPersons {
  /** The key of the field in the partner’s answer. */
  readonly field: string;
  readonly selected: SelectedCategories;
  /**
   * By category, the protected fields of the person that are all it selects: when none of it opens, they are all null and
   * nothing else is said. Undefined when something else is selected too: what is not protected, what has arguments that a
   * partner could refuse, and lists whose rows have a category each.
   */
  readonly nothingBut: CoordinatesByCategory | undefined;
}

/** A field of the root that leads to one person. */
export interface AskedOfPerson extends AskedOfPersons {
  /** The key that it is asked for; ASKER for whoever asks, as far as they ask as a natural person. */
  readonly of: 'ASKER' | ((variables: Variables) => unknown);
}

/** The root fields that ask about one person, before anything else. About whom others are, only the partner knows. */
const OF_ONE_PERSON: Readonly<Record<string, { readonly arguments: readonly string[] }>> = {
  person: { arguments: ['id'] },
  me: { arguments: [] },
};

/** What a fetch of entities asks, by field. */
export function askedOfEntities(operation: string, view: GraphQLSchema, conditions: Variables): readonly AskedOfPersons[] {
  const { document, fields } = rootOf(operation, conditions);
  const entity = view.getType('_Entity');
  if (entity === undefined) return [];
  return grouped(fields).map(([field, nodes]) => askedOf(field, nodes, entity, { document, view, conditions }));
}

/**
 * What a root fetch asks; nothing unless each of its fields leads to one person. What another field asks may be the same
 * of the same person, and a partner has one line written for both.
 */
export function askedOfRoot(operation: string, view: GraphQLSchema, conditions: Variables): readonly AskedOfPerson[] {
  const { document, fields } = rootOf(operation, conditions);
  const asked = grouped(fields.filter(({ name }) => name.value !== '__typename'));
  const types = view.getQueryType()?.getFields() ?? {};
  const isOfOne = asked.every(([, [node]]) => {
    const { name, arguments: stated = [] } = node!;
    return types[name.value] !== undefined && OF_ONE_PERSON[name.value]?.arguments.length === stated.length;
  });
  if (!isOfOne) return [];
  return asked.map(([field, nodes]) => {
    const { name, arguments: [stated] = [] } = nodes[0]!;
    const type = getNamedType(types[name.value]!.type);
    return { ...askedOf(field, nodes, type, { document, view, conditions }), of: stated ? readerOf(stated.value) : 'ASKER' };
  });
}

interface Where {
  readonly document: DocumentNode;
  readonly view: GraphQLSchema;
  readonly conditions: Variables;
}

function askedOf(field: string, nodes: readonly FieldNode[], type: GraphQLNamedType, where: Where): AskedOfPersons {
  const { document, view: schema, conditions } = where;
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const fragments = Object.fromEntries(fragmentsOf(document));
  const isLeftOut = (selection: Parameters<typeof isIncluded>[0]): boolean => !isIncluded(selection, conditions);
  return { field, selected: selectedCategories({ schema, type, selectionSets, fragments, isLeftOut }), nothingBut: nothingBut(selectionSets, where) };
}

/** @returns undefined when anything but protected fields of the person themselves is selected. */
function nothingBut(selectionSets: readonly SelectionSetNode[], { document, view, conditions }: Where): CoordinatesByCategory | undefined {
  const person = view.getType('Person');
  if (!isObjectType(person)) return undefined;
  const found = new Map<Category, Set<string>>();
  const fragments = fragmentsOf(document);
  const isAll = selectionSets.every(function only({ selections }): boolean {
    return selections.every((selection) => {
      if (!isIncluded(selection, conditions)) return true;
      if (selection.kind === Kind.FIELD) return isProtected(selection, person, found);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      return fragment !== undefined && (condition === undefined || condition === person.name) && only(fragment.selectionSet);
    });
  });
  if (!isAll || found.size === 0) return undefined;
  return new Map([...found].map(([category, coordinates]) => [category, [...coordinates].sort()]));
}

function isProtected(node: FieldNode, person: GraphQLObjectType, found: Map<Category, Set<string>>): boolean {
  // What stands in the representation already; under another name it would be missed.
  if (node.name.value === '__typename' || node.name.value === 'id') return node.alias === undefined;
  const category = categoryOf(person, node.name.value);
  if (category === undefined || (node.arguments?.length ?? 0) > 0) return false;
  found.set(category, (found.get(category) ?? new Set()).add(`${person.name}.${node.name.value}`));
  return true;
}

function rootOf(operation: string, conditions: Variables): { readonly document: DocumentNode; readonly fields: readonly FieldNode[] } {
  const document = parse(operation, { noLocation: true });
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const fragments = fragmentsOf(document);
  const fieldsOf = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
    selections.flatMap((selection): readonly FieldNode[] => {
      if (!isIncluded(selection, conditions)) return [];
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return fragment ? fieldsOf(fragment.selectionSet) : [];
    });
  return { document, fields: definition?.kind === Kind.OPERATION_DEFINITION ? fieldsOf(definition.selectionSet) : [] };
}

/** Selections of one key are one field. */
function grouped(fields: readonly FieldNode[]): readonly (readonly [string, readonly FieldNode[]])[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const key = field.alias?.value ?? field.name.value;
    byKey.set(key, [...(byKey.get(key) ?? []), field]);
  }
  return [...byKey];
}

function readerOf(value: ValueNode): (variables: Variables) => unknown {
  if (value.kind === Kind.VARIABLE) return (variables) => variables[value.name.value];
  return () => (value.kind === Kind.STRING ? value.value : undefined);
}

import { Kind, visit } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Whether a selection is asked for, with these values of the variables. */
export function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every(({ name, arguments: stated = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const condition = stated.find((argument) => argument.name.value === 'if')?.value;
    const isMet = condition?.kind === Kind.VARIABLE ? variables[condition.name.value] === true : condition?.kind === Kind.BOOLEAN && condition.value;
    return name.value === 'include' ? isMet : !isMet;
  });
}

export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
}

const known = new WeakMap<DocumentNode, readonly string[]>();

/** The variables that a condition anywhere in the document hangs on. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const before = known.get(document);
  if (before) return before;
  const found = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: stated = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of stated) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  const conditions = [...found].sort();
  known.set(document, conditions);
  return conditions;
}

/** Stands in a selection of which nothing is asked for: an answer has an object there all the same. */
export const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document as it is when the conditions have these values: a planner that is given conditions to keep asks for more
 * than is wanted, whose failure takes along what is, or loses a field that stands there twice. Fragments stay fragments,
 * since written out they could grow without end.
 */
export function whenTheseHold(document: DocumentNode, variables: Variables): DocumentNode {
  const fragments = fragmentsOf(document);
  const kept = new Map<string, FragmentDefinitionNode | undefined>();
  const fragmentOf = (name: string): FragmentDefinitionNode | undefined => {
    if (!kept.has(name)) {
      const fragment = fragments.get(name);
      const selections = fragment && within(fragment.selectionSet);
      kept.set(name, fragment && selections!.length > 0 ? { ...fragment, selectionSet: { ...fragment.selectionSet, selections: selections! } } : undefined);
    }
    return kept.get(name);
  };
  const within = ({ selections }: SelectionSetNode): readonly SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (!isIncluded(selection, variables)) return [];
      const directives = selection.directives?.filter(({ name }) => name.value !== 'skip' && name.value !== 'include') ?? [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentOf(selection.name.value) ? [{ ...selection, directives }] : [];
      if (!selection.selectionSet) return [{ ...selection, directives }];
      const inner = within(selection.selectionSet);
      if (inner.length === 0 && selection.kind === Kind.INLINE_FRAGMENT) return [];
      const below = inner.length > 0 ? inner : [TYPENAME];
      return [{ ...selection, directives, selectionSet: { ...selection.selectionSet, selections: below } }];
    });
  const operations = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const selections = within(definition.selectionSet);
    return [{ ...definition, selectionSet: { ...definition.selectionSet, selections: selections.length > 0 ? selections : [TYPENAME] } }];
  });
  return { ...document, definitions: [...operations, ...[...kept.values()].filter((each) => each !== undefined)] };
}

import { Kind, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { decodeId, decodePersonId } from '../../shared/ids';
import { isIncluded } from './conditions';
import { isObject, own } from './json';
import type { Json, JsonObject } from './json';
import type { ResponsePath } from './places';

type Variables = Readonly<Record<string, unknown>>;

/** Something of a person that partners said is withheld. */
export interface ToldWithheld {
  readonly person: string;
  readonly category: string;
  readonly fields: readonly string[];
  readonly partial: boolean;
}

/** Takes what is withheld of a request, and says where in its answer that shows. */
export interface WithheldPlaces<Context> {
  readonly told: (context: Context) => readonly ToldWithheld[];
  /** Whoever asks, where that is a natural person. */
  readonly askerOf: (context: Context) => string | undefined;
  readonly locate: (context: Context, cell: Pick<ToldWithheld, 'person' | 'category'>, path: ResponsePath) => void;
}

/** Finds the fields of an answer that are null, or shown in part, for what is withheld; calls back for each. */
export type FindPlaces = (
  answer: JsonObject,
  root: JsonObject,
  withheld: readonly ToldWithheld[],
  request: { readonly variables: Variables; readonly asker: string | undefined },
  found: (cell: ToldWithheld, path: ResponsePath) => void,
) => void;

interface PlacedField {
  readonly key: string;
  readonly coordinate: string;
  /** What lies below it, where that is objects. */
  readonly below: ((typename: string | undefined) => PlacedObject | undefined) | undefined;
  /** The names of the types that can lie below it. */
  readonly reach: ReadonlySet<string>;
  /** Where it is a field of the root: whose it is. */
  readonly of: 'ASKER' | ((variables: Variables) => unknown) | undefined;
}

interface PlacedObject {
  readonly typename: string;
  readonly fields: readonly PlacedField[];
  /** KEYED: it has a key of its own, which says about whom it is. RENAMED: the client calls something else by that name. */
  readonly key: 'KEYED' | 'RENAMED' | 'NONE';
}

/** Compiles where the fields of an operation stand, for one set of conditions. */
export function compileWithheldPlaces(options: {
  readonly schema: GraphQLSchema;
  readonly rootType: GraphQLObjectType;
  readonly selections: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: Variables;
}): FindPlaces {
  const compiler = new PlacesCompiler(options.schema, options.fragments, options.conditions);
  const top = compiler.object(options.rootType, [options.selections]);
  return (answer, root, withheld, { variables, asker }, found) => {
    const cells = byPlace(withheld);
    const types = new Set(withheld.flatMap(({ fields }) => fields.map((field) => field.slice(0, field.indexOf('.')))));
    const trail: (string | number)[] = [];
    const walkObject = (shown: JsonObject, source: JsonObject, object: PlacedObject, person: string | undefined): void => {
      for (const field of object.fields) {
        trail.push(field.key);
        const value = shown[field.key];
        for (const cell of (person === undefined ? undefined : cells.get(`${person}|${field.coordinate}`)) ?? []) {
          if (value === null || cell.partial) found(cell, [...trail]);
        }
        if (typeof value === 'object' && value !== null && field.below && intersect(field.reach, types)) {
          const leadsTo = field.of === 'ASKER' ? asker : field.of && personOfKey(field.of(variables));
          walk(value, own(source, field.key), field, leadsTo ?? person, leadsTo !== undefined);
        }
        trail.pop();
      }
    };
    const walk = (shown: Json, source: Json, field: PlacedField, person: string | undefined, isLedTo: boolean): void => {
      if (Array.isArray(shown)) {
        shown.forEach((element, index) => {
          trail.push(index);
          walk(element as Json, Array.isArray(source) ? (source[index] as Json) : undefined, field, person, isLedTo);
          trail.pop();
        });
        return;
      }
      if (!isObject(shown) || !isObject(source)) return;
      const stated = source['__typename'];
      const object = field.below?.(typeof stated === 'string' ? stated : undefined);
      if (object) walkObject(shown, source, object, isLedTo ? person : personOf(source, object, person));
    };
    walkObject(answer, root, top, undefined);
  };
}

/** By the key of the object itself where it has one: what lies below one person can be about another. */
function personOf(source: JsonObject, { typename, key }: PlacedObject, around: string | undefined): string | undefined {
  if (key === 'NONE') return around;
  const id = key === 'KEYED' ? own(source, 'id') : undefined;
  if (typeof id !== 'string') return undefined;
  if (typename === 'Person') return decodePersonId(id);
  const decoded = decodeId(id);
  return decoded?.type === typename ? decoded.person : undefined;
}

function personOfKey(id: unknown): string | undefined {
  return typeof id === 'string' ? decodePersonId(id) : undefined;
}

function byPlace(withheld: readonly ToldWithheld[]): ReadonlyMap<string, readonly ToldWithheld[]> {
  const cells = new Map<string, ToldWithheld[]>();
  for (const cell of withheld) {
    for (const field of cell.fields) cells.set(`${cell.person}|${field}`, [...(cells.get(`${cell.person}|${field}`) ?? []), cell]);
  }
  return cells;
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of b) if (a.has(each)) return true;
  return false;
}

class PlacesCompiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly conditions: Variables,
  ) {}

  object(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): PlacedObject {
    const collected = new Map<string, FieldNode[]>();
    for (const selection of selections) this.collect(type, selection, collected);
    const fields = [...collected].flatMap(([key, nodes]): PlacedField[] => {
      const name = nodes[0]!.name.value;
      const field = type.getFields()[name];
      if (!field) return [];
      const named = getNamedType(field.type);
      const selected = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const isComposite = isObjectType(named) || isAbstractType(named);
      const below = isComposite ? this.composite(named, selected) : undefined;
      const reach = below ? this.reach(named as GraphQLCompositeType, below) : new Set<string>();
      return [{ key, coordinate: `${type.name}.${name}`, below, reach, of: type === this.schema.getQueryType() ? leadsTo(nodes[0]!) : undefined }];
    });
    const hasKey = type.getFields()['id'] !== undefined;
    const isRenamed = collected.has('id') && collected.get('id')![0]!.name.value !== 'id';
    return { typename: type.name, fields, key: !hasKey ? 'NONE' : isRenamed ? 'RENAMED' : 'KEYED' };
  }

  private composite(type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): NonNullable<PlacedField['below']> {
    const byTypename = new Map<string, PlacedObject>();
    return (typename) => {
      const name = typename ?? (isObjectType(type) ? type.name : undefined);
      if (name === undefined) return undefined;
      const known = byTypename.get(name);
      if (known) return known;
      const found = this.schema.getType(name);
      if (!isObjectType(found)) return undefined;
      const object = this.object(found, selections);
      byTypename.set(name, object);
      return object;
    };
  }

  private reach(type: GraphQLCompositeType, below: NonNullable<PlacedField['below']>): ReadonlySet<string> {
    const types = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    return new Set(types.flatMap(({ name }) => [name, ...(below(name)?.fields.flatMap(({ reach }) => [...reach]) ?? [])]));
  }

  private collect(type: GraphQLObjectType, { selections }: SelectionSetNode, into: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (!isIncluded(selection, this.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        into.set(key, [...(into.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || this.fits(type, condition))) this.collect(type, fragment.selectionSet, into);
    }
  }

  private fits(type: GraphQLObjectType, condition: string): boolean {
    const conditional = this.schema.getType(condition);
    return type.name === condition || ((isInterfaceType(conditional) || isAbstractType(conditional)) && this.schema.isSubType(conditional, type));
  }
}

/** Whose the answer of a root field is, where the operation says so itself. */
function leadsTo({ name, arguments: stated = [] }: FieldNode): PlacedField['of'] {
  if (name.value === 'me') return 'ASKER';
  const id = name.value === 'person' ? stated.find((each) => each.name.value === 'id')?.value : undefined;
  if (id?.kind === Kind.VARIABLE) return (variables) => variables[id.name.value];
  return id?.kind === Kind.STRING ? () => id.value : undefined;
}

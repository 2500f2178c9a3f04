import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  Kind,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isAbstractType,
} from 'graphql';
import type {
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLInterfaceType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { isIncluded } from './conditions';
import { isObject, own, setOwn } from './json';
import type { Json, JsonObject } from './json';

/** Stands for a null that may not be there, so that what holds it is null as well. */
const BUBBLES = Symbol('a null that may not be there');
type Bubbles = typeof BUBBLES;

/** Writes the client’s answer from what the partners said; null when a null may be nowhere else. */
export type Projection = (root: JsonObject, introspected: JsonObject) => JsonObject | null;

/** Compiles the selections of an operation for one set of conditions. */
export function compileProjection(options: {
  readonly schema: GraphQLSchema;
  readonly rootType: GraphQLObjectType;
  readonly selections: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}): Projection {
  const compiler = new ProjectionCompiler(options.schema, options.fragments, options.variables);
  const project = compiler.object(options.rootType, [options.selections]);
  return (root, introspected) => {
    const answer = project(root, introspected);
    return answer === BUBBLES ? null : answer;
  };
}

type ProjectObject = (source: JsonObject, introspected: JsonObject) => JsonObject | Bubbles;
type ProjectValue = (value: Json) => Json | Bubbles;

interface ProjectedField {
  readonly key: string;
  readonly read: (source: JsonObject) => Json;
  readonly value: ProjectValue;
}

const NO_INTROSPECTION: JsonObject = {};

class ProjectionCompiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  object(type: GraphQLObjectType | GraphQLInterfaceType, selections: readonly SelectionSetNode[]): ProjectObject {
    const collected = new Map<string, { name: string; below: SelectionSetNode[] }>();
    for (const selection of selections) this.collect(type, selection, collected);
    const fields: ProjectedField[] = [];
    const introspections: string[] = [];
    const typenames: string[] = [];
    for (const [key, { name, below }] of collected) {
      if (name === '__typename') {
        // An interface of another partner’s making is no type that an object can have.
        if (!isObjectType(type)) return () => BUBBLES;
        typenames.push(key);
      } else if (name === '__schema' || name === '__type') {
        introspections.push(key);
      } else {
        const field = type.getFields()[name];
        if (field) fields.push({ key, read: readerOf(key), value: this.value(field.type, below) });
      }
    }
    const typename = type.name;
    return (source, introspected) => {
      const answer: JsonObject = {};
      for (const key of typenames) setOwn(answer, key, typename);
      for (const key of introspections) setOwn(answer, key, introspected[key]);
      for (const { key, read, value } of fields) {
        const projected = value(read(source));
        if (projected === BUBBLES) return BUBBLES;
        if (key === '__proto__') setOwn(answer, key, projected as Json);
        else answer[key] = projected as Json;
      }
      return answer;
    };
  }

  private collect(
    type: GraphQLObjectType | GraphQLInterfaceType,
    { selections }: SelectionSetNode,
    into: Map<string, { name: string; below: SelectionSetNode[] }>,
  ): void {
    for (const selection of selections) {
      if (!isIncluded(selection, this.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = into.get(key) ?? { name: selection.name.value, below: [] };
        if (selection.selectionSet) field.below.push(selection.selectionSet);
        into.set(key, field);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      if (condition === undefined || this.fits(type, condition)) this.collect(type, fragment.selectionSet, into);
    }
  }

  private fits(type: GraphQLObjectType | GraphQLInterfaceType, condition: string): boolean {
    if (type.name === condition) return true;
    const conditional = this.schema.getType(condition);
    return isAbstractType(conditional) && this.schema.isSubType(conditional, type);
  }

  private value(type: GraphQLOutputType, below: readonly SelectionSetNode[]): ProjectValue {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, below);
      return (value) => {
        const projected = inner(value);
        return projected === null ? BUBBLES : projected;
      };
    }
    if (isListType(type)) {
      const element = this.value(type.ofType, below);
      return (value) => {
        if (!Array.isArray(value)) return null;
        const answer: Json[] = new Array<Json>(value.length);
        for (let index = 0; index < value.length; index += 1) {
          const projected = element(value[index] as Json);
          if (projected === BUBBLES) return null;
          answer[index] = projected as Json;
        }
        return answer;
      };
    }
    return isCompositeType(type) ? this.composite(type, below) : leaf(type);
  }

  private composite(type: GraphQLCompositeType, below: readonly SelectionSetNode[]): ProjectValue {
    const byTypename = new Map<string, ProjectObject | undefined>();
    const projectorOf = (typename: string): ProjectObject | undefined => {
      if (byTypename.has(typename)) return byTypename.get(typename);
      const found = this.schema.getType(typename);
      const projector = isObjectType(found) || isInterfaceType(found) ? this.object(found, below) : undefined;
      // A partner that makes up names must not make the gateway grow.
      if (found !== undefined) byTypename.set(typename, projector);
      return projector;
    };
    const declared = type.name;
    return (value) => {
      if (!isObject(value)) return null;
      const stated = value['__typename'];
      const projector = projectorOf(typeof stated === 'string' ? stated : declared);
      if (projector === undefined) return null;
      const answer = projector(value, NO_INTROSPECTION);
      return answer === BUBBLES ? null : answer;
    };
  }
}

function readerOf(key: string): (source: JsonObject) => Json {
  return key in Object.prototype ? (source) => own(source, key) : (source) => source[key];
}

const MAX_INT = 2 ** 31;

/** A partner’s value of another kind than the schema says is shown as null, never passed on. */
function leaf(type: GraphQLLeafType): ProjectValue {
  const isValid = leafCheck(type);
  return (value) => (value !== null && value !== undefined && isValid(value) ? value : null);
}

function leafCheck(type: GraphQLLeafType): (value: Json) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  switch (type.name) {
    case GraphQLInt.name:
      return (value) => Number.isInteger(value) && (value as number) >= -MAX_INT && (value as number) < MAX_INT;
    case GraphQLFloat.name:
      return (value) => typeof value === 'number';
    case GraphQLBoolean.name:
      return (value) => typeof value === 'boolean';
    case GraphQLString.name:
      return (value) => typeof value === 'string';
    case GraphQLID.name:
      return (value) => typeof value === 'string' || Number.isInteger(value);
    default:
      return () => true;
  }
}

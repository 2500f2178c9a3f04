import { isObject, merge, own, setOwn } from './json';
import type { Json, JsonObject } from './json';
import type { RequiresSelection } from './planner';
import type { TypeRelations } from './type-relations';

/** Reads from an object what a partner needs to find the same one; undefined when something of it is not known. */
export type Represent = (source: JsonObject) => JsonObject | undefined;

/** @throws Error for a selection that no plan of this planner holds. */
export function compileRepresentation(requires: readonly RequiresSelection[], types: TypeRelations): Represent {
  const parts = requires.map((selection) => compilePart(selection, types));
  return (source) => {
    const representation: JsonObject = {};
    for (const part of parts) if (!part(source, representation)) return undefined;
    return representation;
  };
}

/** False when what it needs is not there. */
type Part = (source: JsonObject, into: JsonObject) => boolean;

function compilePart(selection: RequiresSelection, types: TypeRelations): Part {
  if (selection.kind === 'FragmentSpread') throw new Error('a plan names its keys in full');
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    const inner = compileRepresentation(selection.selections, types);
    return (source, into) => {
      const typename = source['__typename'];
      if (typeof typename !== 'string' || !types.fits(typename, typeCondition)) return true;
      const found = inner(source);
      if (found !== undefined) merge(into, found);
      return true;
    };
  }
  const key = selection.alias ?? selection.name;
  if (selection.selections === undefined || selection.selections.length === 0) {
    return (source, into) => {
      const value = own(source, key);
      if (value === undefined) return false;
      setOwn(into, key, value);
      return true;
    };
  }
  const inner = compileRepresentation(selection.selections, types);
  const below = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(below);
    return isObject(value) ? (inner(value) ?? null) : null;
  };
  return (source, into) => {
    const value = own(source, key);
    if (value === undefined) return false;
    setOwn(into, key, below(value));
    return true;
  };
}

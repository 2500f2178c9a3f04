import { isObject, own, setOwn } from './json';
import type { Json, JsonObject } from './json';
import type { FetchNodePathSegment, FetchRewrite } from './planner';
import type { TypeRelations } from './type-relations';

/** Changes an object on its way to or from a partner that knows a type or a field by another name. */
export type Rewrite = (value: Json) => void;

const NOTHING: Rewrite = () => undefined;

export function compileRewrites(rewrites: readonly FetchRewrite[] | null | undefined, types: TypeRelations): Rewrite {
  if (!rewrites || rewrites.length === 0) return NOTHING;
  const each = rewrites.map((rewrite) => compileOne(rewrite, types));
  return (value) => each.forEach((apply) => apply(value));
}

function compileOne(rewrite: FetchRewrite, types: TypeRelations): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return at(path, types, (object, key) => {
      const value = own(object, key);
      if (value === undefined) return;
      setOwn(object, renameKeyTo, value);
      delete object[key];
    });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return at(path, types, (object, key) => setOwn(object, key, setValueTo));
}

function at(path: readonly FetchNodePathSegment[], types: TypeRelations, change: (object: JsonObject, key: string) => void): Rewrite {
  const last = path[path.length - 1];
  if (last === undefined || !('Key' in last)) throw new Error('a rewrite ends at a field');
  const walk = (value: Json, depth: number): void => {
    if (Array.isArray(value)) return value.forEach((element) => walk(element as Json, depth));
    if (!isObject(value)) return;
    const segment = path[depth]!;
    if ('TypenameEquals' in segment) {
      const typename = value['__typename'];
      const fits = typeof typename !== 'string' || namesOf(segment.TypenameEquals).some((condition) => types.fits(typename, condition));
      if (fits) walk(value, depth + 1);
    } else if (depth === path.length - 1) {
      change(value, segment.Key);
    } else {
      walk(own(value, segment.Key), depth + 1);
    }
  };
  return (value) => walk(value, 0);
}

function namesOf(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}

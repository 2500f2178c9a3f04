import { isObject, own } from './json';
import type { Json, JsonObject } from './json';
import type { FlattenNodePathSegment } from './planner';
import type { TypeRelations } from './type-relations';

export type ResponsePath = readonly (string | number)[];

/** Where in the answer a fetch of entities fills in. */
export interface Places {
  /** The objects there now, in order. */
  readonly objectsIn: (root: JsonObject) => JsonObject[];
  /** Their paths, in the same order: asked for only when something went wrong with one of them. */
  readonly pathsIn: (root: JsonObject) => ResponsePath[];
  /** The path that all of them have in common: what went wrong with all at once, went wrong there. */
  readonly common: ResponsePath;
}

export function compilePlaces(path: readonly FlattenNodePathSegment[], types: TypeRelations): Places {
  const walk = (value: Json, depth: number, found: (object: JsonObject) => void, trail: (string | number)[] | undefined): void => {
    if (value === null || value === undefined) return;
    const segment = path[depth];
    if (Array.isArray(value)) {
      const next = segment === '@' ? depth + 1 : depth;
      for (let index = 0; index < value.length; index += 1) {
        trail?.push(index);
        walk(value[index], next, found, trail);
        trail?.pop();
      }
      return;
    }
    if (!isObject(value)) return;
    if (segment === undefined) return found(value);
    if (segment === '@') return;
    if ('Field' in segment) {
      trail?.push(segment.Field);
      walk(own(value, segment.Field), depth + 1, found, trail);
      trail?.pop();
      return;
    }
    const typename = value['__typename'];
    if (typeof typename !== 'string' || segment.TypeCondition.some((condition) => types.fits(typename, condition))) {
      walk(value, depth + 1, found, trail);
    }
  };
  return {
    common: commonOf(path),
    objectsIn: (root) => {
      const objects: JsonObject[] = [];
      walk(root, 0, (object) => objects.push(object), undefined);
      return objects;
    },
    pathsIn: (root) => {
      const paths: ResponsePath[] = [];
      const trail: (string | number)[] = [];
      walk(root, 0, () => paths.push([...trail]), trail);
      return paths;
    },
  };
}

function commonOf(path: readonly FlattenNodePathSegment[]): ResponsePath {
  const list = path.indexOf('@');
  const fields = list < 0 ? path : path.slice(0, list);
  return fields.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

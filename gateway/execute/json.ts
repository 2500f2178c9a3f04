/** What a partner answered, as it came off the wire. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a key that was not inherited: an answer without a field that is aliased "constructor" has none.
 */
export function own(source: JsonObject, key: string): Json {
  const value = source[key];
  return value === undefined || !(key in Object.prototype) || Object.hasOwn(source, key) ? value : undefined;
}

/** Writes a key as the object’s own: "__proto__" is a legal alias, and must not become the prototype. */
export function setOwn(target: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    target[key] = value;
  }
}

/**
 * Takes what is new in `source` into `target`: objects grow, lists of one length grow element by element, all else is
 * replaced.
 *
 * @param take what is done to a part that is taken whole: `asItIs` hands over the part itself, `copied` a copy of it,
 *   without which two places of an answer would later grow as one.
 */
export function merge(target: JsonObject, source: JsonObject, take: (part: Json) => Json = asItIs): void {
  for (const key in source) {
    const incoming = source[key];
    if (incoming === undefined) continue;
    const present = own(target, key);
    if (typeof incoming !== 'object' || incoming === null || typeof present !== 'object' || present === null) {
      setOwn(target, key, take(incoming));
    } else if (present !== incoming) {
      setOwn(target, key, grown(present, incoming, take));
    }
  }
}

function grown(present: Json, incoming: Json, take: (part: Json) => Json): Json {
  if (isObject(present) && isObject(incoming)) {
    merge(present, incoming, take);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(incoming) && present.length === incoming.length) {
    for (let index = 0; index < incoming.length; index += 1) present[index] = grown(present[index], incoming[index], take);
    return present;
  }
  return take(incoming);
}

export const asItIs = (part: Json): Json => part;

export function copied(part: Json): Json {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(copied);
  const copy: JsonObject = {};
  for (const key of Object.keys(part)) setOwn(copy, key, copied((part as JsonObject)[key]));
  return copy;
}

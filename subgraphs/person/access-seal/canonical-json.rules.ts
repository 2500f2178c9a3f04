/** What a canonical text can be made of. No fractions: what stands in a record has none. */
export type Canonical =
  | string
  | boolean
  | number
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/** Printable ASCII without the quotation mark and the backslash. */
const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/;

/**
 * The one text of a value (RFC 8785, JSON Canonicalization Scheme): keys in the order of their UTF-16 code units, no
 * white space, strings as ECMAScript writes them. Two texts for one line would be two hashes for one truth.
 *
 * @throws {TypeError} for what has no such text here: null, undefined, fractions, lone surrogates.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string') {
    // Nearly every text of a line is of this kind, and every line that is sealed comes through here.
    if (NOTHING_TO_ESCAPE.test(value)) return `"${value}"`;
    if (/\p{Surrogate}/u.test(value)) throw new TypeError('a lone surrogate has no canonical text');
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers have a canonical text here');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) throw new TypeError('nothing has no canonical text');
  const parts = value as { readonly [key: string]: Canonical };
  // Without a comparison of its own, sort() goes by UTF-16 code units, as the scheme does.
  const texts = Object.keys(parts).sort().map((key) => `${canonicalJson(key)}:${canonicalJson(parts[key]!)}`);
  return `{${texts.join(',')}}`;
}

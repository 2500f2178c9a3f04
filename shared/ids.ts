/**
 * Opaque, global ids at the GraphQL border (architecture: ids). Inside Kring everybody and every row is a plain
 * UUIDv4; only what leaves the graph is encoded. A key always carries its person, so every way in can ask for a
 * decision before it touches a row, and no id says how many there are or when it was made.
 */

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const TYPE = '[A-Z][A-Za-z0-9]{0,47}';
const REFERENCE_KEY = '[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9])?';

const UUID_FORM = new RegExp(`^${UUID}$`);
const ROW_FORM = new RegExp(`^(${TYPE}):(${UUID}):(${UUID})$`);
const REFERENCE_FORM = new RegExp(`^(${TYPE}):(${REFERENCE_KEY})$`);
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** Longer than any id Kring makes; refused before decoding, so a megabyte of "id" costs nothing. */
const MAX_ID_LENGTH = 200;

/** What an id of something about a person says. For a Person `row` equals `person`. */
export interface DecodedId {
  /** GraphQL type name. */
  readonly type: string;
  /** UUIDv4 of the person it is about. */
  readonly person: string;
  /** UUIDv4 of the row. */
  readonly row: string;
}

/** What an id of the public directory or of a code list says: nobody stands behind it. */
export interface DecodedReferenceId {
  readonly type: string;
  /** Lower-case key, at most 80 characters; a UUID fits. */
  readonly key: string;
}

/** True for the one spelling of a UUIDv4 that Kring uses: lower case, with hyphens. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID_FORM.test(value);
}

/**
 * The public id of one row about one person.
 *
 * @throws {TypeError} when a part does not have its form: an id that could not be read back must never leave.
 */
export function encodeId(type: string, personId: string, rowId: string): string {
  const text = `${type}:${personId}:${rowId}`;
  if (!ROW_FORM.test(text) || (type === 'Person' && personId !== rowId)) {
    throw new TypeError(`No id can be made for ${JSON.stringify(type)}: a part does not have its form`);
  }
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** The public id of a person. */
export function encodePersonId(personId: string): string {
  return encodeId('Person', personId, personId);
}

/**
 * Reads a public id. Undefined for everything that encodeId would not have written byte for byte, so no two strings
 * mean the same row; the caller decides whether that is a bad request or simply nobody.
 */
export function decodeId(id: string): DecodedId | undefined {
  const match = decodeText(id)?.match(ROW_FORM);
  if (!match) {
    return undefined;
  }
  const [, type, person, row] = match as unknown as [string, string, string, string];
  // A second spelling of the same person would get round everything that compares ids.
  if (type === 'Person' && person !== row) {
    return undefined;
  }
  return { type, person, row };
}

/** The UUIDv4 of a person from their public id; undefined for any other id or form. */
export function decodePersonId(id: string): string | undefined {
  const decoded = decodeId(id);
  return decoded?.type === 'Person' ? decoded.person : undefined;
}

/**
 * The public id of an organisation, professional, service, zone or code: public knowledge, about no person.
 *
 * @throws {TypeError} when the type or key does not have its form.
 */
export function encodeReferenceId(type: string, key: string): string {
  const text = `${type}:${key}`;
  if (!REFERENCE_FORM.test(text)) {
    throw new TypeError(`No reference id can be made for ${JSON.stringify(type)}: a part does not have its form`);
  }
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** Reads a public reference id, as strictly as decodeId. An id about a person is never a reference id. */
export function decodeReferenceId(id: string): DecodedReferenceId | undefined {
  const match = decodeText(id)?.match(REFERENCE_FORM);
  if (!match) {
    return undefined;
  }
  const [, type, key] = match as unknown as [string, string, string];
  return { type, key };
}

function decodeText(id: string): string | undefined {
  if (typeof id !== 'string' || id.length > MAX_ID_LENGTH || !BASE64URL.test(id)) {
    return undefined;
  }
  const bytes = Buffer.from(id, 'base64url');
  // Base64 has spare bits at the end: only the spelling that we would write ourselves counts.
  return bytes.toString('base64url') === id ? bytes.toString('latin1') : undefined;
}

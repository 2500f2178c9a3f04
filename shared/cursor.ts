import { createHmac, timingSafeEqual } from 'node:crypto';

/** The sort values of one row, in the order of the list. */
export type CursorValues = readonly (string | number)[];

/**
 * Relay cursors that only the maker can write. Signed, so nobody walks a list from a place they were not shown;
 * bound to the list's name, so a cursor of one list (or of one person's list, when the name holds the person) opens
 * nothing in another. Not encrypted: put in only what the row itself shows, plus its id.
 */
export interface Cursors {
  /** @throws {TypeError} for a number that is not finite: it would not come back as it went in. */
  encode(list: string, values: CursorValues): string;
  /** The values, or undefined for a cursor that was changed, is of another list, or is no cursor. */
  decode(list: string, cursor: string): CursorValues | undefined;
}

const MAC_LENGTH = 16;
const MAX_CURSOR_LENGTH = 2048;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * @param key at least 32 secret bytes, the same in every process that serves the list.
 * @throws {RangeError} for a shorter key.
 */
export function createCursors(key: Buffer): Cursors {
  if (key.length < 32) {
    throw new RangeError('A cursor key has at least 32 bytes');
  }

  const mac = (list: string, payload: Buffer): Buffer => {
    const name = Buffer.from(list, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(name.length);
    // The length keeps name and payload apart: no list's name can be continued by another's payload.
    return createHmac('sha256', key)
      .update('kring-cursor')
      .update(length)
      .update(name)
      .update(payload)
      .digest()
      .subarray(0, MAC_LENGTH);
  };

  return {
    encode(list, values) {
      if (!areCursorValues(values)) {
        throw new TypeError('A cursor holds text and finite numbers only');
      }
      const payload = Buffer.from(JSON.stringify(values), 'utf8');
      return Buffer.concat([mac(list, payload), payload]).toString('base64url');
    },

    decode(list, cursor) {
      if (typeof cursor !== 'string' || cursor.length > MAX_CURSOR_LENGTH || !BASE64URL.test(cursor)) {
        return undefined;
      }
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= MAC_LENGTH || bytes.toString('base64url') !== cursor) {
        return undefined;
      }
      const payload = bytes.subarray(MAC_LENGTH);
      if (!timingSafeEqual(bytes.subarray(0, MAC_LENGTH), mac(list, payload))) {
        return undefined;
      }
      const values: unknown = JSON.parse(payload.toString('utf8'));
      return areCursorValues(values) ? values : undefined;
    },
  };
}

function areCursorValues(values: unknown): values is CursorValues {
  return (
    Array.isArray(values) &&
    values.every((value) => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)))
  );
}

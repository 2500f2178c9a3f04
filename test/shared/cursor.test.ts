import { createHmac, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { createCursors } from '../../shared/cursor';

const key = randomBytes(32);
const cursors = createCursors(key);
const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), {
  maxLength: 4,
});

describe('a cursor', () => {
  it('comes back as it went in, in every process that holds the key', () => {
    const elsewhere = createCursors(Buffer.from(key));
    fc.assert(
      fc.property(fc.string(), values, (list, row) => {
        const positive = row.map((value) => (Object.is(value, -0) ? 0 : value));
        expect(elsewhere.decode(list, cursors.encode(list, positive))).toEqual(positive);
      }),
    );
  });

  it('of one list opens nothing in another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), values, (list, other, row) => {
        fc.pre(list !== other);
        expect(cursors.decode(other, cursors.encode(list, row))).toBeUndefined();
      }),
    );
  });

  it('of one person opens nothing for another', () => {
    const cursor = cursors.encode('goals:0f8fad5b-d9cb-469f-a165-70867728950e', ['2026-01-01', 'a']);
    expect(cursors.decode('goals:7c9e6679-7425-40de-944b-e07fc1f90ae7', cursor)).toBeUndefined();
  });

  it('changed by one letter is no cursor', () => {
    const cursor = cursors.encode('goals', ['2026-01-01T00:00:00.000Z', 17]);
    for (let place = 0; place < cursor.length; place += 1) {
      const changed = cursor.slice(0, place) + (cursor[place] === 'A' ? 'B' : 'A') + cursor.slice(place + 1);
      expect(cursors.decode('goals', changed)).toBeUndefined();
    }
  });

  it('has one spelling: the spare bits of base64 are refused', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const cursor = cursors.encode('goals', ['abcde']);
    const changed = cursor.slice(0, -1) + alphabet[alphabet.indexOf(cursor.slice(-1)) ^ 1];
    expect(Buffer.from(changed, 'base64url')).toEqual(Buffer.from(cursor, 'base64url'));
    expect(cursors.decode('goals', changed)).toBeUndefined();
  });

  it('made with another key is no cursor', () => {
    const cursor = createCursors(randomBytes(32)).encode('goals', ['a']);
    expect(cursors.decode('goals', cursor)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['a bare place', Buffer.from('["a"]').toString('base64url')],
    ['only a signature', Buffer.alloc(16).toString('base64url')],
    ['padded', `${cursors.encode('goals', ['a'])}=`],
    ['followed by white space', `${cursors.encode('goals', ['a'])} `],
    ['as long as a page', 'A'.repeat(4096)],
    ['a number', 7 as unknown as string],
    ['null', null as unknown as string],
  ])('is not accepted when it is %s', (_, cursor) => {
    expect(cursors.decode('goals', cursor)).toBeUndefined();
  });

  it('does not let the name of a list run into its payload', () => {
    const payload = '["a"]';
    const joined = createHmac('sha256', key).update(`kring-cursorgoals${payload}`).digest().subarray(0, 16);
    const forged = Buffer.concat([joined, Buffer.from(payload)]).toString('base64url');
    expect(cursors.decode('goals', forged)).toBeUndefined();
  });

  it('is not made from a number that would not come back', () => {
    expect(() => cursors.encode('goals', [Number.NaN])).toThrow(TypeError);
    expect(() => cursors.encode('goals', [Number.POSITIVE_INFINITY])).toThrow(TypeError);
  });

  it('needs a whole key', () => {
    expect(() => createCursors(randomBytes(31))).toThrow(RangeError);
  });
});

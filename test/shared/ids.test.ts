import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import {
  decodeId,
  decodePersonId,
  decodeReferenceId,
  encodeId,
  encodePersonId,
  encodeReferenceId,
  isUuid,
} from '../../shared/ids';

const uuid = fc.uuid({ version: 4 });
const typeName = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,47}$/).filter((type) => type !== 'Person');
const encodeText = (text: string): string => Buffer.from(text, 'latin1').toString('base64url');

describe('an id about a person', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(typeName, uuid, uuid, (type, person, row) => {
        expect(decodeId(encodeId(type, person, row))).toEqual({ type, person, row });
      }),
    );
  });

  it('has one spelling: every other string is no id', () => {
    fc.assert(
      fc.property(
        typeName,
        uuid,
        uuid,
        fc.nat(),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
        (type, person, row, at, replacement) => {
          const id = encodeId(type, person, row);
          const place = at % id.length;
          const changed = id.slice(0, place) + replacement + id.slice(place + 1);
          const decoded = decodeId(changed);
          if (changed === id) {
            expect(decoded).toEqual({ type, person, row });
          } else if (decoded !== undefined) {
            expect(decoded).not.toEqual({ type, person, row });
            expect(encodeId(decoded.type, decoded.person, decoded.row)).toBe(changed);
          }
        },
      ),
    );
  });

  it('never throws and never invents, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
        const decoded = decodeId(text);
        if (decoded !== undefined) {
          expect(encodeId(decoded.type, decoded.person, decoded.row)).toBe(text);
        }
      }),
    );
  });

  const person = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const row = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const good = encodeId('Goal', person, row);

  it.each([
    ['nothing', ''],
    ['padding', `${good}=`],
    ['white space', `${good} `],
    ['a line end', `${good}\n`],
    ['the other base64 alphabet', '++//'],
    ['another spelling of the same bytes', withSpareBit(encodeId('Goals', person, row))],
    ['no type', encodeText(`:${person}:${row}`)],
    ['a type in lower case', encodeText(`goal:${person}:${row}`)],
    ['a type with a sign', encodeText(`Go-al:${person}:${row}`)],
    ['a type of 49 letters', encodeText(`${'G'.repeat(49)}:${person}:${row}`)],
    ['a UUID in upper case', encodeText(`Goal:${person.toUpperCase()}:${row}`)],
    ['a UUID without hyphens', encodeText(`Goal:${person.replaceAll('-', '')}:${row}`)],
    ['a UUID of version 1', encodeText(`Goal:${person}:d9cb469f-0f8f-11ee-a165-70867728950e`)],
    ['a UUID of another variant', encodeText(`Goal:${person}:7c9e6679-7425-40de-c44b-e07fc1f90ae7`)],
    ['a fourth part', encodeText(`Goal:${person}:${row}:${row}`)],
    ['only one UUID', encodeText(`Goal:${person}`)],
    ['SQL', encodeText(`Goal:${person}:' OR 1=1`)],
    ['a Person whose row is another person', encodeText(`Person:${person}:${row}`)],
    ['201 characters', 'A'.repeat(201)],
    ['a number instead of text', 42 as unknown as string],
    ['null', null as unknown as string],
  ])('is not %s', (_, id) => {
    expect(decodeId(id)).toBeUndefined();
    expect(decodePersonId(id)).toBeUndefined();
  });

  it('is not made from parts that could not be read back', () => {
    expect(() => encodeId('goal', person, row)).toThrow(TypeError);
    expect(() => encodeId('Goal', person.toUpperCase(), row)).toThrow(TypeError);
    expect(() => encodeId('Goal', person, '12')).toThrow(TypeError);
    expect(() => encodeId('Person', person, row)).toThrow(TypeError);
    expect(() => encodePersonId('jonas')).toThrow(TypeError);
  });

  it('of a person is read as a person, and of nothing else', () => {
    expect(decodePersonId(encodePersonId(person))).toBe(person);
    expect(decodeId(encodePersonId(person))).toEqual({ type: 'Person', person, row: person });
    expect(decodePersonId(encodeId('Goal', person, person))).toBeUndefined();
  });
});

describe('a reference id', () => {
  it('comes back as it went in, for keys and for UUIDs', () => {
    const key = fc.oneof(uuid, fc.stringMatching(/^[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9])?$/));
    fc.assert(
      fc.property(typeName, key, (type, value) => {
        expect(decodeReferenceId(encodeReferenceId(type, value))).toEqual({ type, key: value });
      }),
    );
  });

  it('is never an id about a person, nor the other way round', () => {
    const person = randomUUID();
    expect(decodeId(encodeReferenceId('Organisation', person))).toBeUndefined();
    expect(decodeReferenceId(encodePersonId(person))).toBeUndefined();
  });

  it.each(['', '-a', 'a-', 'A', 'a b', 'a:b', 'a'.repeat(81), 'é'])('is not made from the key %j', (key) => {
    expect(() => encodeReferenceId('Zone', key)).toThrow(TypeError);
    expect(decodeReferenceId(encodeText(`Zone:${key}`))).toBeUndefined();
  });
});

describe('isUuid', () => {
  it('knows the one spelling that Kring uses', () => {
    const id = randomUUID();
    expect(isUuid(id)).toBe(true);
    expect(isUuid(id.toUpperCase())).toBe(false);
    expect(isUuid(`${id}\n`)).toBe(false);
    expect(isUuid(undefined)).toBe(false);
  });
});

/** The same bytes in base64, with one of the bits set that carry nothing. */
function withSpareBit(id: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const changed = id.slice(0, -1) + alphabet[alphabet.indexOf(id.slice(-1)) ^ 1];
  if (!Buffer.from(changed, 'base64url').equals(Buffer.from(id, 'base64url'))) {
    throw new Error('This id has no spare bits');
  }
  return changed;
}

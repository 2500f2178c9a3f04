import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql';
import { CARE_LEVEL_ROWS, MH_FUNCTION_ROWS } from '../subgraphs/directory/reference/care-model.reference';
import { CODE_LISTS as DIRECTORY_CODES } from '../subgraphs/directory/reference/code-lists.reference';
import { CODE_LISTS as MENTAL_HEALTH_CODES } from '../subgraphs/mental-health/code/code-lists.rules';
import { CODE_LISTS as PERSON_CODES } from '../subgraphs/person/code/code-lists.rules';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs', 'rows.md'), 'utf8');
/** How many rows of the catalogue each letter has. */
const LETTERS = { M: 98, P: 54, F: 28, W: 35, U: 35, O: 23, G: 58, L: 27, S: 29, Z: 16 } as const;
const LETTER = `[${Object.keys(LETTERS).join('')}]`;
const rows = [...page.matchAll(new RegExp(`^\\| (${LETTER}-\\d\\d) \\| (.+?) \\| (.*?)\\|(.+) \\|$`, 'gm'))].map(([, row, term, where, held]) => ({
  row: row!,
  term: term!,
  where: [...where!.matchAll(/`([^`]+)`/g)].map(([, each]) => each!),
  held: held!.trim(),
}));

const schema = buildASTSchema(parse(readFileSync(join(root, 'schema', 'supergraph.graphql'), 'utf8')), { assumeValidSDL: true });
const CODES = new Set([
  ...DIRECTORY_CODES.map(({ system, code }) => `${system}/${code}`),
  ...CARE_LEVEL_ROWS.map(({ code }) => `care-level/${code}`),
  ...MH_FUNCTION_ROWS.map(({ code }) => `care-function/${code}`),
  ...Object.entries({ ...MENTAL_HEALTH_CODES, ...PERSON_CODES }).flatMap(([system, codes]) => Object.keys(codes).map((code) => `${system}/${code}`)),
]);

/** Whether the graph has a type, a field or value of one, or a code of this name. */
function isThere(name: string): boolean {
  if (name.includes('/')) return CODES.has(name);
  const [typeName, part] = name.split('.') as [string, string?];
  const type = schema.getType(typeName);
  if (type === undefined || part === undefined) return type !== undefined;
  if (isEnumType(type)) return type.getValue(part) !== undefined && type.getValue(part) !== null;
  return (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) && Object.hasOwn(type.getFields(), part);
}

/** Whether a text says the id of a row, and not of another that begins like it, such as a curve P-256. */
function says(text: string, row: string): boolean {
  return new RegExp(`(?<![A-Z0-9])${row}(?!\\d)`).test(text);
}

describe('docs/rows.md', () => {
  const ids = (...letters: readonly string[]) => rows.map(({ row }) => row).filter((row) => letters.includes(row[0]!));
  const numbered = (letter: string, most: number) => Array.from({ length: most }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

  it.each(Object.entries(LETTERS))('has every row of %s, once and in order', (letter, most) => {
    expect(ids(letter)).toEqual(numbered(letter, most));
  });

  it('has no line that looks like a row and is not read as one', () => {
    expect(page.split('\n').filter((line) => new RegExp(`^\\|\\s*${LETTER}-`).test(line))).toHaveLength(rows.length);
  });

  it('would say of what is not there that it is not', () => {
    for (const name of ['Diagnose', 'Diagnosis.sterrenbeeld', 'SessionForm.PAIR', 'organisation-kind/CIRCUS', 'SessionForm.name']) {
      expect([name, isThere(name)]).toEqual([name, false]);
    }
  });

  it('P-01, P-02, P-03: has one person, whatever a partner calls them, and no type or field that makes them a patient, a case or a target group', () => {
    const types = Object.values(schema.getTypeMap());
    const fields = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []));
    const makesThemOne = /^(patient|client|clientOf|serviceUser|inmate|pzon|targetGroup|isEpa|hasSmi)$/i;
    expect([...types.map(({ name }) => name), ...fields].filter((name) => makesThemOne.test(name))).toEqual([]);
    const person = schema.getType('Person');
    expect(isObjectType(person) && person.description).toMatch(/zorggebruiker, cliënt, inwoner, werknemer/);
    expect(isObjectType(person) && Object.keys(person.getFields()).length).toBeGreaterThan(100);
  });

  it('W-31: has no word for people whom agencies hold to be unemployable', () => {
    const names = Object.values(schema.getTypeMap()).flatMap((type) => [
      type.name,
      ...(isEnumType(type) ? type.getValues().map(({ name }) => name) : []),
      ...(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []),
    ]);
    expect([...names, ...CODES].filter((name) => /un_?employable|not_?employable|unplaceable|bemiddelbaar/i.test(name))).toEqual([]);
  });

  it.each(rows.map(({ row, term, where, held }) => [row, term, where, held] as const))('%s: %s', (row, _term, where, held) => {
    expect(where.filter((name) => !isThere(name))).toEqual([]);
    if (held.startsWith('not yet: ') || held.startsWith('not adopted: ')) {
      // A reason that somebody can hold us to.
      expect(held.length).toBeGreaterThan(40);
      if (held.startsWith('not adopted: ')) expect(where).toEqual([]);
      return;
    }
    expect(where.length).toBeGreaterThan(0);
    const files = [...held.matchAll(/`(test\/[^`]+\.test\.ts)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
      expect([file, says(readFileSync(join(root, file), 'utf8'), row)]).toEqual([file, true]);
    }
  });
});

import { contactsFor } from '../../../subgraphs/directory/crisis-contact/crisis-contact.rules';
import { CRISIS_CONTACTS } from '../../../subgraphs/directory/reference/crisis-contacts.reference';
import { dayOf, holdsOn, inWords, keyIn, languageOf, reaches, shown } from '../../../subgraphs/directory/reference-row/reference-row.rules';
import type { ReferenceRow } from '../../../subgraphs/directory/reference-row/reference-row.table';
import { zonesServing } from '../../../subgraphs/directory/zone/zone.rules';
import { encodePersonId, encodeReferenceId } from '../../../shared/ids';

describe('the day something holds', () => {
  const year = { validFrom: '2024-01-01', validTo: '2025-01-01' };

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('is half-open: on %s it is %s', (day, holds) => {
    expect(holdsOn(year, day)).toBe(holds);
  });

  it('has no beginning and no end where nothing is said', () => {
    expect(holdsOn({ validFrom: null, validTo: null }, '1900-01-01')).toBe(true);
    expect(holdsOn({ validFrom: null, validTo: '2025-01-01' }, '2025-01-01')).toBe(false);
    expect(holdsOn({ validFrom: '2025-01-01', validTo: null }, '2024-12-31')).toBe(false);
  });

  it('is today in Brussels when nobody asks for another, not today in Greenwich', () => {
    expect(dayOf(null, new Date('2026-11-18T22:59:59Z'))).toBe('2026-11-18');
    expect(dayOf(undefined, new Date('2026-11-18T23:00:00Z'))).toBe('2026-11-19');
    expect(dayOf(undefined, new Date('2026-07-18T22:00:00Z'))).toBe('2026-07-19');
    expect(dayOf(new Date('2021-09-01T00:00:00Z'), new Date('2026-11-18T23:00:00Z'))).toBe('2021-09-01');
  });
});

describe('the language of an answer', () => {
  it.each([
    [['fr'], 'fr'],
    [['de-BE', 'fr'], 'de'],
    [['EN-gb'], 'en'],
    [['es', 'pt', 'fr-CA', 'nl'], 'fr'],
    [['es'], 'nl'],
    [['*'], 'nl'],
    [[], 'nl'],
    [['constructor', '__proto__', 'nlx'], 'nl'],
  ])('for %j is %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
    expect(inWords({ nl: 'nl', fr: 'fr', de: 'de', en: 'en' }, asked)).toBe(language);
  });
});

describe('where something holds', () => {
  it.each([
    ['BE', 'BE', true],
    ['BE-VLG', 'BE', true],
    ['BE', 'BE-VLG', true],
    ['BE', 'BE-WAL', true],
    ['BE-VLG', 'BE-WAL', false],
    ['ANY', 'NL', true],
    ['NL', 'BE', false],
    ['BE', 'NL', false],
    ['BE', 'B', false],
  ] as const)('%s for somebody who asks for %s: %s', (row, asked, answer) => {
    expect(reaches(row, asked)).toBe(answer);
  });
});

describe('the zones that serve a zone', () => {
  const zones = [
    { code: 'region', partOf: null },
    { code: 'north', partOf: 'region' },
    { code: 'south', partOf: 'region' },
    { code: 'quarter', partOf: 'north' },
    { code: 'elsewhere', partOf: null },
  ];

  it.each([
    ['region', ['region', 'north', 'quarter', 'south']],
    ['north', ['north', 'region', 'quarter']],
    ['quarter', ['quarter', 'north', 'region']],
    ['south', ['south', 'region']],
    ['elsewhere', ['elsewhere']],
  ])('of %s are %j, never its neighbours', (zone, serving) => {
    expect([...zonesServing(zone, zones)].sort()).toEqual([...serving].sort());
  });

  it('are found even when somebody wrote two zones into each other', () => {
    const knot = [
      { code: 'a', partOf: 'b' },
      { code: 'b', partOf: 'a' },
    ];
    expect([...zonesServing('a', knot)].sort()).toEqual(['a', 'b']);
  });
});

describe('whom to call', () => {
  const kindsFor = (jurisdiction: string | null, audience: string | null): string[] =>
    contactsFor({ jurisdiction, audience }, [...CRISIS_CONTACTS].reverse()).map(({ kind }) => kind);

  it('begins with danger to life, in whatever order the contacts stand', () => {
    expect(kindsFor('BE', null).slice(0, 2)).toEqual(['EMERGENCY', 'SUICIDE_PREVENTION']);
    expect(kindsFor('NL', null).slice(0, 2)).toEqual(['EMERGENCY', 'SUICIDE_PREVENTION']);
  });

  it('keeps the emergency number for children, and keeps what is for children only from nobody who asks for all', () => {
    expect(kindsFor('BE', 'CHILDREN_AND_YOUNG_PEOPLE')).toEqual(expect.arrayContaining(['EMERGENCY', 'CHILDREN']));
    expect(kindsFor('BE', 'EVERYONE')).not.toContain('CHILDREN');
    expect(kindsFor('BE', null)).toContain('CHILDREN');
  });

  it('never gives a number of another country', () => {
    const numbers = contactsFor({ jurisdiction: 'NL', audience: null }, CRISIS_CONTACTS);
    expect(numbers.map(({ jurisdiction }) => jurisdiction)).toEqual(numbers.map(() => 'NL'));
    expect(numbers.length).toBeGreaterThan(4);
  });
});

describe('the key of an entry', () => {
  const row: ReferenceRow = { code: 'L2A', jurisdiction: 'BE-VLG', validFrom: null, validTo: null, origin: 'KRING', sources: [] };

  it('is its UUID where it has one, and otherwise its code', () => {
    const id = 'cfbef3e2-ce35-4eff-b0cf-2e1643142050';
    expect(shown('Organisation', { ...row, id }, '2026-01-01')).toMatchObject({ id: encodeReferenceId('Organisation', id), key: id });
    expect(shown('CareLevel', row, '2026-01-01')).toMatchObject({ id: encodeReferenceId('CareLevel', 'l2a'), key: 'L2A' });
  });

  it('is read back from a public id of its own type, and from nothing else', () => {
    expect(keyIn('Zone', encodeReferenceId('Zone', 'elz-hazelare'))).toBe('elz-hazelare');
    for (const id of [encodeReferenceId('Team', 'elz-hazelare'), encodePersonId('6edfc250-aa8d-4529-8043-6f1bb6649cba'), 'Zone', '', '\0']) {
      expect(keyIn('Zone', id)).toBeNull();
    }
  });
});

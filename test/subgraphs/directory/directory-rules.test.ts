import fc from 'fast-check';
import { contactsFor } from '../../../subgraphs/directory/crisis-contact/crisis-contact.rules';
import { isClientRun, lacksQualityStatute } from '../../../subgraphs/directory/organisation/organisation.rules';
import { CRISIS_CONTACTS } from '../../../subgraphs/directory/reference/crisis-contacts.reference';
import { dayOf, holdsOn, inWords, keyIn, languageOf, reaches, shown } from '../../../subgraphs/directory/reference-row/reference-row.rules';
import type { ReferenceRow } from '../../../subgraphs/directory/reference-row/reference-row.table';
import {
  folded,
  kindQuery,
  nearest,
  placeOf,
  slipsAllowed,
  slipsBetween,
  termsOf,
  textQuery,
  trigramsOf,
  wordsOf,
} from '../../../subgraphs/directory/offering-search/offering-search.rules';
import type { StemmedNeed, StemmedWord } from '../../../subgraphs/directory/offering-search/offering-search.rules';
import { difference, hoursOf, importedCode, importedId } from '../../../subgraphs/directory/hsds-import/hsds-import.rules';
import { PLACES_STEP, placesFault, placesTold, providerOf, turnOf } from '../../../subgraphs/directory/places-statement/places-statement.rules';
import { bandsUpTo, placesLeft } from '../../../subgraphs/directory/service-offering/service-offering.rules';
import { PROGRAMME_CRITERIA, SAYABLE, fitOf, inOrderOfFit, judge } from '../../../subgraphs/directory/offering-fit/offering-fit.rules';
import type { JudgedOffering } from '../../../subgraphs/directory/offering-fit/offering-fit.rules';
import { ELIGIBILITY_CRITERIA, OFFER_CRITERION_CODES } from '../../../subgraphs/directory/reference/care-programmes.reference';
import { decodeOfferNeed, encodeOfferNeed, offerNeedOf } from '../../../subgraphs/kit/offer-need.type';
import { knownDomains } from '../../../subgraphs/person/fitting-offers/fitting-offers.rules';
import { WAITING_TIME_BAND_CODES } from '../../../subgraphs/directory/reference/map-codes.reference';
import { localTime } from '../../../shared/local-date';
import { nodesAround, zonesServing } from '../../../subgraphs/directory/zone/zone.rules';
import { encodePersonId, encodeReferenceId, isUuid } from '../../../shared/ids';

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
    expect(nodesAround('a', knot.map((zone) => ({ ...zone, networkCode: null })))).toEqual(['ZONE/b', 'ZONE/a']);
  });

  it('lie in their network and in larger zones, from the outside in', () => {
    const zones = [
      { code: 'WIJK', partOf: 'elz', networkCode: null },
      { code: 'elz', partOf: 'loco', networkCode: 'near' },
      { code: 'loco', partOf: null, networkCode: 'far' },
      { code: 'alone', partOf: null, networkCode: null },
    ];
    expect(nodesAround('WIJK', zones)).toEqual(['NETWORK/near', 'ZONE/loco', 'ZONE/elz', 'ZONE/wijk']);
    expect(nodesAround('alone', zones)).toEqual(['ZONE/alone']);
    expect(nodesAround('unknown', zones)).toEqual([]);
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

describe('what a question to the social map looks for (N-01)', () => {
  const word = (said: string, nl: string | null = said, fr: string | null = said): StemmedWord => ({ word: said, nl, fr });
  const need = (code: string, language: 'nl' | 'fr', said: StemmedWord[], kinds: string[], alsoSaid: StemmedWord[] = []): StemmedNeed => ({
    ...{ code, language, said, kinds, alsoSaid },
  });
  const debts = need('nl.schulden', 'nl', [word('schulden', 'schuld')], ['DEBT_SUPPORT']);
  const noWork = need('nl.geen-werk', 'nl', [word('geen', null), word('werk')], ['IPS']);
  const work = need('nl.werk', 'nl', [word('werk')], ['JOB_COACHING']);
  const sleepless = need('nl.slapeloos', 'nl', [word('slapeloos', 'slapelos')], ['GP_CARE'], [word('slapen', 'slap')]);

  it('folds capitals and accents away, in every word', () => {
    expect(folded('Été à Liège')).toBe('ete a liege');
    expect(wordsOf("  L'Île-de-paix, (ÉÉN) \0 ' | & !")).toEqual(['l', 'ile', 'de', 'paix', 'een']);
    expect(wordsOf('<->')).toEqual([]);
  });

  it('is nothing for words that say nothing by themselves, in either language', () => {
    expect(termsOf([word('de', null), word('pour', 'pour', null)], [])).toEqual([]);
  });

  it('takes a need by its stem in its own language only', () => {
    expect(termsOf([word('schuld', 'schuld')], [debts])[0]!.kinds).toEqual(['DEBT_SUPPORT']);
    expect(termsOf([word('schuldig', 'schuldig', 'schuld')], [debts])[0]!.kinds).toEqual([]);
  });

  it('takes several words that are said as one need as one thing, and the longest of those that fit', () => {
    expect(termsOf([word('geen', null), word('werk')], [work, noWork])).toEqual([
      { said: 'geen werk', takenFor: 'geen werk', stems: [], kinds: ['IPS'] },
    ]);
    expect(termsOf([word('werk'), word('geen', null)], [work, noWork])).toEqual([
      { said: 'werk', takenFor: 'werk', stems: ['werk'], kinds: ['JOB_COACHING'] },
    ]);
  });

  it('looks as well for what offerings call it themselves', () => {
    expect(termsOf([word('slapeloos', 'slapelos')], [sleepless])[0]).toMatchObject({ stems: ['slapelos', 'slapeloos', 'slap'] });
  });

  it('counts what is said twice once', () => {
    expect(termsOf([word('werk'), word('werk')], [])).toHaveLength(1);
  });

  it.each([
    ['schulden', 'schulden', 0],
    ['schuldne', 'schulden', 1],
    ['schlden', 'schulden', 1],
    ['schuulden', 'schulden', 1],
    ['schxlden', 'schulden', 1],
    ['sculdne', 'schulden', 2],
    ['', 'abc', 3],
  ])('counts the slips from %s to %s as %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });

  it.each([
    ['abc', 0],
    ['abcd', 1],
    ['abcdefg', 1],
    ['abcdefgh', 2],
  ])('allows in %s %i slips', (said, slips) => {
    expect(slipsAllowed(said)).toBe(slips);
  });

  it('takes a mistyped word for the nearest known ones, never for one too far away, and never a known one for itself', () => {
    expect(nearest('schuldne', ['schuld', 'schulden', 'school'])).toEqual(['schulden']);
    expect(nearest('wrek', ['werk', 'trek', 'wrak', 'wreed'])).toEqual(['trek', 'werk', 'wrak']);
    expect(nearest('werk', ['werk'])).toEqual([]);
    expect(nearest('abc', ['abd'])).toEqual([]);
    expect(nearest('zzzzzzzz', ['schulden'])).toEqual([]);
  });

  it('asks the database with stems and codes as text, with a beginning only where it is long enough', () => {
    expect(textQuery(['schuld', 'ggz'], 'A')).toBe("'schuld':*A | 'ggz':A");
    expect(textQuery(['ggz'], '')).toBe("'ggz'");
    expect(textQuery([], 'A')).toBe('');
    expect(kindQuery(['IPS', 'BUDDY'])).toBe("'kind=IPS' | 'kind=BUDDY'");
    expect(trigramsOf('ab')).toEqual(['  a', ' ab', 'ab ']);
  });

  it('reads back where a word was found from what it counted for', () => {
    expect([20, 16, 8, 6, 4, 0].map((counted) => placeOf(counted, 2))).toEqual(['NAME', 'KIND', 'SUMMARY', 'ORGANISATION', 'PLACE', null]);
    expect(placeOf(8, 1)).toBe('KIND');
  });
});

describe('how long one waits at most', () => {
  it('takes every shorter band, and never one that is not known', () => {
    const upTo = (band: string): readonly string[] => bandsUpTo(band, WAITING_TIME_BAND_CODES);
    expect(upTo('NONE')).toEqual(['NONE']);
    expect(upTo('UP_TO_1_MONTH')).toEqual(['NONE', 'UP_TO_2_WEEKS', 'UP_TO_1_MONTH']);
    expect(upTo('OVER_6_MONTHS')).not.toContain('UNKNOWN');
    expect(upTo('UNKNOWN')).toHaveLength(6);
  });
});

describe('the clock of opening hours', () => {
  it.each([
    ['2026-11-18T08:00:00Z', 3, '09:00'],
    ['2026-07-19T21:59:00Z', 7, '23:59'],
    ['2026-07-19T22:00:00Z', 1, '00:00'],
    ['2026-03-29T00:59:00Z', 7, '01:59'],
    ['2026-03-29T01:00:00Z', 7, '03:00'],
  ])('at %s is day %i, %s in Brussels and Amsterdam', (instant, day, time) => {
    expect(localTime(new Date(instant))).toEqual({ day, time });
  });
});

describe('an entry of another keeper’s map (HSDS)', () => {
  const WEEKLY = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' };

  it.each([
    [WEEKLY, [{ days: [1], opens: '09:00', closes: '17:00' }]],
    [{ ...WEEKLY, byday: 'SU, mo;MO' }, [{ days: [1, 7], opens: '09:00', closes: '17:00' }]],
    [{ ...WEEKLY, opens_at: '9:00:00', closes_at: '17:00+01:00' }, [{ days: [1], opens: '09:00', closes: '17:00' }]],
    [{ ...WEEKLY, closes_at: '00:00' }, [{ days: [1], opens: '09:00', closes: '24:00' }]],
    [{ ...WEEKLY, closes_at: '24:00' }, [{ days: [1], opens: '09:00', closes: '24:00' }]],
    [
      { ...WEEKLY, byday: 'SU', opens_at: '22:00', closes_at: '06:00' },
      [
        { days: [7], opens: '22:00', closes: '24:00' },
        { days: [1], opens: '00:00', closes: '06:00' },
      ],
    ],
    [{ ...WEEKLY, valid_to: '2026-11-18' }, [{ days: [1], opens: '09:00', closes: '17:00' }]],
    [{ ...WEEKLY, valid_to: '2026-11-17' }, []],
  ])('is open as %j says', (schedule, hours) => {
    expect(hoursOf(schedule, '2026-11-18')).toEqual(hours);
  });

  it.each([
    [{ ...WEEKLY, opens_at: '24:30' }, 'no times'],
    [{ ...WEEKLY, closes_at: 'late' }, 'no times'],
    [{ ...WEEKLY, byday: 'MO,XX' }, 'byday'],
    [{ ...WEEKLY, byday: '1MO' }, 'byday'],
    [{ ...WEEKLY, byday: '' }, 'byday'],
    [{ ...WEEKLY, freq: 'MONTHLY' }, 'MONTHLY'],
    [{ ...WEEKLY, interval: '2' }, 'every week'],
    [{ ...WEEKLY, closes_at: '09:00' }, 'same time'],
  ])('is not open on a guess: %j', (schedule, why) => {
    expect(hoursOf(schedule, '2026-11-18')).toEqual(expect.stringContaining(why));
  });

  it('has one UUID and code for one source, type and id, and others for any other', () => {
    const ids: readonly (readonly [string, string, string])[] = [['a', 'service', '1'], ['b', 'service', '1'], ['a', 'location', '1'], ['a', 'service', '2']];
    expect(new Set(ids.map((each) => importedId(each[0], each[1], each[2]))).size).toBe(4);
    expect(importedId('a', 'service', '1')).toBe(importedId('a', 'service', '1'));
    expect(ids.every((each) => isUuid(importedId(each[0], each[1], each[2])))).toBe(true);
    expect(importedCode('a', 'service', 'x-1')).toBe('a.x-1');
    expect(importedCode('a', 'service', 'X/1')).toBe(`a.${importedId('a', 'service', 'X/1')}`);
  });

  it('is new, changed, the same or gone, whatever order its fields are in, and gone once only', () => {
    const row = (code: string, text: string, validTo: string | null = null) => ({ code, text: { nl: text, fr: text }, validTo });
    const standing = [{ validTo: null, text: { fr: 'a', nl: 'a' }, code: 'same' }, row('other', 'a'), row('gone', 'a'), row('ended', 'a', '2026-01-01')];
    const { taken, changed, unchanged, gone } = difference([row('new', 'a'), row('same', 'a'), row('other', 'b')], standing);
    expect([taken, changed, unchanged, gone].map((rows) => rows.map(({ code }) => code))).toEqual([['new'], ['other'], ['same'], ['gone']]);
  });
});

describe('an organisation that clients run (R-110)', () => {
  it.each([
    [49, true, false],
    [50, true, true],
    [100, false, false],
    [null, true, null],
    [50, null, null],
  ])('with %s of a hundred seats, independent: %s, is one: %s', (clientBoardPercent, isIndependent, is) => {
    expect(isClientRun({ clientBoardPercent, isIndependent })).toBe(is);
  });
});

describe('a quality statute (M-95, R-101)', () => {
  const provider = { jurisdiction: 'NL', kind: 'FACT_TEAM', qualityStatute: null } as const;

  it.each([
    ['a Dutch provider on the first day', {}, '2017-01-01', true],
    ['the day before', {}, '2016-12-31', false],
    ['one that published it', { qualityStatute: 'https://fact.example/statuut' }, '2026-11-26', false],
    ['a Belgian one', { jurisdiction: 'BE' as const }, '2026-11-26', false],
    ['one that gives no care', { kind: 'UWV' }, '2026-11-26', false],
  ])('is lacked by %s: %j, %s, %s', (_who, changes, on, lacks) => {
    expect(lacksQualityStatute({ ...provider, ...changes }, on)).toBe(lacks);
  });
});

describe('whether an offering fits (N-05, R-041 to R-046, R-098)', () => {
  const offering = (over: Partial<JudgedOffering> = {}): JudgedOffering => ({
    ...{ kind: 'REHAB_PROGRAMME', careLevel: 'L2A', functions: ['A', 'B', 'F'], deliveryModes: ['AMBULATORY'], languages: ['nl'] },
    ...{ minimumAge: 16, maximumAge: null, directAccess: false, waitingTimeBand: 'UP_TO_3_MONTHS' },
    ...over,
  });
  const need = (over: object = {}) => offerNeedOf({ kinds: ['REHAB_PROGRAMME'], ...over })!;
  const findings = (over: object = {}, of: Partial<JudgedOffering> = {}, bands: readonly string[] | null = null) =>
    Object.fromEntries(judge(offering(of), need(over), bands).map(({ criterion, finding }) => [criterion, finding]));

  it.each([
    [15, 'NOT_MET'],
    [16, 'MET'],
    [70, 'MET'],
    [null, 'NOT_KNOWN'],
  ])('R-041: of somebody of %s the age is %s', (ageInYears, finding) => {
    expect(findings({ ageInYears })).toMatchObject({ MINIMUM_AGE: finding, 'REHAB_AGE': finding });
  });

  it('has a highest age where the offering says one, and asks for none where it does not', () => {
    expect(findings({ ageInYears: 23 }, { maximumAge: 23 })).toMatchObject({ MAXIMUM_AGE: 'MET' });
    expect(findings({ ageInYears: 24 }, { maximumAge: 23 })).toMatchObject({ MAXIMUM_AGE: 'NOT_MET' });
    expect(findings({ ageInYears: 24 })).not.toHaveProperty('MAXIMUM_AGE');
  });

  it.each([
    [null, 'NOT_KNOWN'],
    [['HOUSING', 'HOUSING'], 'NOT_MET'],
    [['HOUSING', 'NETWORK_RELATIONS'], 'MET'],
  ])('R-042: %j are several domains: %s', (lifeDomains, finding) => {
    expect(findings({ lifeDomains })['REHAB_SEVERAL_DOMAINS']).toBe(finding);
  });

  it('R-043: an exclusion is met when it is not the case, and what nobody said speaks neither way', () => {
    const crisis = (isTheCase: boolean) => findings({ known: [{ criterion: 'REHAB_ACUTE_CRISIS', isTheCase }] })['REHAB_ACUTE_CRISIS'];
    expect([crisis(true), crisis(false), findings()['REHAB_ACUTE_CRISIS']]).toEqual(['NOT_MET', 'MET', 'NOT_KNOWN']);
    // The last word counts, and what is computed is for nobody to say.
    const twice = [true, false].map((isTheCase) => ({ criterion: 'REHAB_MOTIVATION', isTheCase }));
    expect(findings({ known: twice })['REHAB_MOTIVATION']).toBe('NOT_MET');
    expect(findings({ known: [{ criterion: 'REHAB_AGE', isTheCase: true }] })['REHAB_AGE']).toBe('NOT_KNOWN');
    expect(SAYABLE).not.toContain('REHAB_AGE');
  });

  it('asks of an offering what is asked for, and says where that is not known of it', () => {
    const asked = { careLevel: 'L1', function: 'F', deliveryMode: 'ONLINE', language: 'nl', withoutReferral: true, zone: 'z' };
    expect(findings(asked, {}, ['NONE', 'UP_TO_3_MONTHS'])).toMatchObject({
      ...{ KIND: 'MET', ZONE: 'MET', CARE_LEVEL: 'NOT_MET', FUNCTION: 'MET', DELIVERY_MODE: 'NOT_MET', LANGUAGE: 'MET' },
      ...{ DIRECT_ACCESS: 'NOT_MET', WAITING_TIME: 'MET' },
    });
    const bare = { careLevel: null, functions: [], deliveryModes: [], languages: [], waitingTimeBand: 'UNKNOWN' };
    expect(findings(asked, bare, ['NONE'])).toMatchObject({
      ...{ CARE_LEVEL: 'NOT_KNOWN', FUNCTION: 'NOT_KNOWN', DELIVERY_MODE: 'NOT_KNOWN', LANGUAGE: 'NOT_KNOWN', WAITING_TIME: 'NOT_KNOWN' },
    });
    expect(Object.keys(findings({ kinds: ['MEAL'] }, { kind: 'MEAL', minimumAge: null }))).toEqual(['KIND']);
  });

  it('fits when all is met, may fit while something is not known, and does not when one fails; in that order', () => {
    const criteria = (...found: readonly ('MET' | 'NOT_MET' | 'NOT_KNOWN')[]) => found.map((finding) => ({ criterion: 'KIND', excludes: false, finding }));
    expect([fitOf([]), fitOf(criteria('MET')), fitOf(criteria('MET', 'NOT_KNOWN')), fitOf(criteria('NOT_KNOWN', 'NOT_MET'))]).toEqual([
      ...['FITS', 'FITS', 'MAY_FIT', 'DOES_NOT_FIT'],
    ]);
    const offers = [
      { name: 'fails twice', criteria: criteria('NOT_MET', 'NOT_MET'), waitingOrdinal: 1 },
      { name: 'fails', criteria: criteria('NOT_MET'), waitingOrdinal: 1 },
      { name: 'may', criteria: criteria('NOT_KNOWN'), waitingOrdinal: 1 },
      { name: 'fits later', criteria: criteria('MET'), waitingOrdinal: 3 },
      { name: 'fits', criteria: criteria('MET'), waitingOrdinal: 2 },
    ];
    expect(inOrderOfFit(offers).map(({ name }) => name)).toEqual(['fits', 'fits later', 'may', 'fails', 'fails twice']);
  });

  it('has the criteria that are printed, each as it is printed, and a name for every one (R-045: none on benefits)', () => {
    const printed = ELIGIBILITY_CRITERIA.filter(({ effect }) => effect !== 'NEUTRAL').map(({ code, effect }) => [code.toUpperCase().replace(/[.-]/g, '_'), effect]);
    expect(Object.values(PROGRAMME_CRITERIA).flatMap((criteria) => Object.entries(criteria)).sort()).toEqual(printed.sort());
    const codes = OFFER_CRITERION_CODES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const [code] of printed) expect(codes).toContain(code);
    expect(codes).not.toContain('REHAB_SOCIAL_STATUS');
  });

  it('is asked by a key that holds the question and nothing else, and takes no other key for one', () => {
    const question = need({ ageInYears: 26, known: [{ criterion: 'REHAB_MOTIVATION', isTheCase: true }] });
    expect(decodeOfferNeed(encodeOfferNeed(question))).toEqual(question);
    for (const id of ['', 'x', encodePersonId('6edfc250-aa8d-4529-8043-6f1bb6649cba'), Buffer.from('{"kinds":[]}').toString('base64url')]) {
      expect(decodeOfferNeed(id)).toBeUndefined();
    }
    expect(offerNeedOf({ ageInYears: 131 })).toBeUndefined();
    expect(offerNeedOf({ ageInYears: 130 })).toBeDefined();
  });

  it('takes needs that are on record for what they are: one domain does not say that there is no other', () => {
    expect(knownDomains([], null)).toBeNull();
    expect(knownDomains(['HOUSING'], null)).toBeNull();
    expect(knownDomains(['HOUSING', 'NETWORK_RELATIONS'], null)).toEqual(['HOUSING', 'NETWORK_RELATIONS']);
    expect(knownDomains(['HOUSING'], ['HOUSING'])).toEqual(['HOUSING']);
    expect(knownDomains([], [])).toEqual([]);
  });
});

describe('how many places are left (S-11, N-25)', () => {
  const left = (capacity: number | null, placesTaken: number | null, capacityUnit: 'PLACES' | 'FTE' | null = 'PLACES') =>
    placesLeft({ capacity, placesTaken, capacityUnit });

  it.each([
    [24, 24, 'NONE'],
    [24, 25, 'NONE'],
    [24, 23, 'FEW'],
    [24, 20, 'FEW'],
    [24, 19, 'FIVE_OR_MORE'],
    [10, 9, 'FEW'],
    [9, 8, 'SOME'],
    [9, 0, 'SOME'],
    [9, 9, 'NONE'],
    [4.5, 4, 'NONE'],
  ])('of %d places with %i taken: %s, and never a number', (capacity, taken, band) => {
    expect(left(capacity, taken)).toBe(band);
  });

  it('is not said of what is not counted in places, or of which nobody stated how many are taken', () => {
    expect([left(2, 1, 'FTE'), left(null, 3), left(24, null), left(24, 3, null)]).toEqual([null, null, null, null]);
  });
});

describe('what is told of places that providers state (N-25, S-11)', () => {
  const nothing = { placesTaken: null, placesStatedOn: null };
  const month = (name: string, taken: number, first = taken, day = '10') => ({ month: name, firstTaken: first, firstOn: `${name}-${day}`, taken });
  const told = (on: string, months: ReturnType<typeof month>[], row: Parameters<typeof placesTold>[0] = nothing) => placesTold(row, months, on);

  it('is the first at once, and another at the turn of a month when it moved by five', () => {
    const months = [month('2026-09', 16, 12), month('2026-10', 17), month('2026-11', 12)];
    expect(told('2026-09-09', months)).toBeNull();
    expect(told('2026-09-10', months)).toEqual({ taken: 12, since: '2026-09-10' });
    // Four came: nothing shows, at the turn neither. A fifth shows at the next turn, and not before.
    for (const on of ['2026-09-30', '2026-10-01', '2026-10-31']) expect(told(on, months)).toEqual({ taken: 12, since: '2026-09-10' });
    for (const on of ['2026-11-01', '2026-11-30']) expect(told(on, months)).toEqual({ taken: 17, since: '2026-11-01' });
    expect(told('2026-12-01', months)).toEqual({ taken: 12, since: '2026-12-01' });
    expect([turnOf('2026-12'), turnOf('2027-02')]).toEqual(['2027-01-01', '2027-03-01']);
  });

  it('begins at what the keeper of the map entered, whose word also stands against what was stated before', () => {
    const row = { placesTaken: 21, placesStatedOn: '2026-09-15' };
    expect(told('2026-10-02', [], row)).toEqual({ taken: 21, since: '2026-09-15' });
    expect(told('2026-10-02', [month('2026-09', 17)], row)).toEqual({ taken: 21, since: '2026-09-15' });
    expect(told('2026-10-02', [month('2026-09', 16)], row)).toEqual({ taken: 16, since: '2026-10-01' });
    expect(told('2026-10-02', [month('2026-08', 3)], row)).toEqual({ taken: 21, since: '2026-09-15' });
  });

  it('tells of nobody who comes or goes alone: it changes at turns only, by five at least, whatever is stated how often', () => {
    const statements = fc.array(fc.record({ first: fc.nat(30), last: fc.nat(30) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(statements, fc.nat(7), fc.constantFrom(-1, 1), (stated, which, by) => {
        const months = stated.map(({ first, last }, index) => month(`2026-${String(index + 1).padStart(2, '0')}`, last, first));
        const days = months.flatMap(({ month: name }) => ['01', '09', '10', '11', '28'].map((day) => `${name}-${day}`));
        const seen = days.map((on) => ({ on, told: told(on, months) }));
        seen.slice(1).forEach(({ on, told: now }, index) => {
          const before = seen[index]!.told;
          if (before === null || now === null || before.taken === now.taken) return;
          expect(on.endsWith('-01')).toBe(true);
          expect(now.since).toBe(on);
          expect(Math.abs(now.taken - before.taken)).toBeGreaterThanOrEqual(PLACES_STEP);
        });
        // One more or less, in the last word of any month: until its turn nothing that is told is another.
        const at = which % months.length;
        const other = months.map((each, index) => (index === at ? { ...each, taken: each.taken + by } : each));
        for (const { on, told: now } of seen) if (on < turnOf(months[at]!.month)) expect(told(on, other)).toEqual(now);
      }),
    );
  });

  it('is stated by who offers it, as a provider, of what is counted in places', () => {
    const offering = { organisationId: 'brug', capacity: 24, capacityUnit: 'PLACES' as const, validFrom: null, validTo: null };
    const fault = (changes: Partial<typeof offering> | { capacityUnit: 'FTE' } | { validTo: string }, taken = 3, by: string | null = 'brug') =>
      placesFault({ ...offering, ...changes } as typeof offering, by, taken, '2026-11-18')?.code ?? null;
    expect([fault({}), fault({}, 0), fault({}, 10_000), fault({}, 25)]).toEqual([null, null, null, null]);
    expect([fault({}, -1), fault({}, 10_001), fault({}, 1.5)]).toEqual(['INPUT_NOT_FIT', 'INPUT_NOT_FIT', 'INPUT_NOT_FIT']);
    expect([fault({}, 3, 'town'), fault({}, 3, null)]).toEqual(['NOT_PERMITTED', 'NOT_PERMITTED']);
    expect([fault({ capacityUnit: 'FTE' }), fault({ validTo: '2026-11-18' }), fault({ validTo: '2026-11-19' })]).toEqual(['RULE_NOT_MET', 'ALREADY_ENDED', null]);
    expect(placesFault(null, 'brug', 3, '2026-11-18')?.code).toBe('NOT_FOUND');
    const pro = { kind: 'PROFESSIONAL', id: 'p', organisation: 'brug', profession: 'MENTAL_HEALTH_PROFESSIONAL' } as const;
    expect([providerOf(pro), providerOf({ ...pro, profession: 'EMPLOYER' }), providerOf({ kind: 'SERVICE', id: 's', organisation: 'brug' })]).toEqual(['brug', null, 'brug']);
    expect([providerOf({ kind: 'PERSON', id: 'p' }), providerOf({ kind: 'ANONYMOUS' })]).toEqual([null, null]);
  });
});

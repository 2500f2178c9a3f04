import 'reflect-metadata';
import { isUuid } from '../../../shared/ids';
import { registerMessageSchema } from '../../../shared/register-api';
import { isCode as isMentalHealthCode } from '../../../subgraphs/mental-health/code/code-lists.rules';
import { diagnosisTable } from '../../../subgraphs/mental-health/diagnosis/diagnosis.table';
import { trajectoryTable } from '../../../subgraphs/mental-health/trajectory/trajectory.table';
import { conventionSessionTable } from '../../../subgraphs/first-line/convention-session/convention-session.table';
import { isCode } from '../../../subgraphs/person/code/code-lists.rules';
import { consentEpochTable, grantTable, refusalTable } from '../../../subgraphs/person/consent/consent.table';
import { livingSituationTable } from '../../../subgraphs/person/household/household.table';
import { registerTable } from '../../../subgraphs/person/register/register.table';
import { relationTable } from '../../../subgraphs/person/relation/relation.table';
import { membershipTable } from '../../../subgraphs/person/resource-group/resource-group.table';
import { PROFESSIONAL_KIND_CODES, ORGANISATION_KIND_CODES } from '../../../subgraphs/directory/reference/map-codes.reference';
import { castOf, housesOf, personIdOf } from '../../../start/population/cast';
import { castRows } from '../../../start/population/cast-rows';
import { Chance, namedUuid } from '../../../start/population/chance';
import { lifeOf } from '../../../start/population/life';
import type { Life } from '../../../start/population/life';
import { lifeRows } from '../../../start/population/life-rows';
import { PROPORTIONS, SHARE_OF_INHABITANTS } from '../../../start/population/proportions';
import type { RegionRows } from '../../../start/population/region-rows';

const PERSONS = 2_000;
const REGION = { persons: PERSONS, seed: 'a', day: '2026-11-18' };
const cast = castOf(REGION);
const lives = Array.from({ length: PERSONS }, (_, person) => lifeOf(cast, person));
const rows = lifeRows(cast, 0, 300);

const textOf = (some: RegionRows): string => JSON.stringify(some.tables().map(({ schema, rows: each }) => [schema.options.tableName, each]));

describe('a region that is made up', () => {
  it('is the same for the same persons, seed and day, and another for any other', () => {
    const again = castOf({ ...REGION });
    expect(textOf(castRows(again))).toBe(textOf(castRows(cast)));
    expect(textOf(lifeRows(again, 0, 20))).toBe(textOf(lifeRows(cast, 0, 20)));
    for (const other of [{ seed: 'b' }, { day: '2026-11-19' }]) {
      expect(textOf(lifeRows(castOf({ ...REGION, ...other }), 0, 20))).not.toBe(textOf(lifeRows(cast, 0, 20)));
    }
  });

  it('can be made in parts: nobody’s life hangs on who was made before', () => {
    const [whole, last] = [lifeRows(cast, 0, 10), lifeRows(cast, 9, 10)];
    const ids = (some: RegionRows) => some.rowsOf(relationTable).filter(({ person }) => person === personIdOf(REGION, 9));
    expect(ids(last).length).toBeGreaterThan(0);
    expect(ids(whole)).toEqual(ids(last));
  });

  it('gives nobody and nothing an id twice, and all of the form of random ones', () => {
    const ids = rows.tables().flatMap(({ schema, rows: each }) => ('id' in schema.options.columns ? each.map((row) => (row as { id: string }).id) : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(8_000);
    expect([...ids, ...lives.map(({ id }) => id)].every(isUuid)).toBe(true);
    expect(new Set(lives.map(({ id }) => id)).size).toBe(PERSONS);
  });

  const of = (some: readonly Life[], counts: (life: Life) => boolean): number => some.filter(counts).length / some.length;
  const inCare = lives.filter(({ care }) => care !== 'NONE');

  it.each<[keyof typeof PROPORTIONS, number, number]>([
    ['IN_SPECIALISED_CARE', of(lives, ({ care }) => care === 'SPECIALISED'), PERSONS],
    ['IN_OTHER_CARE', of(lives, ({ care }) => care === 'OTHER'), PERSONS],
    ['NOT_IN_CARE', of(lives, ({ care }) => care === 'NONE'), PERSONS],
    ['AGED_18_TO_64', of(lives, ({ age }) => age >= 18 && age <= 64), PERSONS],
    ['BY_OUTREACHING_TEAM', of(inCare, ({ team }) => team !== null), inCare.length],
    ['PROTECTED_OR_WARD', of(lives, ({ living }) => ['SHELTERED_HOUSING', 'RESIDENTIAL_WARD'].includes(living)), PERSONS],
    ['MARRIED', of(lives, ({ relationshipStatus }) => relationshipStatus === 'MARRIED'), PERSONS],
    ['WITH_PARTNER', of(lives, ({ relationshipStatus }) => ['MARRIED', 'IN_RELATIONSHIP'].includes(relationshipStatus)), PERSONS],
    ['PAID_JOB', of(lives, ({ job }) => job === 'PAID'), PERSONS],
    ['UNPAID_JOB', of(lives, ({ job }) => job === 'UNPAID'), PERSONS],
    ['LONELY', of(lives, ({ network }) => network !== 'STRONG'), PERSONS],
    ['ALWAYS_LONELY', of(lives, ({ network }) => network === 'LIMITED'), PERSONS],
    ['FINANCIAL_TROUBLE', of(lives, ({ isInFinancialTrouble }) => isInFinancialTrouble), PERSONS],
    ['IPS', of(lives, ({ isIps }) => isIps), PERSONS],
    ['PEER_RUN_PROJECT', of(lives, ({ isAmongPeers }) => isAmongPeers), PERSONS],
    ['RESOURCE_GROUP', of(lives, ({ relatives }) => relatives !== null), PERSONS],
    ['REFUSED_SOMETHING', of(lives, ({ hasRefused }) => hasRefused), PERSONS],
  ])('has %s as its source says', (name, found, among) => {
    const { share, range } = PROPORTIONS[name];
    // Four standard deviations: what chance gives of so many.
    const around = 4 * Math.sqrt((share * (1 - share)) / among);
    expect(found).toBeGreaterThan(share - around);
    expect(found).toBeLessThan(share + around);
    if (range !== null) expect(share >= range[0] && share <= range[1]).toBe(true);
  });

  it('cites a source of the catalogue for what it does not make up', () => {
    const sources = Object.values(PROPORTIONS).flatMap(({ source }) => source ?? []);
    expect(sources.length).toBeGreaterThan(12);
    expect(sources.every((source) => /^00[23]:\d+(-\d+)?$/.test(source))).toBe(true);
  });

  it.each([
    [60, 1],
    [2_549, 1],
    [2_551, 2],
    [20_000, 12],
    [281_000, 165],
  ])('has, for %i persons, %i zones of about 100,000 inhabitants', (persons, zones) => {
    expect(Math.round(persons / SHARE_OF_INHABITANTS / 100_000) || 1).toBe(zones);
    expect(castOf({ ...REGION, persons }).zones).toHaveLength(zones);
  });

  it.each([1, 2, 60])('has somebody for everything where only %i live', (persons) => {
    const small = castOf({ ...REGION, persons });
    const [zone] = small.zones;
    expect([zone!.doctors, zone!.leads, zone!.teams, zone!.psychologists.workers, zone!.coaching.workers].every(({ length }) => length > 0)).toBe(true);
    expect(lifeRows(small, 0, persons).rowsOf(consentEpochTable).length).toBeGreaterThanOrEqual(persons);
  });

  it('has caseloads as long in a country as in a zone', () => {
    const longest = (persons: number): number => {
      const whole = castOf({ ...REGION, persons });
      const [first] = whole.zones;
      return persons / whole.zones.length / first!.doctors.length;
    };
    expect(longest(281_000)).toBeGreaterThan(20);
    expect(longest(281_000) / longest(1_700)).toBeCloseTo(1, 1);
  });
});

describe('the rows of a life', () => {
  it('name nobody and no code that is not there', () => {
    const workers = new Set(cast.zones.flatMap((zone) => housesOf(zone).flatMap((house) => house.workers.map(({ id }) => id))));
    const named = rows.rowsOf(relationTable).flatMap(({ professional }) => professional ?? []);
    expect(named.length).toBeGreaterThan(200);
    expect(named.every((id) => workers.has(id))).toBe(true);
    const kinds = new Set(PROFESSIONAL_KIND_CODES.map(({ code }) => code));
    const houses = new Set(ORGANISATION_KIND_CODES.map(({ code }) => code));
    expect(cast.zones.flatMap(housesOf).filter(({ kind }) => !houses.has(kind))).toEqual([]);
    expect(cast.zones.flatMap(housesOf).flatMap((house) => house.workers.filter(({ kind }) => !kinds.has(kind)))).toEqual([]);
    expect(rows.rowsOf(livingSituationTable.schema).every(({ kind }) => isCode('living-situation', kind))).toBe(true);
    expect(rows.rowsOf(trajectoryTable.schema).every(({ kind }) => isMentalHealthCode('mental-health-trajectory', kind))).toBe(true);
    expect(rows.rowsOf(diagnosisTable.schema).every(({ certainty }) => isMentalHealthCode('diagnosis-certainty', certainty))).toBe(true);
  });

  it('tell the register what an act would, in the form in which it is delivered', () => {
    const entries = rows.rowsOf(registerTable);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['RESPONSIBLE', 'NEXT_CONTACT', 'NOTICE', 'TASK', 'WAITING']));
    for (const { personId, onDate, untilDate, detail, detailType, kind, category, code, heldBy, author, parties, responsible, waiting } of entries) {
      const message = { person: personId, detail, detailType, kind, category, code, on: onDate, until: untilDate, responsible, heldBy, author, parties, waiting };
      expect(registerMessageSchema.safeParse(message).error).toBeUndefined();
    }
    expect(entries.filter(({ kind, code }) => kind === 'RESPONSIBLE' && code === 'ACCOUNTABLE')).toHaveLength(rows.rowsOf(trajectoryTable.schema).length);
  });

  it('count every act about who may see what', () => {
    const acts = new Map<string, number>();
    for (const { person } of [...rows.rowsOf(relationTable), ...rows.rowsOf(grantTable), ...rows.rowsOf(refusalTable)]) {
      acts.set(person, (acts.get(person) ?? 0) + 1);
    }
    expect(acts.size).toBeGreaterThan(250);
    for (const { person, epoch } of rows.rowsOf(consentEpochTable)) expect(Number(epoch)).toBe(1 + (acts.get(person) ?? 0));
  });

  it('know every relative who accepted as somebody of their own', () => {
    const known = new Set(rows.rowsOf(consentEpochTable).map(({ person }) => person));
    const members = rows.rowsOf(membershipTable.schema).map(({ member }) => member!);
    expect(members.length).toBeGreaterThan(100);
    expect(members.every((member) => known.has(member))).toBe(true);
  });

  it('leave sessions of the convention: nobody has more than five of the eight (R-001)', () => {
    const held = new Map<string, number>();
    for (const { personId } of rows.rowsOf(conventionSessionTable.schema)) held.set(personId, (held.get(personId) ?? 0) + 1);
    expect(Math.max(...held.values())).toBe(5);
  });

  it('were recorded by the day of the region, and not after', () => {
    const dates = rows.tables().flatMap(({ rows: each }) => each.flatMap((row) => (row as { recordedAt?: Date }).recordedAt ?? []));
    expect(Math.max(...dates.map(Number))).toBeLessThan(Date.parse(`${REGION.day}T00:00:00Z`));
  });
});

describe('chance', () => {
  it('draws evenly, and keeps to its bounds', () => {
    const chance = new Chance('even');
    const drawn = Array.from({ length: 6_000 }, () => chance.between(1, 6));
    for (let face = 1; face <= 6; face += 1) expect(Math.abs(drawn.filter((each) => each === face).length - 1_000)).toBeLessThan(120);
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([1, 6]);
    expect(chance.among({ A: 0, B: 1 })).toBe('B');
    expect([chance.happens(0), chance.happens(1)]).toEqual([false, true]);
  });

  it('makes ids of the one form there is', () => {
    const chance = new Chance('ids');
    expect(Array.from({ length: 500 }, () => chance.uuid()).every(isUuid)).toBe(true);
    expect(isUuid(namedUuid('somebody'))).toBe(true);
    expect(namedUuid('somebody')).toBe(namedUuid('somebody'));
  });
});

import { randomUUID } from 'node:crypto';
import type { Grant, Grantee, Refusal } from '../../../../consent/facts';
import { CURRENT_POLICY } from '../../../../consent/visibility';
import { isUsualHour, mostUsual } from '../../../../subgraphs/person/stewardship/baseline.rules';
import { divergenceOf } from '../../../../subgraphs/person/stewardship/divergence.rules';
import { leastLines, spanOf, wholeMonthsOf } from '../../../../subgraphs/person/stewardship/finding.rules';
import { suppressed } from '../../../../subgraphs/person/stewardship/statistics.rules';

describe('the baseline of a profession', () => {
  it('is unknown with seven hours of work, and known with eight', () => {
    expect(mostUsual({ median: 4, mad: 1, samples: 7 })).toBeNull();
    expect(mostUsual({ median: 4, mad: 1, samples: 8 })).toBe(14);
  });

  it('is five deviations over the median, and ten lines at least', () => {
    expect(mostUsual({ median: 10, mad: 0, samples: 100 })).toBe(20);
    expect(mostUsual({ median: 10, mad: 2, samples: 100 })).toBeCloseTo(24.826, 10);
  });

  it('an hour is usual on one in four of the weeks, and unusual on fewer; unknown before four weeks', () => {
    expect(isUsualHour({ active: 2, possible: 8 })).toBe(true);
    expect(isUsualHour({ active: 1, possible: 8 })).toBe(false);
    expect(isUsualHour({ active: 0, possible: 4 })).toBe(false);
    expect(isUsualHour({ active: 1, possible: 4 })).toBe(true);
    expect(isUsualHour({ active: 0, possible: 3 })).toBeNull();
  });
});

describe('small numbers (C-63)', () => {
  const of = (...numbers: (readonly [lines: number, persons: number])[]) => {
    const { cells, total } = suppressed(numbers.map(([lines, persons]) => ({ lines, persons })));
    expect(cells.every((cell) => Object.keys(cell).join() === 'lines')).toBe(true);
    return { cells: cells.map((cell) => cell.lines), total };
  };
  /** Each line about another person. */
  const shown = (...lines: number[]) => of(...lines.map((each) => [each, each] as const));

  it('ten is told, nine is not; and with nine goes one more, so the total does not give it back', () => {
    expect(shown(10, 20)).toEqual({ cells: [10, 20], total: 30 });
    expect(shown(9, 20, 30)).toEqual({ cells: [null, null, 30], total: 59 });
  });

  it('two small ones do not hide each other, since they may be about the same few: a third goes along', () => {
    expect(shown(4, 6, 40)).toEqual({ cells: [null, null, null], total: 50 });
    expect(shown(4, 5, 40, 50)).toEqual({ cells: [null, null, null, 50], total: 99 });
  });

  it('a hundred lines about nine persons are a small number, about ten they are not', () => {
    expect(of([100, 10], [200, 20])).toEqual({ cells: [100, 200], total: 300 });
    expect(of([100, 9], [200, 20], [300, 20])).toEqual({ cells: [null, null, 300], total: 600 });
    expect(of([100, 1])).toEqual({ cells: [null], total: null });
    // Two that may be about the same nine persons do not hide each other: a third goes along, of ten.
    expect(of([50, 9], [60, 9], [70, 10], [80, 10])).toEqual({ cells: [null, null, null, 80], total: 260 });
    expect(of([50, 9], [60, 9])).toEqual({ cells: [null, null], total: null });
  });

  it('where nothing else can hide it, the total goes', () => {
    expect(shown(9)).toEqual({ cells: [null], total: null });
    expect(shown(1, 1)).toEqual({ cells: [null, null], total: null });
    expect(shown()).toEqual({ cells: [], total: 0 });
  });

  it('no small number can be worked out from what is told, whatever the numbers', () => {
    for (let seed = 1; seed < 2_000; seed += 1) {
      const lines = [...Array(1 + (seed % 5)).keys()].map((place) => 1 + ((seed * 7919 + place * 104_729) % 25));
      const { cells, total } = shown(...lines);
      const hidden = lines.filter((_each, place) => cells[place] === null);
      lines.forEach((each, place) => expect(each < 10 && cells[place] !== null).toBe(false));
      const given = total === null ? null : total - cells.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      if (given !== null && hidden.length > 0) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(given).toBeGreaterThanOrEqual(10);
        // Of so many persons at least, whoever they have in common.
        expect(Math.max(...hidden)).toBeGreaterThanOrEqual(10);
      }
    }
  });
});

describe('where our rule and the Dutch specificity rule differ', () => {
  const person = randomUUID();
  const house = randomUUID();
  const said = { person, bundles: [], heldBy: null, purposes: [], actions: ['READ' as const], from: new Date(0), until: null, withdrawnAt: null };
  const grant = (grantee: Grantee, more: Partial<Grant> = {}): Grant => ({
    ...{ ...said, id: randomUUID(), grantee, categories: ['GOALS'], exceptTo: null, recordedAt: new Date(1_000) },
    ...more,
  });
  const refusal = (grantee: Grantee, more: Partial<Refusal> = {}): Refusal => ({
    ...{ ...said, id: randomUUID(), grantee, categories: ['GOALS'], everything: false, recordedAt: new Date(2_000) },
    ...more,
  });
  const everyone: Grantee = { kind: 'EVERYONE' };
  const toHouse: Grantee = { kind: 'ORGANISATION', ref: house };
  const differ = (g: Grant, r: Refusal) => divergenceOf(g, r, CURRENT_POLICY);

  it('a house was allowed by name and everyone refused later: they open it, we do not', () => {
    expect(differ(grant(toHouse), refusal(everyone))).toEqual({ divergence: 'OPEN_BY_SPECIFICITY', categories: ['GOALS'] });
    expect(differ(grant(toHouse), refusal(everyone, { everything: true, categories: [] }))).toEqual({ divergence: 'OPEN_BY_SPECIFICITY', categories: ['GOALS'] });
  });

  it('with an exception that names the refusal both open it', () => {
    const no = refusal(everyone);
    expect(differ(grant(toHouse, { exceptTo: no.id, recordedAt: new Date(3_000) }), no)).toBeNull();
  });

  it('at equal specificity both keep it shut; a more specific objection too', () => {
    expect(differ(grant(toHouse), refusal(toHouse))).toBeNull();
    expect(differ(grant(toHouse), refusal({ kind: 'PROFESSIONAL', ref: randomUUID() }))).toBeNull();
  });

  it('an exception of fewer categories to the same house: we open it, they weigh it as equal', () => {
    const no = refusal(toHouse, { categories: ['GOALS', 'WISHES'] });
    const yes = grant(toHouse, { exceptTo: no.id, recordedAt: new Date(3_000) });
    expect(differ(yes, no)).toEqual({ divergence: 'SHUT_BY_SPECIFICITY', categories: ['GOALS'] });
  });

  it('nothing in common is no difference: other house, category, purpose, action, person', () => {
    expect(differ(grant(toHouse), refusal({ kind: 'ORGANISATION', ref: randomUUID() }))).toBeNull();
    expect(differ(grant(toHouse, { categories: ['WISHES'] }), refusal(everyone))).toBeNull();
    expect(differ(grant(toHouse, { purposes: ['CARE'] }), refusal(everyone, { purposes: ['BILLING'] }))).toBeNull();
    expect(differ(grant(toHouse, { actions: ['CONTRIBUTE'] }), refusal(everyone))).toBeNull();
    expect(differ(grant(toHouse, { person: randomUUID() }), refusal(everyone))).toBeNull();
  });

  it('a purpose makes the more specific, on either side', () => {
    expect(differ(grant(toHouse, { purposes: ['CARE'] }), refusal(toHouse))?.divergence).toBe('OPEN_BY_SPECIFICITY');
    expect(differ(grant(toHouse), refusal(toHouse, { purposes: ['CARE'] }))).toBeNull();
    // More specific in one respect and less so in another is not more specific.
    expect(differ(grant(everyone, { purposes: ['CARE'] }), refusal(toHouse))).toBeNull();
  });
});

describe('the period that is looked at', () => {
  const now = new Date('2026-11-18T11:00:00.000Z');
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000);

  it('is the last 30 days, up to 400, and never none', () => {
    expect(spanOf(null, now, now)).toEqual({ from: days(30), until: now });
    expect(spanOf(days(400), now, now)).toEqual({ from: days(400), until: now });
    expect(() => spanOf(new Date(days(400).getTime() - 1), now, now)).toThrow('at most 400 days');
    expect(() => spanOf(now, now, now)).toThrow('ends after it begins');
    expect(spanOf(null, null, now).until.getTime()).toBe(now.getTime() + 1);
  });

  it('statistics have the borders of local months that are over, and no other', () => {
    const at = (text: string) => new Date(text);
    const today = at('2026-11-18T11:00:00.000Z');
    const october = { from: at('2026-09-30T22:00:00.000Z'), until: at('2026-10-31T23:00:00.000Z') };
    expect(wholeMonthsOf(spanOf(null, null, today), today)).toEqual(october);
    expect(wholeMonthsOf(october, today)).toEqual(october);
    expect(wholeMonthsOf({ ...october, until: new Date(october.until.getTime() - 1) }, today)).toBeNull();
    // What is asked for beyond now adds no month that is not over.
    expect(wholeMonthsOf({ ...october, until: at('2027-03-01T00:00:00.000Z') }, today)).toEqual(october);
    expect(wholeMonthsOf(october, new Date(october.until.getTime() - 1))).toBeNull();
    expect(wholeMonthsOf(october, october.until)).toEqual(october);
  });

  it('denied three times is repeatedly, where nothing is said', () => {
    expect(leastLines('REPEATEDLY_DENIED', null)).toBe(3);
    expect(leastLines('SAW', null)).toBe(1);
    expect(leastLines('SAW', 1)).toBe(1);
    expect(() => leastLines('SAW', 0)).toThrow('1 to 10000');
    expect(() => leastLines('SAW', 10_001)).toThrow('1 to 10000');
  });
});

import { BILLING } from '../../../../shared/region-series';
import {
  CUBE_POLICY,
  budgetUse,
  cubeOf,
  firstShown,
  inSteps,
  moneyInSteps,
  moneyStep,
  reachesTarget,
  standing,
  standingAfter,
} from '../../../../subgraphs/person/region-cube/region-cube.rules';
import type { Leaf, Part } from '../../../../subgraphs/person/region-cube/region-cube.rules';

const POLICY = { smallest: 10, step: 5 };
const part = (count: number, once = count): Part => ({ count, once });

/** Organisations by zone, each with its counts; all in one network. */
function region(zones: Readonly<Record<string, readonly (readonly Part[] | number)[]>>): Leaf[] {
  return Object.entries(zones).flatMap(([zone, organisations]) =>
    organisations.map((counts, index) => ({
      path: ['REGION', 'NETWORK', zone, `${zone}/${index}`],
      parts: typeof counts === 'number' ? [part(counts)] : counts,
    })),
  );
}

function values(leaves: readonly Leaf[]): Record<string, number | null> {
  return Object.fromEntries(cubeOf(leaves, POLICY).map(({ node, told }) => [node, told?.[0] ?? null]));
}

describe('what is shown of a region (R-102, C-29)', () => {
  it('shows ten persons and not nine', () => {
    expect(values(region({ one: [10], two: [30] }))).toMatchObject({ one: 10 });
    expect(values(region({ one: [9], two: [30], three: [30] }))).toMatchObject({ one: null });
  });

  it('offers the first larger place that is shown for one that is not (ST-08)', () => {
    const cells = cubeOf(region({ one: [9], two: [8], three: [7] }), POLICY);
    expect(cells.filter(({ told }) => told !== null).map(({ node }) => node)).toEqual(['REGION', 'NETWORK']);
    expect(cells.find(({ node }) => node === 'NETWORK')?.told).toEqual([15]);
    const [parents, shown] = [new Map(cells.map(({ node, parent }) => [node, parent])), new Set(['REGION', 'NETWORK'])];
    expect(firstShown('one/0', parents, shown)).toBe('NETWORK');
    expect(firstShown('NETWORK', parents, shown)).toBe('NETWORK');
    expect(firstShown('elsewhere', parents, shown)).toBeNull();
    expect(firstShown('one/0', parents, new Set())).toBeNull();
  });

  it('shows nothing at all of a region that is small itself', () => {
    const cells = cubeOf(region({ one: [4, 4], two: [1] }), POLICY);
    expect(cells.every(({ told }) => told === null)).toBe(true);
  });

  it('leaves out a neighbour of the only small zone, or the difference would give it back', () => {
    expect(values(region({ one: [9], two: [20], three: [40] }))).toMatchObject({ NETWORK: 65, one: null, two: null, three: 40 });
  });

  it('leaves out one more where the small ones are few together', () => {
    const besides = { three: [20], four: [40] };
    expect(values(region({ one: [3], two: [6], ...besides }))).toMatchObject({ one: null, two: null, three: null, four: 40 });
    expect(values(region({ one: [6], two: [6], ...besides }))).toMatchObject({ one: null, two: null, three: 20, four: 40 });
  });

  it('shows nothing below a zone that is left out for its neighbour', () => {
    expect(values(region({ one: [9], two: [12, 13], three: [40] }))).toMatchObject({ two: null, 'two/0': null, 'two/1': null });
  });

  it('shows a share only where those it is not true of are many enough as well', () => {
    const many = [part(50), part(50)];
    const besides = { two: [many], three: [many] };
    const of = (counted: number, rest: number) => values(region({ one: [[part(counted), part(rest)]], ...besides }));
    expect(of(30, 10)).toMatchObject({ one: 30 });
    expect(of(30, 9)).toMatchObject({ one: null });
    expect(of(9, 30)).toMatchObject({ one: null });
  });

  it('takes persons at two organisations for as few as they are', () => {
    expect(values(region({ one: [8, 8], two: [30], three: [30] }))).toMatchObject({ one: 10 });
    expect(values(region({ one: [8, [part(8, 1)]], two: [30], three: [30] }))).toMatchObject({ one: null });
  });

  it('tells in fives how many there are at least, off by fewer than five for each organisation', () => {
    for (let count = 10; count < 60; count++) {
      const told = values(region({ one: [count], two: [50] }))['one']!;
      expect([count, told % 5, told <= count && count - told < 5]).toEqual([count, 0, true]);
    }
    expect(values(region({ one: [5, 6, 7, 8, 9], two: [50] }))).toMatchObject({ one: 25 });
  });

  it('does not let an organisation lie in two places', () => {
    const leaf = { path: ['REGION', 'one', 'x'], parts: [part(20)] };
    expect(() => cubeOf([leaf, { ...leaf, path: ['REGION', 'two', 'x'] }])).toThrow('x lies in two places');
  });
});

describe('what stands from month to month', () => {
  it('stays until five came or went, and so tells of no one', () => {
    for (const [last, now, stands] of [[14, 18, 14], [14, 19, 19], [14, 10, 14], [14, 9, 9]] as const) {
      expect([last, now, standing([part(last)], [part(now)], POLICY)]).toEqual([last, now, [part(stands)]]);
    }
  });

  it('is the count itself when there was none before', () => {
    expect(standing(undefined, [part(3)], POLICY)).toEqual([part(3)]);
  });

  it('tells every count in steps', () => {
    expect([0, 4, 5, 9, 10].map((count) => inSteps(count, POLICY))).toEqual([0, 0, 5, 5, 10]);
  });

  it('changes in steps only when it changes', () => {
    for (let last = 0; last < 60; last++) {
      for (let now = 0; now < 60; now++) {
        const [{ count } = part(0)] = standing([part(last)], [part(now)], POLICY);
        expect(inSteps(count, POLICY) !== inSteps(last, POLICY)).toBe(Math.abs(now - last) >= POLICY.step);
      }
    }
  });
});

describe('whether needs are met as far as was set as a target (R-039)', () => {
  it.each([
    [20, 25, true],
    [15, 20, false],
    [80, 100, true],
    [75, 95, false],
    [80, 101, false],
  ])('%i of %i: %s', (persons, among, is) => {
    expect(reachesTarget('NEED_MET', persons, among)).toBe(is);
  });

  it('is said of needs alone, and of no count without those it is among', () => {
    expect([reachesTarget('ROM_TAKEN', 95, 100), reachesTarget('NEED_MET', 95, null)]).toEqual([null, null]);
  });
});

describe('money that was spent on persons (R-031, C-29)', () => {
  const EURO = 100;
  const of = (persons: number, euro: number) => ({ parts: [part(persons)], days: null, cents: euro * EURO });
  const told = (persons: number, euro: number): number => moneyInSteps(of(persons, euro), CUBE_POLICY) / EURO;

  it('is told in steps that five persons together can make, and the hand tells of it in the same', () => {
    expect(moneyStep(CUBE_POLICY)).toBe(BILLING.stepCents);
    expect([14_999.99, 15_000, 29_999.99, 30_000].map((euro) => told(40, euro))).toEqual([0, 15_000, 15_000, 30_000]);
  });

  it('is told as no more than all but five of those who are told can have had', () => {
    expect([told(9, 30_000), told(10, 30_000), told(14, 42_000), told(15, 45_000)]).toEqual([0, 15_000, 15_000, 30_000]);
  });

  it('stands until it moved by a step, which nobody alone moves it by', () => {
    const after = (before: number, now: number) => standingAfter(of(40, before), of(40, now), CUBE_POLICY).cents! / EURO;
    expect([after(20_000, 34_999.99), after(20_000, 35_000), after(20_000, 5_000.01), after(20_000, 5_000)]).toEqual([20_000, 35_000, 20_000, 5_000]);
    expect(standingAfter(undefined, of(40, 7), CUBE_POLICY).cents).toBe(7 * EURO);
  });
});

describe('the budget of a network, held against what was billed and spent (R-031)', () => {
  const budget = { network: 'NETWORK/n', year: 2026, maximumCents: 10_000_000, careByHandCents: 0, tasksCents: 1_000_000 };

  it('is not gone over by exactly as much as there is, and is by one cent', () => {
    expect(budgetUse(budget, 9_000_000)).toEqual({ ...budget, careCents: 9_000_000, usedCents: 10_000_000, isOver: false });
    expect(budgetUse({ ...budget, tasksCents: 1_000_001 }, 9_000_000)).toMatchObject({ usedCents: 10_000_001, isOver: true });
  });

  it('takes invoices and what was told by hand for the same money, and never for twice as much', () => {
    expect(budgetUse({ ...budget, careByHandCents: 9_000_000 }, 9_000_000)).toMatchObject({ careCents: 9_000_000, isOver: false });
    expect(budgetUse({ ...budget, careByHandCents: 10_500_000 }, 9_000_000)).toMatchObject({ careCents: 10_500_000, isOver: true });
  });

  it('is held against the rest where what was billed is not shown', () => {
    expect(budgetUse(budget, null)).toMatchObject({ careCents: 0, usedCents: 1_000_000, isOver: false });
  });
});

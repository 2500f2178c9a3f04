import { cubeOf, firstShown, inSteps, standing } from '../../../../subgraphs/person/region-cube/region-cube.rules';
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
  return Object.fromEntries(cubeOf(leaves, POLICY).map(({ node, told }) => [node, told?.[0]!.value ?? null]));
}

describe('what is shown of a region (R-102, C-29)', () => {
  it('shows ten persons and not nine', () => {
    expect(values(region({ one: [10], two: [30] }))).toMatchObject({ one: 10 });
    expect(values(region({ one: [9], two: [30], three: [30] }))).toMatchObject({ one: null });
  });

  it('offers the first larger place that is shown for one that is not (ST-08)', () => {
    const cells = cubeOf(region({ one: [9], two: [8], three: [7] }), POLICY);
    expect(cells.filter(({ told }) => told !== null).map(({ node }) => node)).toEqual(['REGION', 'NETWORK']);
    expect(firstShown('one/0', cells)).toMatchObject({ node: 'NETWORK', told: [{ value: 20, atLeast: 3, atMost: 39 }] });
    expect(firstShown('NETWORK', cells)?.node).toBe('NETWORK');
    expect(firstShown('elsewhere', cells)).toBeNull();
  });

  it('shows nothing at all of a region that is small itself', () => {
    const cells = cubeOf(region({ one: [4, 4], two: [1] }), POLICY);
    expect(cells.every(({ told }) => told === null)).toBe(true);
    expect(firstShown('one', cells)).toBeNull();
  });

  it('leaves out a neighbour of the only small zone, or the difference would give it back', () => {
    expect(values(region({ one: [9], two: [20], three: [40] }))).toMatchObject({ NETWORK: 70, one: null, two: null, three: 40 });
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
    expect(values(region({ one: [8, 8], two: [30], three: [30] }))).toMatchObject({ one: 15 });
    expect(values(region({ one: [8, [part(8, 1)]], two: [30], three: [30] }))).toMatchObject({ one: null });
  });

  it('tells of every number between which it is, whatever was held back', () => {
    for (const [counts, real] of [[[10, 14], 24], [[19, 1], 20], [[11, 12], 23]] as const) {
      const { told } = cubeOf(region({ one: counts, two: [50] }), POLICY).find(({ node }) => node === 'one')!;
      const { value, atLeast, atMost } = told![0]!;
      expect(value % 5).toBe(0);
      expect(atLeast).toBeLessThanOrEqual(real);
      expect(atMost).toBeGreaterThanOrEqual(real);
    }
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

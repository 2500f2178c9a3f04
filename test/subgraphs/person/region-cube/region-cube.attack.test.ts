import fc from 'fast-check';
import { cubeOf, inSteps, moneyInSteps, standing, standingAfter } from '../../../../subgraphs/person/region-cube/region-cube.rules';
import type { CubeCell, CubePolicy, MoneyPolicy, Part, Standing } from '../../../../subgraphs/person/region-cube/region-cube.rules';
import { isFullProof, timesFor, writeProofResult } from '../../../support/proof';
import { BROKEN, attack, publisher } from './attack';
import type { Region } from './attack';

/** Sizes at which something turns: nobody, around a step, around the threshold, and many. */
const size = fc.oneof(fc.nat(4), fc.integer({ min: 4, max: 16 }), fc.integer({ min: 10, max: 45 }));

const few = fc.integer({ min: -2, max: 2 });
const some = fc.integer({ min: -12, max: 12 });

/** One to three networks of as many zones of as many organisations, and who comes and goes from one publication to the next. */
const region: fc.Arbitrary<Region> = fc
  .record({
    sizes: fc.array(fc.array(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    parts: fc.integer({ min: 1, max: 2 }),
    /** Every how manyth person is with the next organisation as well. */
    shared: fc.constantFrom(0, 0, 1, 1, 2, 5),
    changes: fc.array(
      fc.array(fc.record({ at: fc.nat(26), part: fc.nat(1), by: fc.oneof(few, some) }), { maxLength: 6 }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ sizes, parts, shared, changes }) => {
    const paths: string[][] = [];
    let month: ReadonlySet<number>[][] = [];
    let next = 0;
    const newcomers = (count: number): number[] => Array.from({ length: count }, () => (next += 1));
    sizes.forEach((zones, network) =>
      zones.forEach((organisations, zone) =>
        organisations.forEach((counts, organisation) => {
          const at = `${network}-${zone}`;
          paths.push(['REGION', `NETWORK/${network}`, `ZONE/${at}`, `ORGANISATION/${at}-${organisation}`]);
          month.push(counts.slice(0, parts).map((count) => new Set(newcomers(count))));
        }),
      ),
    );
    if (shared > 0) {
      month = month.map((organisation, index) =>
        organisation.map((persons, part) => {
          const others = [...(month[index - 1]?.[part] ?? [])].filter((person) => person % shared === 0);
          return new Set([...persons, ...others]);
        }),
      );
    }
    const months = [month];
    for (const changed of changes) {
      month = month.map((organisation, index) =>
        organisation.map((persons, part) => {
          const here = changed.filter((each) => each.at % paths.length === index && each.part % parts === part);
          const by = here.reduce((sum, each) => sum + each.by, 0);
          return new Set([...[...persons].slice(Math.max(0, -by)), ...newcomers(Math.max(0, by))]);
        }),
      );
      months.push(month);
    }
    return { paths, months };
  });

jest.setTimeout(timesFor(60_000, 3_600_000));

const seed = isFullProof() ? undefined : 20261126;
const proof: Record<string, unknown> = {};
afterAll(() => writeProofResult('region-cubes', proof));

describe('an attacker with every published cell of consecutive months and editions', () => {
  it('determines no person: no small number, no number over few persons, no change of few (C-29, R-102)', () => {
    let [regions, publications, combinations, derived] = [0, 0, 0, 0];
    const scheme = publisher();
    fc.assert(
      fc.property(region, (each) => {
        const verdict = attack(each, scheme);
        regions += 1;
        publications += each.months.length;
        combinations += verdict.combinations;
        derived += verdict.derived;
        expect(verdict.findings).toEqual([]);
      }),
      { numRuns: timesFor(150, 20_000), ...(seed !== undefined && { seed }) },
    );
    // An attacker who could combine nothing would find nothing either.
    expect(derived / publications).toBeGreaterThan(5);
    Object.assign(proof, { regions, publications, pairsAndTriples: combinations, numbersDerived: derived, findings: 0 });
  });

  it.each(Object.keys(BROKEN))('is found out where %s', (broken) => {
    const found = new Map<string, number>();
    for (const each of fc.sample(region, { numRuns: 600, ...(seed !== undefined && { seed }) })) {
      for (const { what } of attack(each, BROKEN[broken]!).findings) found.set(what, (found.get(what) ?? 0) + 1);
      if (found.size > 0 && !isFullProof()) break;
    }
    expect([broken, found.size > 0]).toEqual([broken, true]);
    proof[`mutant: ${broken}`] = Object.fromEntries(found);
  });
});

/** Every world there is, small enough to be tried out: an attacker who runs the scheme on each and keeps those that fit. */
describe('an attacker who knows how figures are made and tries every region there can be', () => {
  const POLICY: CubePolicy = { smallest: 4, step: 2 };
  const most = timesFor(6, 11);
  const shapes = [
    [['R', 'Z1', 'a'], ['R', 'Z1', 'b'], ['R', 'Z2', 'c']],
    [['R', 'a'], ['R', 'b'], ['R', 'c']],
  ];
  const worlds: (readonly number[])[] = [];
  for (let a = 0; a <= most; a++) for (let b = 0; b <= most; b++) for (let c = 0; c <= most; c++) worlds.push([a, b, c]);
  const partsOfWorld = (world: readonly number[]): readonly (readonly Part[])[] => world.map((count) => [{ count, once: count }]);
  const seen = (cells: readonly CubeCell[]): string => cells.map(({ told }) => told?.[0] ?? '-').join();

  /** Where all together are more than any one of these worlds can be alone, it is our bound that tells, not the figures. */
  const isHemmedIn = (parts: readonly (readonly Part[])[], policy: CubePolicy): boolean =>
    parts.reduce((sum, [part]) => sum + inSteps(part!.count, policy), 0) > inSteps(most, policy);

  /** Groups of organisations of which an attacker may want the sum. */
  const groups = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

  function determined(policy: CubePolicy): Record<'exact' | 'knownToBeSmall' | 'changesOfOne' | 'publicationsToldApart', number> {
    let [exact, knownToBeSmall, changesOfOne, publicationsToldApart] = [0, 0, 0, 0];
    for (const paths of shapes) {
      const cellsOf = (parts: readonly (readonly Part[])[]) =>
        seen(cubeOf(paths.map((path, index) => ({ path, parts: parts[index]! })), policy));
      const cells = new Map<string, string>();
      const told = (parts: readonly (readonly Part[])[]): string => {
        const key = parts.map(([part]) => part!.count).join();
        return cells.get(key) ?? cells.set(key, cellsOf(parts)).get(key)!;
      };
      interface Range { least: number[]; most: number[]; changeLeast: number[]; changeMost: number[] }
      const fitting = new Map<string, Range>();
      for (const first of worlds) {
        const firstStood = partsOfWorld(first).map((parts) => standing(undefined, parts, policy));
        const firstTold = told(firstStood);
        if (isHemmedIn(firstStood, policy)) continue;
        for (const second of worlds) {
          const parts = partsOfWorld(second).map((each, index) => standing(firstStood[index], each, policy));
          if (isHemmedIn(parts, policy)) continue;
          const key = `${firstTold}|${told(parts)}`;
          let range = fitting.get(key);
          if (range === undefined) {
            range = {
              least: groups.map(() => Infinity),
              most: groups.map(() => -Infinity),
              changeLeast: groups.map(() => Infinity),
              changeMost: groups.map(() => -Infinity),
            };
            fitting.set(key, range);
          }
          for (let g = 0; g < groups.length; g++) {
            let [sum, change] = [0, 0];
            for (const index of groups[g]!) {
              sum += second[index]!;
              change += second[index]! - first[index]!;
            }
            if (sum < range.least[g]!) range.least[g] = sum;
            if (sum > range.most[g]!) range.most[g] = sum;
            if (change < range.changeLeast[g]!) range.changeLeast[g] = change;
            if (change > range.changeMost[g]!) range.changeMost[g] = change;
          }
        }
      }
      publicationsToldApart += fitting.size;
      for (const { least, most: largest, changeLeast, changeMost } of fitting.values()) {
        groups.forEach((_, g) => {
          if (least[g]! > 0 && largest[g]! < policy.smallest) knownToBeSmall += 1;
          if (least[g]! > 0 && least[g] === largest[g] && largest[g]! < policy.smallest) exact += 1;
          if (changeLeast[g] === changeMost[g] && Math.abs(changeLeast[g]!) === 1) changesOfOne += 1;
        });
      }
    }
    return { exact, knownToBeSmall, changesOfOne, publicationsToldApart };
  }

  it('learns no small number, and of no change that it is of one person', () => {
    const found = determined(POLICY);
    expect(found).toMatchObject({ exact: 0, changesOfOne: 0 });
    expect(found.publicationsToldApart).toBeGreaterThan(10);
    // That what is left out is small, and not nobody, such an attacker can tell sometimes (ADR 0016): kept, not hidden.
    proof.everyWorld = { worldsOfTwoMonths: worlds.length ** 2 * shapes.length, ...found };
  });

  it('would learn both where two persons are enough, and counts are not told in steps', () => {
    const found = determined({ smallest: 2, step: 1 });
    expect(found.exact).toBeGreaterThan(0);
    expect(found.changesOfOne).toBeGreaterThan(0);
  });
});

/** Who is billed what, month by month from the first day of the year on, at one validator; nothing that was validated goes away. */
describe('an attacker who wants to know what was spent on somebody (R-031, C-29)', () => {
  interface Scheme {
    readonly tell: (standing: Standing, policy: MoneyPolicy) => number;
    readonly stand: typeof standingAfter;
    readonly policy: MoneyPolicy;
    /** Of one person no more than this is counted. */
    readonly clamp: number;
  }
  const SMALL: MoneyPolicy = { smallest: 4, step: 2, ofOneAtMostCents: 2 };
  const scheme = (policy: MoneyPolicy, also: Partial<Scheme> = {}): Scheme => ({
    ...{ tell: moneyInSteps, stand: standingAfter, policy, clamp: policy.ofOneAtMostCents },
    ...also,
  });
  const withoutTheRest: Scheme['tell'] = ({ cents }, { step, ofOneAtMostCents }) =>
    Math.floor(cents! / (step * ofOneAtMostCents)) * step * ofOneAtMostCents;
  const toTheCent: Scheme['tell'] = ({ cents }) => cents!;

  const standingOf = (bills: readonly number[], clamp: number): Standing => ({
    parts: [{ count: bills.length, once: bills.length }],
    days: null,
    cents: bills.reduce((sum, bill) => sum + Math.min(bill, clamp), 0),
  });
  /** What is seen of the months: persons and money, where enough persons are. */
  const published = (
    months: readonly (readonly number[])[],
    { tell, stand, policy, clamp }: Scheme,
  ): readonly { readonly seen: string; readonly stood: Standing }[] => {
    let last: Standing | undefined;
    return months.map((bills) => {
      last = stand(last, standingOf(bills, clamp), policy);
      const shown = cubeOf([{ path: ['R'], parts: last.parts }], policy)[0]!.told;
      return { seen: shown === null ? '-' : `${shown[0]}:${tell(last, policy)}`, stood: last };
    });
  };

  /** How often every world that fits says the same of somebody: what was spent on them by then, or in between. */
  function determined(made: Scheme, most: number): { readonly times: number; readonly worlds: number } {
    const types = [0, 1, 2].flatMap((first) => [0, 1, 2].filter((second) => second >= first).map((second) => [first, second] as const));
    const fitting = new Map<string, Set<string>[]>();
    let worlds = 0;
    const choose = (left: number, from: number, chosen: readonly (readonly [number, number])[]): void => {
      if (left > 0) {
        for (let index = from; index < types.length; index++) choose(left - 1, index, [...chosen, types[index]!]);
        return;
      }
      worlds += 1;
      // The attacker even knows how many there are.
      const months = [chosen.map(([first]) => first), chosen.map(([, second]) => second)];
      const key = [chosen.length, ...published(months, made).map(({ seen }) => seen)].join('|');
      const sets = fitting.get(key) ?? [new Set<string>(), new Set<string>(), new Set<string>()];
      fitting.set(key, sets);
      for (const [first, second] of chosen) [first, second, second - first].forEach((value, index) => sets[index]!.add(String(value)));
    };
    for (let persons = 1; persons <= most; persons++) choose(persons, 0, []);
    return { times: [...fitting.values()].flat().filter(({ size: values }) => values === 1).length, worlds };
  }

  it('learns it of nobody by trying every way in which they can have been billed in two months', () => {
    const most = timesFor(8, 11);
    const { times, worlds } = determined(scheme(SMALL), most);
    expect(worlds).toBeGreaterThan(1_000);
    expect(times).toBe(0);
    proof.money = { worldsOfTwoMonths: worlds, amountsDetermined: times };
  });

  it.each([
    ['money is told to the cent', scheme(SMALL, { tell: toTheCent })],
    ['it is told as much as all together can have had', scheme(SMALL, { tell: withoutTheRest })],
    ['one person is enough', scheme({ ...SMALL, smallest: 1, step: 1 }, { tell: toTheCent })],
  ] as const)('would learn it where %s', (_what, broken) => {
    expect(determined(broken, 8).times).toBeGreaterThan(0);
  });

  /** Months of bills in real size: each person from month to month the same or more, and new persons. */
  const months = fc
    .record({
      first: fc.array(fc.integer({ min: 0, max: 2_600 }), { minLength: 5, maxLength: 60 }),
      later: fc.array(fc.array(fc.record({ who: fc.nat(70), euro: fc.oneof(fc.nat(300), fc.nat(20_000)) }), { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
    })
    .map(({ first, later }) => {
      const all = [first.map((euro) => euro * 100)];
      for (const bills of later) {
        const next = [...all.at(-1)!];
        for (const { who, euro } of bills) next[Math.min(who, next.length)] = (next[who] ?? 0) + euro * 100;
        all.push(next);
      }
      return all;
    });
  const REAL: MoneyPolicy = { smallest: 10, step: 5, ofOneAtMostCents: 300_000 };

  /**
   * Whether something that is told moved for few: the money that stands, where fewer than five had been billed anew since it
   * moved last, the number of persons with fewer than five newcomers, or what is told where neither did.
   */
  function movesForFew(all: readonly (readonly number[])[], made: Scheme): boolean {
    const told = published(all, made);
    const since = { cents: 0, persons: 0 };
    for (let at = 1; at < all.length; at++) {
      const [before, now] = [told[at - 1]!, told[at]!];
      const isMoved = { cents: now.stood.cents !== before.stood.cents, persons: now.stood.parts[0]!.count !== before.stood.parts[0]!.count };
      if (now.seen !== before.seen && !isMoved.cents && !isMoved.persons) return true;
      if (isMoved.cents && all[at]!.filter((bill, who) => bill !== (all[since.cents]![who] ?? 0)).length < 5) return true;
      if (isMoved.persons && all[at]!.length - all[since.persons]!.length < 5) return true;
      if (isMoved.cents) since.cents = at;
      if (isMoved.persons) since.persons = at;
    }
    return false;
  }

  it('sees it move only when five persons were billed anew, whatever one of them was billed', () => {
    fc.assert(
      fc.property(months, (all) => !movesForFew(all, scheme(REAL))),
      { numRuns: timesFor(400, 20_000), ...(seed !== undefined && { seed }) },
    );
  });

  it.each([
    ['of one person as much is counted as was billed', scheme(REAL, { clamp: Infinity })],
    ['every month shows its own sum', scheme(REAL, { stand: (_last, now) => now })],
    ['it is told to the cent', scheme(REAL, { stand: (_last, now) => now, tell: toTheCent })],
  ] as const)('would see it move for fewer where %s', (_what, broken) => {
    const samples = fc.sample(months, { numRuns: 400, ...(seed !== undefined && { seed }) });
    expect(samples.some((all) => movesForFew(all, broken))).toBe(true);
  });
});

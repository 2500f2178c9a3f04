import fc from 'fast-check';
import { cubeOf, inSteps, standing } from '../../../../subgraphs/person/region-cube/region-cube.rules';
import type { CubeCell, CubePolicy, Part } from '../../../../subgraphs/person/region-cube/region-cube.rules';
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

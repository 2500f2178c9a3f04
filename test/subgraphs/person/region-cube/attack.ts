import type { CubeCell, CubePolicy, Leaf, Part } from '../../../../subgraphs/person/region-cube/region-cube.rules';
import { cubeOf, inSteps, standing } from '../../../../subgraphs/person/region-cube/region-cube.rules';

/** A generated region: which organisations lie where, and month by month which persons each of them counts. */
export interface Region {
  readonly paths: readonly (readonly string[])[];
  /** Per publication and organisation: the persons of each part. */
  readonly months: readonly (readonly (readonly ReadonlySet<number>[])[])[];
}

/** What is published, one publication after the other; of the same month again, or of the next. */
export interface Publisher {
  (region: Region): readonly Published[];
  /** In which steps it tells. */
  readonly policy: CubePolicy;
}

export interface Published {
  readonly cells: readonly CubeCell[];
  /** What stood for each organisation: for judging only, the attacker does not have it. */
  readonly stood: readonly (readonly Part[])[];
}

/** The parts of every organisation; a person counts once with the first organisation that counts them. */
export function partsOf(month: Region['months'][number]): readonly (readonly Part[])[] {
  const seen = (month[0] ?? []).map(() => new Set<number>());
  return month.map((parts) =>
    parts.map((persons, index) => {
      const before = seen[index]!.size;
      for (const person of persons) seen[index]!.add(person);
      return { count: persons.size, once: seen[index]!.size - before };
    }),
  );
}

interface Make {
  readonly policy?: CubePolicy;
  readonly stand?: typeof standing;
  readonly cube?: (leaves: readonly Leaf[], policy: CubePolicy) => readonly CubeCell[];
  readonly parts?: typeof partsOf;
}

export const POLICY: CubePolicy = { smallest: 10, step: 5 };

export function publisher({ policy = POLICY, stand = standing, cube = cubeOf, parts = partsOf }: Make = {}): Publisher {
  const publish = ({ paths, months }: Region): readonly Published[] => {
    let last: readonly (readonly Part[])[] = [];
    return months.map((month) => {
      const now = parts(month);
      last = now.map((each, index) => stand(last[index], each, policy));
      const leaves = paths.map((path, index) => ({ path, parts: last[index]! }));
      return { cells: cube(leaves, policy), stood: last };
    });
  };
  return Object.assign(publish, { policy });
}

/** Shows every node that is not small by itself. */
const withoutNeighbours: typeof cubeOf = (leaves, policy = POLICY) => {
  const whole = cubeOf(leaves, { ...policy, smallest: -1 });
  return whole.map((cell) => {
    const inside = leaves.filter(({ path }) => path.includes(cell.node));
    const alone = inside.map(({ path, parts }) => ({ path: ['ALL', path.at(-1)!], parts }));
    return cubeOf(alone, policy)[0]!.told === null ? { ...cell, told: null } : cell;
  });
};

/** Each a way in which the scheme could be broken; the attack has to find every one. */
export const BROKEN: Readonly<Record<string, Publisher>> = {
  'one person is enough to be shown': publisher({ policy: { ...POLICY, smallest: 1 } }),
  'neighbours of a small cell are all shown': publisher({ cube: withoutNeighbours }),
  'every month shows its own counts': publisher({ stand: (_last, now) => now }),
  'counts are not told in steps': publisher({ policy: { ...POLICY, step: 1 } }),
  'a person at two organisations passes for two': publisher({
    parts: (month) => partsOf(month).map((parts) => parts.map(({ count }) => ({ count, once: count }))),
  }),
};

export interface Finding {
  readonly what: 'SMALL' | 'FEW_PERSONS' | 'EXACT' | 'CHANGE_OF_FEW' | 'CHANGE_OF_ONE';
  readonly publication: number;
  readonly organisations: readonly number[];
  readonly part: number;
}

interface Derived {
  /** Bit per organisation. */
  readonly set: number;
  readonly size: number;
  readonly sum: number;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  /** How many combinations of published cells were formed. */
  readonly combinations: number;
  readonly derived: number;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** All cells, and all sums and differences of two and three of them that come to the number of a set of organisations. */
function derivedFrom(shown: readonly Derived[], tally: { combinations: number }): ReadonlyMap<number, Derived> {
  const found = new Map<number, Derived>();
  const note = (set: number, sum: number): void => {
    if (set !== 0 && !found.has(set)) found.set(set, { set, size: bits(set), sum });
  };
  for (const { set, sum } of shown) note(set, sum);
  const two: Derived[] = [];
  for (let i = 0; i < shown.length; i++) {
    for (let j = 0; j < shown.length; j++) {
      const [a, b] = [shown[i]!, shown[j]!];
      tally.combinations += 1;
      if (i < j && (a.set & b.set) === 0) two.push({ set: a.set | b.set, size: 0, sum: a.sum + b.sum });
      if (i !== j && (a.set & b.set) === b.set) two.push({ set: a.set & ~b.set, size: 0, sum: a.sum - b.sum });
    }
  }
  for (const { set, sum } of two) note(set, sum);
  for (const pair of two) {
    for (const cell of shown) {
      tally.combinations += 1;
      if ((pair.set & cell.set) === 0) note(pair.set | cell.set, pair.sum + cell.sum);
      else if ((pair.set & cell.set) === cell.set) note(pair.set & ~cell.set, pair.sum - cell.sum);
      else if ((pair.set & cell.set) === pair.set) note(cell.set & ~pair.set, cell.sum - pair.sum);
    }
  }
  return found;
}

/** By what each organisation's count is bounded, in steps, given the sums that are shown: propagated until nothing moves. */
function bounds(shown: readonly Derived[], organisations: number, step: number): readonly { lo: number; hi: number }[] {
  const at = Array.from({ length: organisations }, () => ({ lo: 0, hi: Infinity }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { set, sum } of shown) {
      const members = at.filter((_, index) => (set & (1 << index)) !== 0);
      const [lo, hi] = [members.reduce((all, each) => all + each.lo, 0), members.reduce((all, each) => all + each.hi, 0)];
      for (const member of members) {
        const [least, most] = [Number.isFinite(hi) ? sum - (hi - member.hi) : 0, sum - (lo - member.lo)];
        if (least > member.lo) [member.lo, moved] = [Math.ceil(least / step) * step, true];
        if (most < member.hi) [member.hi, moved] = [Math.floor(most / step) * step, true];
      }
    }
  }
  return at;
}

/**
 * The attacker has every published cell of every publication, knows who lies where and how the figures are made. They are
 * granted more than is told: the sum of steps behind every number, and that every count was fresh when it was told. What they may find: a number below the threshold (SMALL), one over
 * too few persons (FEW_PERSONS), one that is known to the person (EXACT), that something changed where fewer than a step
 * of persons did (CHANGE_OF_FEW), and a change that is known to be of one (CHANGE_OF_ONE).
 */
export function attack(region: Region, publish: Publisher, policy: CubePolicy = POLICY): Verdict {
  const { paths, months } = region;
  const published = publish(region);
  const scheme = publish.policy;
  const findings: Finding[] = [];
  const tally = { combinations: 0 };
  let derivedInAll = 0;
  const parts = months[0]![0]!.length;
  const members = (set: number): readonly number[] => [...paths.keys()].filter((index) => (set & (1 << index)) !== 0);
  const sets = new Map<string, number>();
  paths.forEach((path, index) => path.forEach((node) => sets.set(node, (sets.get(node) ?? 0) | (1 << index))));

  for (let part = 0; part < parts; part++) {
    let before: ReadonlyMap<number, Derived> | undefined;
    // What each organisation counted when what stands for it last moved.
    const moved = months[0]!.map((organisation) => organisation[part]!.size);
    published.forEach(({ cells, stood }, publication) => {
      const shown = cells
        .filter(({ told }) => told !== null)
        .map(({ node }) => {
          const set = sets.get(node)!;
          const sum = members(set).reduce((all, index) => all + inSteps(stood[index]![part]!.count, scheme), 0);
          return { set, size: bits(set), sum };
        });
      const derived = derivedFrom(shown, tally);
      derivedInAll += derived.size;
      const find = (what: Finding['what'], set: number): void => {
        findings.push({ what, publication, organisations: members(set), part });
      };
      for (const { set, sum } of derived.values()) {
        if (sum > 0 && sum < policy.smallest) find('SMALL', set);
        if (publication === 0 && sum > 0) {
          const persons = new Set(members(set).flatMap((index) => [...months[0]![index]![part]!]));
          if (persons.size < policy.smallest) find('FEW_PERSONS', set);
        }
        if (sum > 0 && scheme.step === 1) find('EXACT', set);
        const earlier = before?.get(set);
        if (earlier === undefined || earlier.sum === sum) continue;
        if (scheme.step === 1 && Math.abs(sum - earlier.sum) === 1) find('CHANGE_OF_ONE', set);
        const now = (index: number): number => months[publication]![index]![part]!.size;
        if (!members(set).some((index) => Math.abs(now(index) - moved[index]!) >= policy.step)) find('CHANGE_OF_FEW', set);
      }
      bounds(shown, paths.length, scheme.step).forEach(({ lo, hi }, index) => {
        if (lo > 0 && hi + scheme.step - 1 < policy.smallest) find('SMALL', 1 << index);
      });
      const previous = published[publication - 1];
      months[publication]!.forEach((organisation, index) => {
        const now = inSteps(stood[index]![part]!.count, policy);
        const then = previous === undefined ? now : inSteps(previous.stood[index]![part]!.count, policy);
        if (now !== then) moved[index] = organisation[part]!.size;
      });
      before = derived;
    });
  }
  return { findings, combinations: tally.combinations, derived: derivedInAll };
}

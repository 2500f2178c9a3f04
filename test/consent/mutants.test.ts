import fc from 'fast-check';
import { decide } from '../../consent/decide';
import { timesFor, writeProofResult } from '../support/proof';
import { disagreement, disagreementOnBrokenFacts } from './agreement';
import type { Decide } from './agreement';
import { mutants, rewritten } from './mutants';
import type { World } from './worlds';
import { worlds } from './worlds';

/**
 * The positive control of "0 disagreements": rules with a seeded fault, held against the oracle by the very comparison
 * that finds none in the real rule.
 */
const WORLDS = timesFor(4_000, 10_000);
const SEED = 20_261_126;

const tried: readonly World[] = fc.sample(worlds, { numRuns: WORLDS, seed: SEED });

/** How many worlds it takes until a rule is found out; null when it never is. */
function worldsUntilCaught(decideBy: Decide, onBrokenFacts: boolean): number | null {
  const index = tried.findIndex(
    (world) =>
      world.requests.some((request) => disagreement(world, request, decideBy) !== null) ||
      (onBrokenFacts && disagreementOnBrokenFacts(world, decideBy) !== null),
  );
  return index < 0 ? null : index + 1;
}

test('the comparison finds no fault in the rule itself', () => {
  expect(worldsUntilCaught(decide, true)).toBeNull();
  const unchanged = rewritten('decide', 'export function decide(', 'export function decide(');
  expect(worldsUntilCaught(unchanged, true)).toBeNull();
});

test('the same comparison finds every rule with a seeded fault, leaky or over-strict', () => {
  const seeded = mutants();
  const results = seeded.map(({ name, fault, decide: mutant, onBrokenFacts }) => {
    return { fault, name, worlds: worldsUntilCaught(mutant, onBrokenFacts) };
  });
  const caught = results.filter((result) => result.worlds !== null);

  const lines = results.map(({ fault, name, worlds: count }) => `${count ?? 'NOT CAUGHT'}\t${fault}\t${name}`);
  console.info(`${caught.length} of ${seeded.length} caught; worlds until caught:\n${lines.join('\n')}`);
  const score = { caught: caught.length, of: seeded.length };
  writeProofResult('consent-mutants', { seed: SEED, worlds: WORLDS, ...score, results });

  expect(caught.map(({ name }) => name)).toEqual(seeded.map(({ name }) => name));
  for (const fault of ['LEAKY', 'OVER_STRICT']) {
    expect(caught.filter((result) => result.fault === fault).length).toBeGreaterThanOrEqual(8);
  }
});

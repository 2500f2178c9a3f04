import fc from 'fast-check';
import { PROMISES } from '../promises';
import type { World } from '../worlds';
import { worlds } from '../worlds';

/**
 * The promises on so few worlds that they can be tried on every mutant of the rule (`npm run mutation`); properties.test.ts
 * has the many. One test for each promise, and nothing before them: what runs outside a test counts as run by all.
 */
const WORLDS = 400;
/** Of the promises that need no oracle, which find less and cost more. */
const FEWER = 120;
const SEED = 20_261_122;

let sampled: readonly World[] | undefined;
function tried(): readonly World[] {
  sampled ??= fc.sample(worlds, { numRuns: WORLDS, seed: SEED });
  return sampled;
}

const FINDS_MOST = /oracle|cannot be read|edits an explanation names/;

test.each(Object.entries(PROMISES))('%s', (promise, holds) => {
  for (const world of tried().slice(0, FINDS_MOST.test(promise) ? WORLDS : FEWER)) expect(holds(world)).toBeNull();
});

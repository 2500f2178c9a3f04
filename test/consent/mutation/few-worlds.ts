import fc from 'fast-check';
import { PROMISES } from '../promises';
import type { World } from '../worlds';
import { worlds } from '../worlds';

/**
 * The promises on so few worlds that they can be tried on every mutant of the rule (`npm run mutation`); properties.test.ts
 * has the many. One test for each promise, and nothing before them: what runs outside a test counts as run by all.
 */
const WORLDS = 400;
const SEED = 20_261_122;

const tried: readonly World[] = fc.sample(worlds, { numRuns: WORLDS, seed: SEED });

test.each(Object.entries(PROMISES))('%s', (_, holds) => {
  for (const world of tried) expect(holds(world)).toBeNull();
});

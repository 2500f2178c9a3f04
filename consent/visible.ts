import type { Actor } from './actor';
import { decide } from './decide';
import type { Decision } from './decide';
import type { Facts } from './facts';
import type { Policy } from './policy';
import { CATEGORIES } from './vocabulary';
import type { Action, Category, Purpose } from './vocabulary';

/**
 * What somebody may see of a person, or write: the decision on every category, in the order of CATEGORIES. This is
 * what `Person.access` lists and what a person sees when they look through another's eyes; both ask `decide` and
 * nothing else, so neither can promise what the real question would not get.
 */
export function visibleCategories(
  actor: Actor,
  purpose: Purpose,
  action: Action,
  person: string,
  facts: Facts,
  now: Date,
  policy: Policy,
): ReadonlyMap<Category, Decision> {
  return new Map(
    CATEGORIES.map((category) => [
      category,
      decide({ actor, purpose, action, person, category }, facts, now, policy),
    ]),
  );
}

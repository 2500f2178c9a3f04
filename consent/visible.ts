import type { Actor } from './actor';
import { decide, liveRelations } from './decide';
import type { Decision } from './decide';
import type { Facts } from './facts';
import type { Cell, Policy } from './policy';
import { CATEGORIES, ROLES_OF_PROFESSION } from './vocabulary';
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

/**
 * Whether anything of a category could ever be shown to this actor by what they are: false where the ceiling (layer 2)
 * shuts every role that their profession can take. It says nothing of any person, so whoever asks about many categories
 * at once may leave these out without telling anything.
 */
export function isWithinCeiling(actor: Actor, category: Category, policy: Policy): boolean {
  return hasCell(actor, category, policy, (cell) => !['-', 'M', 'C'].includes(cell));
}

/**
 * Whether consent could open more of a category to this actor than their own records, whatever is opened by whom: by the
 * roles they have for this person; without any, by those that their profession can take.
 */
export function isOpenedByConsent(
  actor: Actor,
  person: string,
  category: Category,
  facts: Facts,
  now: Date,
  policy: Policy,
): boolean {
  const isOpen = (cell: Cell): boolean => ['O', 'N', 'T', 'R'].includes(cell);
  const relations = actor.kind === 'PROFESSIONAL' ? liveRelations(actor, person, facts, now) : [];
  if (relations.length === 0) return hasCell(actor, category, policy, isOpen);
  return relations.some(({ role }) => isOpen(policy.cell(category, role)));
}

function hasCell(actor: Actor, category: Category, policy: Policy, fits: (cell: Cell) => boolean): boolean {
  if (actor.kind !== 'PROFESSIONAL') return true;
  const roles = ROLES_OF_PROFESSION[actor.profession];
  return roles.length === 0 || roles.some((role) => fits(policy.cell(category, role)));
}

import type { Actor } from '../../../consent/actor';

/**
 * The workplace whose accommodations alone concern this asker, or null for whoever is not a workplace. What was agreed
 * with a school tells an employer of the school, so a yes to accommodations is a yes to one's own (C-46, EQ-08).
 */
export function workplaceOf(actor: Actor): string | null {
  const isWorkplace =
    actor.kind === 'PROFESSIONAL' && (actor.profession === 'EMPLOYER' || actor.profession === 'TRAINING_PROVIDER');
  return isWorkplace ? actor.organisation : null;
}

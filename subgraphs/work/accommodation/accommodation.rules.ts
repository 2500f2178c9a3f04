import type { Actor } from '../../../consent/actor';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { EARLIEST_DATE, wordingFault } from '../wording/wording.rules';
import type { AccommodationRow } from './accommodation.table';

/**
 * The workplace whose accommodations alone concern this asker, or null for whoever is not a workplace. What was agreed
 * with a school tells an employer of the school, so a yes to accommodations is a yes to one's own (C-46, EQ-08).
 */
export function workplaceOf(actor: Actor): string | null {
  const isWorkplace =
    actor.kind === 'PROFESSIONAL' && (actor.profession === 'EMPLOYER' || actor.profession === 'TRAINING_PROVIDER');
  return isWorkplace ? actor.organisation : null;
}

/** What is wrong with a new accommodation, or null. A contact at work is support, and of no other kind (W-09). */
export function accommodationFault(
  agreed: Pick<AccommodationRow, 'kind' | 'inWords' | 'language' | 'workplaceBuddy' | 'since'>,
): Refused | null {
  if (agreed.workplaceBuddy && agreed.kind !== 'COMMUNICATION_SUPPORT') {
    return refused('INPUT_NOT_FIT', 'A chosen contact at work is of the kind COMMUNICATION_SUPPORT.');
  }
  if (agreed.since < EARLIEST_DATE) {
    return refused('INPUT_NOT_FIT', `since lies before ${EARLIEST_DATE}; give the year in four digits.`);
  }
  return wordingFault('inWords', agreed.inWords, agreed.language);
}

/** What is wrong with the end of something that began and may have ended, or null. */
export function endFault(row: { readonly since: string; readonly until: string | null }, until: string): Refused | null {
  if (row.until !== null) return refused('ALREADY_ENDED', 'It has ended before.');
  return until >= row.since ? null : refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'It would end before it began.');
}

import { daysAfter } from '../../../shared/local-date';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { isCodeOf } from '../term/term.rules';
import { pastDateFault } from '../wording/wording.rules';
import type { EmployerInformationRow } from './employer-information.table';

/** The longest period that is told at once. */
export const MOST_DAYS = 366;

/** What is wrong with a talk that is recorded, or null. */
export function informationFault(
  { audience, employer, topics, heldOn }: Pick<EmployerInformationRow, 'audience' | 'employer' | 'topics' | 'heldOn'>,
  today: string,
): Refused | null {
  if (audience !== 'ONE_EMPLOYER' && employer !== null) {
    return refused('INPUT_NOT_FIT', 'employer goes with one employer; of several leave it out.');
  }
  if (topics.length === 0 || new Set(topics).size < topics.length) {
    return refused('INPUT_NOT_FIT', 'Name each topic once, and at least one.');
  }
  if (!topics.every((topic) => isCodeOf('employer-information-topic', topic))) {
    return refused('INPUT_NOT_FIT', 'topics are codes of the list employer-information-topic.', 'C-44');
  }
  return pastDateFault('heldOn', heldOn, today);
}

/** What is wrong with a period that is asked for, in words for the client; null when it fits. */
export function misfitOfPeriod(from: string, until: string): string | null {
  if (until <= from) return 'until must lie after from.';
  return until > daysAfter(from, MOST_DAYS) ? `A period is at most ${MOST_DAYS} days.` : null;
}

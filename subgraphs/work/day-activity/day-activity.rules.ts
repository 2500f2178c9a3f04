import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { EARLIEST_DATE, wordingFault } from '../wording/wording.rules';
import type { DayActivityRow } from './day-activity.table';

/** A week has seven days of two halves. */
export const MOST_HALF_DAYS = 14;

type Activity = Pick<DayActivityRow, 'title' | 'placeInWords' | 'language' | 'halfDaysPerWeek' | 'startedOn'>;

/** What is wrong with a new day activity, or null. */
export function activityFault(activity: Activity): Refused | null {
  const { title, placeInWords, language, halfDaysPerWeek, startedOn } = activity;
  if (halfDaysPerWeek !== null && (halfDaysPerWeek < 1 || halfDaysPerWeek > MOST_HALF_DAYS)) {
    return refused('INPUT_NOT_FIT', `halfDaysPerWeek must be 1 to ${MOST_HALF_DAYS}.`);
  }
  if (startedOn < EARLIEST_DATE) {
    return refused('INPUT_NOT_FIT', `startedOn lies before ${EARLIEST_DATE}; give the year in four digits.`);
  }
  return (
    wordingFault('title', title, language) ??
    (placeInWords === null ? null : wordingFault('placeInWords', placeInWords, language))
  );
}

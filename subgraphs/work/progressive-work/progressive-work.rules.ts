import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { hoursFault } from '../job-placement/job-placement.rules';
import { EARLIEST_DATE } from '../wording/wording.rules';
import type { ProgressiveWorkReviewRow, ProgressiveWorkRow } from './progressive-work.table';

type Period = Pick<ProgressiveWorkRow, 'hoursPerWeek' | 'since' | 'reviewOn'>;

/**
 * What is wrong with new hours, or null.
 *
 * @param open the period without an end, which the new one would end.
 */
export function progressiveFault(period: Period, open: Pick<ProgressiveWorkRow, 'since'> | undefined): Refused | null {
  if (period.since < EARLIEST_DATE) {
    return refused('INPUT_NOT_FIT', `since lies before ${EARLIEST_DATE}; give the year in four digits.`);
  }
  if (open && period.since <= open.since) {
    return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'since must lie after the first day of the hours that hold now.');
  }
  if (period.reviewOn !== null && period.reviewOn <= period.since) {
    return refused('INPUT_NOT_FIT', 'reviewOn must lie after the first day.');
  }
  return hoursFault(period.hoursPerWeek);
}

/**
 * Whose word an outcome is, or why it is not theirs: that the hours are agreed is the advising doctor's to say and nobody
 * else's; when they are looked at again is planned by the coach (C-49).
 */
export function reviewFault(
  isDoctor: boolean,
  outcome: ProgressiveWorkReviewRow['outcome'],
  plansNext: boolean,
): Refused | null {
  if (outcome === 'AGREED' && !isDoctor) {
    return refused('NOT_PERMITTED', 'Only the advising doctor agrees with the hours.', 'C-49');
  }
  if (isDoctor && plansNext) {
    return refused('INPUT_NOT_FIT', 'The next review is planned by the coach; leave nextReviewOn out.');
  }
  return null;
}

/** What the register is told of the review that is planned; null where none is. */
export function progressiveReviewMessage(row: ProgressiveWorkRow, coach: string): RegisterMessage | null {
  if (row.reviewOn === null) return null;
  return registerMessage(row, {
    detailType: 'ProgressiveWork',
    kind: 'REVIEW',
    category: 'PROGRESSIVE_WORK',
    code: 'PROGRESSIVE_WORK_REVIEW',
    on: row.reviewOn,
    responsible: coach,
  });
}

/** The same, when it was held or is needed no more. */
export function progressiveReviewOver(row: ProgressiveWorkRow, on: string, isDone: boolean): RegisterMessage | null {
  const planned = progressiveReviewMessage(row, row.author);
  return planned && { ...planned, until: on, doneOn: isDone ? on : null };
}

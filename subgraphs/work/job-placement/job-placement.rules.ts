import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { EARLIEST_DATE, wordingFault } from '../wording/wording.rules';
import type { JobHoursRow, JobPlacementRow } from './job-placement.table';

/** More hours than a week of work has are a slip of the keyboard. */
export const MOST_HOURS = 60;

export function hoursFault(hoursPerWeek: number | null): Refused | null {
  if (hoursPerWeek === null || (hoursPerWeek >= 1 && hoursPerWeek <= MOST_HOURS)) return null;
  return refused('INPUT_NOT_FIT', `hoursPerWeek must be 1 to ${MOST_HOURS}.`);
}

type Placement = Pick<
  JobPlacementRow,
  'title' | 'workForm' | 'organisation' | 'employerInWords' | 'hoursPerWeek' | 'remark' | 'language' | 'startedOn'
>;

/** What is wrong with a new job, or null. A volunteer's organisation is never named: it would be told (EQ-09). */
export function placementFault(job: Placement): Refused | null {
  if (job.workForm === 'VOLUNTEER' && job.organisation !== null) {
    return refused('INPUT_NOT_FIT', 'Where somebody volunteers is said in words, and not by the key of an organisation.');
  }
  if (job.organisation !== null && job.employerInWords !== null) {
    return refused('INPUT_NOT_FIT', 'Name the employer by key or in words, not both.');
  }
  if (job.startedOn < EARLIEST_DATE) {
    return refused('INPUT_NOT_FIT', `startedOn lies before ${EARLIEST_DATE}; give the year in four digits.`);
  }
  return (
    wordingFault('title', job.title, job.language) ??
    (job.employerInWords === null ? null : wordingFault('employerInWords', job.employerInWords, job.language)) ??
    (job.remark === null ? null : wordingFault('remark', job.remark, job.language)) ??
    hoursFault(job.hoursPerWeek)
  );
}

/** What is wrong with a change of hours, or null. */
export function hoursChangeFault(
  job: Pick<JobPlacementRow, 'startedOn' | 'endedOn'>,
  open: Pick<JobHoursRow, 'since'> | undefined,
  since: string,
): Refused | null {
  if (job.endedOn !== null) return refused('ALREADY_ENDED', 'The job has ended; its hours no longer change.');
  const first = open?.since ?? job.startedOn;
  if (since > first) return null;
  return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'since must lie after the first day of the hours that hold now.');
}

/** What is wrong with the end of a job, or null. It ends; it does not fail, and why is the person's to tell (E-13). */
export function placementEndFault(job: Pick<JobPlacementRow, 'startedOn' | 'endedOn'>, endedOn: string): Refused | null {
  if (job.endedOn !== null) return refused('ALREADY_ENDED', 'This job has ended before.');
  if (endedOn >= job.startedOn) return null;
  return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'endedOn lies before the job began.');
}

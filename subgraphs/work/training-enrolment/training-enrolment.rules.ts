import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { hoursFault } from '../job-placement/job-placement.rules';
import { EARLIEST_DATE, wordingFault } from '../wording/wording.rules';
import type { TrainingEnrolmentRow } from './training-enrolment.table';

type State = TrainingEnrolmentRow['state'];

/** The one table of what may follow what. To stop is possible at any time, and why is not asked. */
export const ENROLMENT_TRANSITIONS: Readonly<Record<State, readonly State[]>> = {
  APPLIED: ['ENROLLED', 'STOPPED'],
  ENROLLED: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
  STOPPED: [],
};

/** Why an enrolment does not move so, or null. */
export function enrolmentFault(from: State, to: State): Refused | null {
  const next = ENROLMENT_TRANSITIONS[from];
  if (next.includes(to)) return null;
  if (next.length === 0) return refused('ALREADY_ENDED', 'This training is over; enrol anew.');
  return refused('RULE_NOT_MET', `From here it goes on to ${next.join(', ')}.`);
}

type Training = Pick<TrainingEnrolmentRow, 'title' | 'language' | 'hoursPerWeek' | 'startedOn' | 'plannedEndOn'>;

/** What is wrong with a new enrolment, or null. */
export function trainingFault(training: Training): Refused | null {
  if (training.startedOn < EARLIEST_DATE) {
    return refused('INPUT_NOT_FIT', `startedOn lies before ${EARLIEST_DATE}; give the year in four digits.`);
  }
  if (training.plannedEndOn !== null && training.plannedEndOn <= training.startedOn) {
    return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'plannedEndOn must lie after the first day.');
  }
  return wordingFault('title', training.title, training.language) ?? hoursFault(training.hoursPerWeek);
}

import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { isCodeOf } from '../term/term.rules';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { EducationRow } from './education.table';

type State = EducationRow['state'];

/** The one table of what may follow what: a study that stopped can be taken up again, one that was completed stays so. */
export const EDUCATION_TRANSITIONS: Readonly<Record<State, readonly State[]>> = {
  UNDER_WAY: ['COMPLETED', 'STOPPED'],
  STOPPED: ['UNDER_WAY', 'COMPLETED'],
  COMPLETED: [],
};

type Course = Pick<EducationRow, 'state' | 'startedOn' | 'endedOn'>;

/** What is wrong with a study that is told, or null. */
export function educationFault(
  study: Course & Pick<EducationRow, 'level' | 'title' | 'remark' | 'language'>,
  today: string,
): Refused | null {
  if (!isCodeOf('education-level', study.level)) {
    return refused('INPUT_NOT_FIT', 'level is not a code of the list education-level; take OTHER for what is not in it.');
  }
  return (
    wordingFault('title', study.title, study.language) ??
    (study.remark === null ? null : wordingFault('remark', study.remark, study.language)) ??
    pastDateFault('startedOn', study.startedOn, today) ??
    courseFault(study, today)
  );
}

/** What is wrong with how far a study has come, or null: what goes on has no end, and what is over has one. */
function courseFault({ state, startedOn, endedOn }: Course, today: string): Refused | null {
  if ((endedOn === null) !== (state === 'UNDER_WAY')) {
    return refused('INPUT_NOT_FIT', 'endedOn goes with a study that is completed or stopped, and with no other.');
  }
  if (endedOn === null) return null;
  if (endedOn < startedOn) return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'endedOn lies before the study began.');
  return pastDateFault('endedOn', endedOn, today);
}

/** What is wrong with a study taken a step on, or null. */
export function educationStepFault(before: Course, after: Pick<Course, 'state' | 'endedOn'>, today: string): Refused | null {
  if (!EDUCATION_TRANSITIONS[before.state].includes(after.state)) {
    return refused('RULE_NOT_MET', `What is ${before.state} is not followed by ${after.state}.`);
  }
  return courseFault({ ...before, ...after }, today);
}

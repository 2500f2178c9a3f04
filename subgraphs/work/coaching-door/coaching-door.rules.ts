import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { CoachingAssessmentRow } from './coaching-door.table';

/** What is found at the door; null for what that door does not ask. */
export type DoorFindings = Pick<
  CoachingAssessmentRow,
  | 'door'
  | 'wantsRegularWork'
  | 'isOfWorkingAge'
  | 'asksForPaidWork'
  | 'asksForSupportInJob'
  | 'isMotivated'
  | 'hasLittleBenefitOfRegularOffer'
  | 'workIsTheFocus'
>;

export interface DoorCriterion {
  readonly code:
    | 'WANTS_REGULAR_WORK'
    | 'WORKING_AGE'
    | 'ASKS_FOR_WORK_OR_SUPPORT_IN_JOB'
    | 'MOTIVATED'
    | 'LITTLE_BENEFIT_OF_REGULAR_OFFER'
    | 'WORK_IS_THE_FOCUS';
  readonly isMet: boolean;
  /** Where the criterion is printed: file and line of the catalogue's sources. */
  readonly source: string;
}

/**
 * The criteria of a door, one by one. IPS has one, the wish, and there is no second that anybody could be turned away by
 * (R-098, zero exclusion). A job coach of mental health has five; to have a job and ask for support in it is as good as
 * to ask for one.
 */
export function doorCriteria(found: DoorFindings): readonly DoorCriterion[] {
  if (found.door === 'IPS') {
    return [{ code: 'WANTS_REGULAR_WORK', isMet: found.wantsRegularWork === true, source: '003:1831' }];
  }
  const asks = found.asksForPaidWork === true || found.asksForSupportInJob === true;
  return [
    { code: 'WORKING_AGE', isMet: found.isOfWorkingAge === true, source: '000:373' },
    { code: 'ASKS_FOR_WORK_OR_SUPPORT_IN_JOB', isMet: asks, source: '000:374' },
    { code: 'MOTIVATED', isMet: found.isMotivated === true, source: '000:375' },
    {
      code: 'LITTLE_BENEFIT_OF_REGULAR_OFFER',
      isMet: found.hasLittleBenefitOfRegularOffer === true,
      source: '000:378',
    },
    { code: 'WORK_IS_THE_FOCUS', isMet: found.workIsTheFocus === true, source: '000:379' },
  ];
}

/** Why a door stays closed, or null. Says which criteria are not met, and what is there instead. */
export function doorFault(found: DoorFindings): Refused | null {
  const { door, wantsRegularWork, ...others } = found;
  const asked = Object.values(others).filter((each) => each !== null).length;
  if (door === 'IPS') {
    if (asked > 0 || wantsRegularWork === null) {
      return refused('INPUT_NOT_FIT', 'IPS asks whether the person wants regular work, and nothing else.', 'R-098');
    }
    if (wantsRegularWork) return null;
    const message = 'IPS is for whoever wants regular work; other work and day activity are open without it.';
    return refused('RULE_NOT_MET', message, 'R-098');
  }
  if (wantsRegularWork !== null || asked < Object.keys(others).length) {
    return refused('INPUT_NOT_FIT', 'Say of each criterion of the job coach whether it is the case.', 'R-046');
  }
  const unmet = doorCriteria(found).filter(({ isMet }) => !isMet);
  if (unmet.length === 0) return null;
  const codes = unmet.map(({ code }) => code).join(', ');
  return refused('RULE_NOT_MET', `Not met: ${codes}. The regular offer and IPS stay open.`, 'R-046');
}

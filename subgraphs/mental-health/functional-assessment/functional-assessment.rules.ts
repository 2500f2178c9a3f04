import type { Actor } from '../../../consent/actor';
import { monthsAfter } from '../../../shared/local-date';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { LocalDate } from '../calendar/calendar.rules';
import type {
  AssessmentSignatureRow,
  FunctionalAssessmentRow,
  ReevaluationRow,
  Signatory,
} from './functional-assessment.table';

/** One paid assessment in twelve months: "once a year" (R-020, 004:712-714) is read as the convention's year of R-010. */
const MONTHS_BETWEEN_PAID = 12;

/** As which somebody of this profession can sign; what they are beyond it, their token does not say and they state. */
export function maySignAs(actor: Actor, as: Signatory): boolean {
  if (actor.kind !== 'PROFESSIONAL') return false;
  const { profession } = actor;
  return as === 'PSYCHOLOGIST'
    ? profession === 'FIRST_LINE_PSYCHOLOGIST' || profession === 'MENTAL_HEALTH_PROFESSIONAL'
    : profession === 'GENERAL_PRACTITIONER' || profession === 'MENTAL_HEALTH_PROFESSIONAL';
}

/** An assessment as it is stated. */
export interface StatedAssessment {
  readonly assessedOn: LocalDate;
  readonly firstSessionOn: LocalDate;
  readonly isConventioned: boolean;
  readonly personAgrees: boolean;
  readonly isPaid: boolean;
}

/** Why it cannot be drawn up; null when it can. */
export function assessmentFault(
  { assessedOn, firstSessionOn, isConventioned, personAgrees, isPaid }: StatedAssessment,
  before: readonly Pick<FunctionalAssessmentRow, 'assessedOn' | 'isPaid'>[],
  today: LocalDate,
): Refused | null {
  if (!personAgrees) return refused('RULE_NOT_MET', 'It is drawn up and shared with the agreement of the person.', 'C-18');
  if (!isConventioned) {
    const message = 'A clinical psychologist or orthopedagogue who works under the convention draws it up.';
    return refused('RULE_NOT_MET', message, 'R-021');
  }
  if (assessedOn < firstSessionOn) return refused('RULE_NOT_MET', 'It is drawn up from the first session on.', 'R-021');
  if (assessedOn > today) return refused('INPUT_NOT_FIT', 'assessedOn must not lie in the future.');
  const isPaidAlready = before.some((one) => one.isPaid && isWithinYear(one.assessedOn, assessedOn));
  return isPaid && isPaidAlready
    ? refused('RULE_NOT_MET', 'One is paid for in twelve months; a re-evaluation is not paid and stays possible.', 'R-020')
    : null;
}

function isWithinYear(a: LocalDate, b: LocalDate): boolean {
  const [first, second] = a < b ? [a, b] : [b, a];
  return second < monthsAfter(first, MONTHS_BETWEEN_PAID);
}

/** Which signatures are lacking before it opens specialised care: both are needed. */
export function lackingSignatures(signatures: readonly Pick<AssessmentSignatureRow, 'signedAs'>[]): readonly Signatory[] {
  return (['PSYCHOLOGIST', 'DOCTOR'] as const).filter((as) => !signatures.some(({ signedAs }) => signedAs === as));
}

/** Why a treatment that rests on it cannot be closed yet: it is re-evaluated at the end. Null when it can. */
export function closingFault(reevaluations: readonly Pick<ReevaluationRow, 'moment'>[]): Refused | null {
  return reevaluations.some(({ moment }) => moment === 'AT_END')
    ? null
    : refused('RULE_NOT_MET', 'It is re-evaluated at the end of the treatment, before that is closed.', 'R-023');
}

/** Why a re-evaluation cannot be recorded; null when it can. */
export function reevaluationFault(
  { assessedOn }: Pick<FunctionalAssessmentRow, 'assessedOn'>,
  evaluatedOn: LocalDate,
  before: readonly Pick<ReevaluationRow, 'moment'>[],
  signatures: readonly Pick<AssessmentSignatureRow, 'signedAs'>[],
  today: LocalDate,
): Refused | null {
  if (lackingSignatures(signatures).length > 0) {
    return refused('RULE_NOT_MET', 'Without both signatures it opens no specialised care, and there is none to evaluate.', 'R-022');
  }
  if (evaluatedOn < assessedOn || evaluatedOn > today) {
    return refused('INPUT_NOT_FIT', 'evaluatedOn must lie between the assessment and today.');
  }
  return closingFault(before) === null ? refused('ALREADY_ENDED', 'It was re-evaluated at the end already.', 'R-023') : null;
}

/**
 * Why care that an assessment opens cannot begin on a day: by then one has both signatures and was not rounded off.
 * One sentence for whatever is lacking, so that whoever may not read an assessment does not learn of it by being refused.
 */
export function openingFault(
  assessments: readonly Pick<FunctionalAssessmentRow, 'id' | 'assessedOn'>[],
  signatures: readonly Pick<AssessmentSignatureRow, 'assessmentId' | 'signedAs' | 'signedOn'>[],
  reevaluations: readonly Pick<ReevaluationRow, 'assessmentId' | 'moment'>[],
  startsOn: LocalDate,
): Refused | null {
  const opens = assessments.some(({ id, assessedOn }) => {
    const signed = signatures.filter(({ assessmentId, signedOn }) => assessmentId === id && signedOn <= startsOn);
    const isRoundedOff = closingFault(reevaluations.filter(({ assessmentId }) => assessmentId === id)) === null;
    return assessedOn <= startsOn && lackingSignatures(signed).length === 0 && !isRoundedOff;
  });
  const message = 'By its first day there is a functional assessment that is open to you, signed by a psychologist and by a doctor.';
  return opens ? null : refused('RULE_NOT_MET', message, 'R-022');
}

/** Why care that an assessment opened cannot end on a day: it is looked at a last time within that care. */
export function endingFault(
  reevaluations: readonly Pick<ReevaluationRow, 'moment' | 'evaluatedOn'>[],
  startedOn: LocalDate,
  endsOn: LocalDate,
): Refused | null {
  return closingFault(reevaluations.filter(({ evaluatedOn }) => evaluatedOn >= startedOn && evaluatedOn <= endsOn));
}

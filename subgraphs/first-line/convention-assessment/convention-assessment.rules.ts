import type { Profession } from '../../../consent/vocabulary';
import type { Fault, Warning } from '../convention-rules/convention.rules';
import type { AssessmentSignatureRow, ConventionAssessmentRow, DoctorCapacity } from './convention-assessment.table';

type Assessed = Pick<ConventionAssessmentRow, 'id' | 'moment' | 'onDate' | 'enrolmentId'>;
type Signed = Pick<AssessmentSignatureRow, 'assessmentId'>;

/**
 * a psychologist's or orthopedagogue's assessment and a doctor's signature under it, by the day of the step. One
 * sentence for both: it is judged by records of whomever, and who may not read them would learn by it that there is one.
 */
export function gateFault(
  onDate: string,
  assessments: readonly Assessed[],
  signatures: readonly (Signed & { readonly onDate: string })[],
): Fault | null {
  const initial = assessments.filter((assessment) => assessment.moment === 'INITIAL' && assessment.onDate <= onDate);
  const isSigned = ({ id }: Assessed): boolean =>
    signatures.some(({ assessmentId, onDate: signedOn }) => assessmentId === id && signedOn <= onDate);
  const message = 'The specialised function takes a functional assessment first, signed by a doctor as well.';
  return initial.some(isSigned) ? null : { code: 'RULE_NOT_MET', rule: 'R-022', message };
}

/** specialised care is not closed without a last look at the assessment. */
export function closingFault(steppedUpOn: string, onDate: string, assessments: readonly Assessed[]): Fault | null {
  const isFinal = assessments.some(
    ({ moment, onDate: day }) => moment === 'FINAL' && day >= steppedUpOn && day <= onDate,
  );
  return isFinal
    ? null
    : {
        code: 'RULE_NOT_MET',
        rule: 'R-023',
        message: 'Before the specialised function ends, the functional assessment is evaluated a last time.',
      };
}

/** R-023, the softer half: it should have been looked at during treatment too. */
export function closingWarnings(steppedUpOn: string, assessments: readonly Assessed[]): readonly Warning[] {
  return assessments.some(({ moment, onDate }) => moment === 'DURING' && onDate >= steppedUpOn)
    ? []
    : [{ rule: 'R-023', message: 'The functional assessment was not looked at again during treatment.' }];
}

/**
 * Whether a token lets somebody sign as this doctor. A token says general practitioner or clinician of mental health and
 * no more, so a psychologist's claim to be a psychiatrist is their own to answer for, and on record.
 */
export function maySignAs(profession: Profession, capacity: DoctorCapacity): boolean {
  if (profession === 'GENERAL_PRACTITIONER') return capacity === 'GENERAL_PRACTITIONER';
  return profession === 'MENTAL_HEALTH_PROFESSIONAL' && capacity !== 'GENERAL_PRACTITIONER';
}

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** The first one, and when it is looked at again: during treatment and at its end. */
export const ASSESSMENT_MOMENTS = ['INITIAL', 'DURING', 'FINAL'] as const;
export type AssessmentMoment = (typeof ASSESSMENT_MOMENTS)[number];

/**
 * That a functional assessment (functioneel bilan) was drawn up or looked at again, by whom and when: what opens the
 * specialised function. Its content is the mental-health provider's.
 */
export interface ConventionAssessmentRow extends PersonRow {
  readonly enrolmentId: string;
  readonly moment: AssessmentMoment;
  /** Local date. */
  readonly onDate: string;
  readonly assessor: string;
}

export const conventionAssessmentTable = personTable<ConventionAssessmentRow, 'FUNCTIONAL_ASSESSMENT'>(
  'convention_assessment',
  'FUNCTIONAL_ASSESSMENT',
  {
    enrolmentId: { type: 'uuid' },
    moment: { type: 'text' },
    onDate: { type: 'date' },
    assessor: { type: 'uuid' },
  },
);

/** As what a doctor signs: every doctor in contact with the person may (004:646-650). */
export const DOCTOR_CAPACITIES = ['GENERAL_PRACTITIONER', 'PSYCHIATRIST', 'OTHER_DOCTOR'] as const;
export type DoctorCapacity = (typeof DOCTOR_CAPACITIES)[number];

/** The second signature, a doctor's. */
export interface AssessmentSignatureRow extends PersonRow {
  readonly assessmentId: string;
  readonly capacity: DoctorCapacity;
  /** Local date. */
  readonly onDate: string;
  readonly doctor: string;
}

export const assessmentSignatureTable = personTable<AssessmentSignatureRow, 'FUNCTIONAL_ASSESSMENT'>(
  'convention_assessment_signature',
  'FUNCTIONAL_ASSESSMENT',
  {
    assessmentId: { type: 'uuid' },
    capacity: { type: 'text' },
    onDate: { type: 'date' },
    doctor: { type: 'uuid' },
  },
);

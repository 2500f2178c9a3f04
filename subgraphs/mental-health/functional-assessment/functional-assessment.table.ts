import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What the network's professionals find together of a person's state, problems, capacities and surroundings
 * (functioneel bilan, M-96; 004:638-658). Parts about named people around the person are rows of their own.
 */
export interface FunctionalAssessmentRow extends PersonRow {
  /** Local date. */
  readonly assessedOn: string;
  /** Local date of the first session with who drew it up: there is none before it. */
  readonly firstSessionOn: string;
  readonly findings: string;
  /** Why sharing it is in the person's interest: the third gate besides the two agreements (C-18, 004:657). */
  readonly interest: string;
  readonly language: string;
  /** Local date on which the person agreed to it (C-18). */
  readonly personAgreedOn: string;
  /** Paid for by the convention: 60 euro, once a year. */
  readonly isPaid: boolean;
}

export const functionalAssessmentTable = personTable<FunctionalAssessmentRow, 'FUNCTIONAL_ASSESSMENT'>(
  'functional_assessment',
  'FUNCTIONAL_ASSESSMENT',
  {
    assessedOn: { type: 'date' },
    firstSessionOn: { type: 'date' },
    findings: { type: 'text' },
    interest: { type: 'text' },
    language: { type: 'text' },
    personAgreedOn: { type: 'date' },
    isPaid: { type: 'boolean' },
  },
);

export const SIGNATORIES = ['PSYCHOLOGIST', 'DOCTOR'] as const;
export type Signatory = (typeof SIGNATORIES)[number];

/** A signature under one, of its author's own record: it takes that of a psychologist or orthopedagogue and a doctor's. */
export interface AssessmentSignatureRow extends PersonRow {
  readonly assessmentId: string;
  readonly signedAs: Signatory;
  /** Local date. */
  readonly signedOn: string;
}

export const assessmentSignatureTable = personTable<AssessmentSignatureRow, 'FUNCTIONAL_ASSESSMENT'>(
  'functional_assessment_signature',
  'FUNCTIONAL_ASSESSMENT',
  { assessmentId: { type: 'uuid' }, signedAs: { type: 'text' }, signedOn: { type: 'date' } },
);

export const REEVALUATION_MOMENTS = ['DURING', 'AT_END'] as const;
export type ReevaluationMoment = (typeof REEVALUATION_MOMENTS)[number];

/** It is looked at again during and at the end of treatment, unpaid. */
export interface ReevaluationRow extends PersonRow {
  readonly assessmentId: string;
  readonly moment: ReevaluationMoment;
  /** Local date. */
  readonly evaluatedOn: string;
  readonly findings: string;
  readonly language: string;
}

export const reevaluationTable = personTable<ReevaluationRow, 'FUNCTIONAL_ASSESSMENT'>(
  'functional_assessment_reevaluation',
  'FUNCTIONAL_ASSESSMENT',
  {
    assessmentId: { type: 'uuid' },
    moment: { type: 'text' },
    evaluatedOn: { type: 'date' },
    findings: { type: 'text' },
    language: { type: 'text' },
  },
);

/**
 * What it says of somebody around the person. Those it is about are its parties and none else: without the yes of each
 * of them it opens to nobody but who wrote it and the person, whatever the person allowed (C-18).
 */
export interface AssessmentContextRow extends PersonRow {
  readonly assessmentId: string;
  /** Code of `third-party-relation`. */
  readonly about: string;
  readonly findings: string;
  readonly language: string;
}

export const assessmentContextTable = personTable<AssessmentContextRow, 'FUNCTIONAL_ASSESSMENT_CONTEXT'>(
  'functional_assessment_context',
  'FUNCTIONAL_ASSESSMENT_CONTEXT',
  {
    assessmentId: { type: 'uuid' },
    about: { type: 'text' },
    findings: { type: 'text' },
    language: { type: 'text' },
  },
);

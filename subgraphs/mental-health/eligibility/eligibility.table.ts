import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What was found when a programme was considered (T-32, M-36). Only what the checks are computed from; the outcome is
 * never stored, so it cannot come to differ from the rule. Status and benefits are no part of it.
 */
export interface EligibilityAssessmentRow extends PersonRow {
  /** Code of `mental-health-trajectory`. */
  readonly programme: string;
  /** Local date. */
  readonly assessedOn: string;
  readonly assessor: string;
  /** Whole years on that day. */
  readonly ageInYears: number;
  /** Codes of `life-domain` in which the person gets stuck. */
  readonly domains: readonly string[];
  /** Codes of `sought`: what the person looks for in the programme. */
  readonly seeks: readonly string[];
  /** The trajectory it is about; null for one that was recorded before applications were. */
  readonly trajectoryId: string | null;
  /** Counts the assessments of the trajectory from 1: two can be of one day, and the later one holds. */
  readonly ordinal: number;
}

export const eligibilityAssessmentTable = personTable<EligibilityAssessmentRow, 'CARE_NEEDS'>(
  'eligibility_assessment',
  'CARE_NEEDS',
  {
    programme: { type: 'text' },
    assessedOn: { type: 'date' },
    assessor: { type: 'uuid' },
    ageInYears: { type: 'smallint' },
    domains: { type: 'text', array: true },
    seeks: { type: 'text', array: true, default: [] },
    trajectoryId: { type: 'uuid', nullable: true },
    ordinal: { type: 'smallint', default: 1 },
  },
);

/** What people judged of one criterion of the programme. A criterion without a row is not known yet. */
export interface EligibilityFindingRow extends PersonRow {
  readonly assessmentId: string;
  /** Code of `eligibility-criterion`. */
  readonly criterion: string;
  /** Whether what the criterion names is the case. */
  readonly isTheCase: boolean;
  /** Local date. */
  readonly foundOn: string;
}

const finding = {
  assessmentId: { type: 'uuid' },
  criterion: { type: 'text' },
  isTheCase: { type: 'boolean' },
  foundOn: { type: 'date' },
} as const;

export const eligibilityFindingTable = personTable<EligibilityFindingRow, 'CARE_NEEDS'>(
  'eligibility_finding',
  'CARE_NEEDS',
  finding,
);

/** Criteria that tell of a diagnosis: a table of their own, so that a need shared is no diagnosis told. */
export const eligibilityDiagnosisFindingTable = personTable<EligibilityFindingRow, 'DIAGNOSIS'>(
  'eligibility_diagnosis_finding',
  'DIAGNOSIS',
  finding,
);

/** The criterion that tells of addiction, which takes a grant of its own (C-56). */
export const eligibilityAddictionFindingTable = personTable<EligibilityFindingRow, 'ADDICTION'>(
  'eligibility_addiction_finding',
  'ADDICTION',
  finding,
);

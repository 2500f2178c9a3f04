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
  },
);

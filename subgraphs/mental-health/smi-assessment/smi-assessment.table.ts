import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** Which of the five criteria of severe mental illness were found on one day. Never a property of a person. */
export interface SmiAssessmentRow extends PersonRow {
  /** Local date. */
  readonly assessedOn: string;
  readonly assessor: string;
  /** Codes of `smi-criterion`, those that are the case. */
  readonly met: readonly string[];
}

export const smiAssessmentTable = personTable<SmiAssessmentRow, 'DIAGNOSIS'>('smi_assessment', 'DIAGNOSIS', {
  assessedOn: { type: 'date' },
  assessor: { type: 'uuid' },
  met: { type: 'text', array: true },
});

/** Since when symptoms and limits were gone, as found on one day. */
export interface RemissionAssessmentRow extends PersonRow {
  /** Local date. */
  readonly assessedOn: string;
  readonly assessor: string;
  /** Local date; null while there are symptoms. */
  readonly symptomFreeSince: string | null;
  /** Local date; null while there are limits in daily or societal functioning. */
  readonly withoutLimitsSince: string | null;
}

export const remissionAssessmentTable = personTable<RemissionAssessmentRow, 'DIAGNOSIS'>(
  'remission_assessment',
  'DIAGNOSIS',
  {
    assessedOn: { type: 'date' },
    assessor: { type: 'uuid' },
    symptomFreeSince: { type: 'date', nullable: true },
    withoutLimitsSince: { type: 'date', nullable: true },
  },
);

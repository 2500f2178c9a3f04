import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const INTENSITY_DIRECTIONS = ['UP', 'DOWN'] as const;
export type IntensityDirection = (typeof INTENSITY_DIRECTIONS)[number];

/**
 * That care went up or down, and why (op- en afschalen, M-51). Of the category of the plan: the reason says more of the
 * person than that a trajectory runs. No new indication stands behind it.
 */
export interface CareIntensityChangeRow extends PersonRow {
  readonly trajectoryId: string;
  readonly direction: IntensityDirection;
  /** Local date. */
  readonly changedOn: string;
  /** Code of `intensity-reason`. */
  readonly reason: string;
  readonly explanation: string | null;
  readonly language: string;
  /** Half days a week, or contacts in four weeks, from then on; null where it is not counted. */
  readonly halfDaysAWeek: number | null;
  readonly contactsInFourWeeks: number | null;
}

export const careIntensityChangeTable = personTable<CareIntensityChangeRow, 'RECOVERY_PLAN'>(
  'care_intensity_change',
  'RECOVERY_PLAN',
  {
    trajectoryId: { type: 'uuid' },
    direction: { type: 'text' },
    changedOn: { type: 'date' },
    reason: { type: 'text' },
    explanation: { type: 'text', nullable: true },
    language: { type: 'text' },
    halfDaysAWeek: { type: 'smallint', nullable: true },
    contactsInFourWeeks: { type: 'smallint', nullable: true },
  },
);

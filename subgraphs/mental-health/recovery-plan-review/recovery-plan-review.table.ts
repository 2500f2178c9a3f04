import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * That the recovery plan is reviewed with the person, and when (M-47, herstelplanbespreking). When and with whom only:
 * what is said there belongs to the plan, which `person` keeps.
 */
export interface RecoveryPlanReviewRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly plannedOn: string;
  /** Local date; null as long as it was not held. */
  readonly heldOn: string | null;
  /** Who leads it. */
  readonly professional: string;
}

export const recoveryPlanReviewTable = personTable<RecoveryPlanReviewRow, 'APPOINTMENTS'>(
  'recovery_plan_review',
  'APPOINTMENTS',
  {
    trajectoryId: { type: 'uuid' },
    plannedOn: { type: 'date' },
    heldOn: { type: 'date', nullable: true },
    professional: { type: 'uuid' },
  },
);

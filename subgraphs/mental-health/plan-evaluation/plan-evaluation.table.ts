import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** That a care plan is evaluated, and when (M-58, R-076). What is said there belongs to the plan. */
export interface PlanEvaluationRow extends PersonRow {
  readonly carePlanId: string;
  /** Local date. */
  readonly plannedOn: string;
  /** Local date; null as long as it was not held. */
  readonly heldOn: string | null;
  readonly professional: string;
}

export const planEvaluationTable = personTable<PlanEvaluationRow, 'APPOINTMENTS'>('plan_evaluation', 'APPOINTMENTS', {
  carePlanId: { type: 'uuid' },
  plannedOn: { type: 'date' },
  heldOn: { type: 'date', nullable: true },
  professional: { type: 'uuid' },
});

/**
 * Who was there when a plan was reviewed or evaluated. Apart from when it was: a job coach who plans around a review
 * need not read that somebody's mother came.
 */
export interface ReviewPresenceRow extends PersonRow {
  /** The review of the recovery plan, or the evaluation of a care plan. */
  readonly reviewId: string;
  readonly personWasThere: boolean;
  /** Codes of `third-party-relation` (R-076: relatives who were invited). */
  readonly relations: readonly string[];
  readonly professionals: readonly string[];
  readonly trustedPersonWasThere: boolean;
  /** Local date on which self-help and recovery groups were pointed out; null when they were not. */
  readonly selfHelpMentionedOn: string | null;
  /** Local date. */
  readonly heldOn: string;
}

export const reviewPresenceTable = personTable<ReviewPresenceRow, 'RECOVERY_PLAN'>('review_presence', 'RECOVERY_PLAN', {
  reviewId: { type: 'uuid' },
  personWasThere: { type: 'boolean' },
  relations: { type: 'text', array: true },
  professionals: { type: 'uuid', array: true },
  trustedPersonWasThere: { type: 'boolean' },
  selfHelpMentionedOn: { type: 'date', nullable: true },
  heldOn: { type: 'date' },
});

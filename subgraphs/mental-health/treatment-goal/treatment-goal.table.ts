import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const TREATMENT_GOAL_STATES = ['OPEN', 'REACHED', 'LET_GO'] as const;
export type TreatmentGoalState = (typeof TREATMENT_GOAL_STATES)[number];

/** Where a goal of treatment comes from: the person in principle, with two exceptions that are negotiated (C-10). */
export const TREATMENT_GOAL_ORIGINS = ['PERSON', 'FROM_THE_DISORDER', 'AGAINST_WHAT_UNDERMINES_RECOVERY'] as const;
export type TreatmentGoalOrigin = (typeof TREATMENT_GOAL_ORIGINS)[number];

/** A goal in a plan (behandeldoel, M-66). Its words stand among the plan's wordings, each side's apart. */
export interface TreatmentGoalRow extends PersonRow {
  readonly carePlanId: string;
  /** Code of `treatment-goal`. */
  readonly subject: string;
  readonly origin: TreatmentGoalOrigin;
  readonly state: TreatmentGoalState;
  /** Local date. */
  readonly setOn: string;
  /** Local date on which the state of now began. */
  readonly stateSince: string;
}

export const treatmentGoalTable = personTable<TreatmentGoalRow, 'RECOVERY_PLAN'>('treatment_goal', 'RECOVERY_PLAN', {
  carePlanId: { type: 'uuid' },
  subject: { type: 'text' },
  origin: { type: 'text' },
  state: { type: 'text' },
  setOn: { type: 'date' },
  stateSince: { type: 'date' },
});

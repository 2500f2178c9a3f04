import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What the person wants to reach about work, set out with the job coach in small steps (E-19, W-04). */
export interface WorkGoalRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** Local date on which it was set. */
  readonly setOn: string;
}

export const workGoalTable = personTable<WorkGoalRow, 'WORK_GOALS'>('work_goal', 'WORK_GOALS', {
  text: { type: 'text' },
  language: { type: 'text' },
  setOn: { type: 'date' },
});

/** One small step of a work goal. */
export interface WorkGoalStepRow extends PersonRow {
  readonly goal: string;
  /** Place in the row of steps, from 1. */
  readonly position: number;
  readonly text: string;
  readonly language: string;
  /** Local date on which the person said it was reached; nobody else says so. */
  readonly reachedOn: string | null;
}

export const workGoalStepTable = personTable<WorkGoalStepRow, 'WORK_GOALS'>('work_goal_step', 'WORK_GOALS', {
  goal: { type: 'uuid' },
  position: { type: 'integer' },
  text: { type: 'text' },
  language: { type: 'text' },
  reachedOn: { type: 'date', nullable: true },
});

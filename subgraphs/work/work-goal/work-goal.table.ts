import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** A step towards work that the person chose, set out with the job coach in small steps (000:242-244). */
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

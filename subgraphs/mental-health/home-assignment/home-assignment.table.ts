import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** Something to practise outside the centre, between sessions (thuisopdracht, T-29). Part of the plan. */
export interface HomeAssignmentRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** Code of `practice-setting`. */
  readonly setting: string;
  /** Local date. */
  readonly givenOn: string;
  /** Local date. */
  readonly dueOn: string | null;
  /** Local date; null as long as the person has not done it. */
  readonly doneOn: string | null;
}

export const homeAssignmentTable = personTable<HomeAssignmentRow, 'RECOVERY_PLAN'>('home_assignment', 'RECOVERY_PLAN', {
  text: { type: 'text' },
  language: { type: 'text' },
  setting: { type: 'text' },
  givenOn: { type: 'date' },
  dueOn: { type: 'date', nullable: true },
  doneOn: { type: 'date', nullable: true },
});

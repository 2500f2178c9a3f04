import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * Something to do by day, low-threshold, paid or not (W-27). Where is said in words: the key of a day-activity centre that
 * is somebody's employer too would tell the house about its own staff (C-50).
 */
export interface DayActivityRow extends PersonRow {
  readonly title: string;
  readonly placeInWords: string | null;
  /** Language of title and place. */
  readonly language: string;
  readonly halfDaysPerWeek: number | null;
  readonly isPaid: boolean;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

export const dayActivityTable = personTable<DayActivityRow, 'JOB_HISTORY'>('day_activity', 'JOB_HISTORY', {
  title: { type: 'text' },
  placeInWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  halfDaysPerWeek: { type: 'integer', nullable: true },
  isPaid: { type: 'boolean' },
  startedOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

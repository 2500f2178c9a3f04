import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { PartOfDay } from '../rehab-module/rehab-module.table';

export const PRESENCES = ['PRESENT', 'PARTLY', 'ABSENT'] as const;
export type Presence = (typeof PRESENCES)[number];

/**
 * Whether the person came, and why not if they said so (T-30). A row in which they spoke carries their voice. Never for
 * work, municipality or employer.
 */
export interface AttendanceRow extends PersonRow {
  /** Local date. */
  readonly day: string;
  readonly partOfDay: PartOfDay;
  readonly presence: Presence;
  /** What the person said of it, if anything; never a guess of others. */
  readonly said: string | null;
  readonly language: string;
}

export const attendanceTable = personTable<AttendanceRow, 'ATTENDANCE'>('attendance', 'ATTENDANCE', {
  day: { type: 'date' },
  partOfDay: { type: 'text' },
  presence: { type: 'text' },
  said: { type: 'text', nullable: true },
  language: { type: 'text' },
});

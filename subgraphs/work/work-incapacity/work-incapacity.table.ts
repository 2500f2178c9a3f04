import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** A period in which somebody cannot work (W-32). There is no column for a cause, on purpose (C-49). */
export interface WorkIncapacityRow extends PersonRow {
  readonly startedOn: string;
  readonly endedOn: string | null;
}

export const workIncapacityTable = personTable<WorkIncapacityRow, 'SOCIAL_STATUS'>('work_incapacity', 'SOCIAL_STATUS', {
  startedOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

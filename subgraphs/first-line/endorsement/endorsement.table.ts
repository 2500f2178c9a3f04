import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** The advising doctor of the mutuality stands behind a trajectory towards work (000:231-233, E-16). */
export interface EndorsementRow extends PersonRow {
  readonly onDate: string;
  readonly text: string;
  readonly language: string;
}

export const endorsementTable = personTable<EndorsementRow, 'WORK_TRAJECTORY'>('endorsement', 'WORK_TRAJECTORY', {
  onDate: { type: 'date' },
  text: { type: 'text' },
  language: { type: 'text' },
});

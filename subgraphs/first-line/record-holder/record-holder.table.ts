import type { Jurisdiction } from '../../../consent/vocabulary';
import { personTable } from '../../kit/person-table';
import type { TenureRow } from '../tenure/tenure.table';

/** Which practice keeps the person's file and directs their somatic care (F-03, F-04, R-082). */
export interface RecordHolderRow extends TenureRow {
  readonly practice: string;
  readonly professional: string;
  readonly jurisdiction: Jurisdiction;
}

export const recordHolderTable = personTable<RecordHolderRow, 'CARE_NETWORK'>(
  'record_holder',
  'CARE_NETWORK',
  {
    practice: { type: 'uuid' },
    professional: { type: 'uuid' },
    jurisdiction: { type: 'text' },
    fromDate: { type: 'date' },
    untilDate: { type: 'date', nullable: true },
  },
  [{ name: 'record_holder_one', columns: ['personId'], unique: true, where: 'until_date IS NULL' }],
);

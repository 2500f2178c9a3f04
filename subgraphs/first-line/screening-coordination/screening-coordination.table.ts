import { personTable } from '../../kit/person-table';
import type { TenureRow } from '../tenure/tenure.table';

/** That a mental-health provider has the person in care and so coordinates the somatic screening. */
export interface ScreeningCoordinationRow extends TenureRow {
  readonly organisation: string;
}

export const screeningCoordinationTable = personTable<ScreeningCoordinationRow, 'SOMATIC_HEALTH'>(
  'screening_coordination',
  'SOMATIC_HEALTH',
  { organisation: { type: 'uuid' }, fromDate: { type: 'date' }, untilDate: { type: 'date', nullable: true } },
  [{ name: 'screening_coordination_one', columns: ['personId'], unique: true, where: 'until_date IS NULL' }],
);

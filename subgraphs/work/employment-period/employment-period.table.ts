import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { EmploymentContract } from './employment-period.type';

/**
 * Since when there is an employment contract, or is none (W-12, E-08). "None" is a record of its own: from the absence
 * of a contract nobody can tell whether there is none or nobody asked.
 */
export interface EmploymentPeriodRow extends PersonRow {
  readonly contract: `${EmploymentContract}`;
  readonly organisation: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

export const employmentPeriodTable = personTable<EmploymentPeriodRow, 'JOB_HISTORY'>(
  'employment_period',
  'JOB_HISTORY',
  {
    contract: { type: 'text' },
    organisation: { type: 'uuid', nullable: true },
    startedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
  },
);

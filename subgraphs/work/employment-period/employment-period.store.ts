import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { employmentPeriodTable } from './employment-period.table';
import type { EmploymentPeriodRow } from './employment-period.table';

export class EmploymentPeriodStore extends PersonStore<EmploymentPeriodRow, 'JOB_HISTORY'> {
  constructor(source: StoreSource) {
    super(source, employmentPeriodTable, { by: 'startedOn', direction: 'DESC' });
  }
}

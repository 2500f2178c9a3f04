import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { dayActivityTable } from './day-activity.table';
import type { DayActivityRow } from './day-activity.table';

export class DayActivityStore extends PersonStore<DayActivityRow, 'JOB_HISTORY'> {
  constructor(source: StoreSource) {
    super(source, dayActivityTable, { by: 'startedOn', direction: 'DESC' });
  }
}

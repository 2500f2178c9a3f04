import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { jobPlacementTable } from './job-placement.table';
import type { JobPlacementRow } from './job-placement.table';

export class JobPlacementStore extends PersonStore<JobPlacementRow, 'JOB_HISTORY'> {
  constructor(source: StoreSource) {
    super(source, jobPlacementTable, { by: 'startedOn', direction: 'DESC' });
  }
}

import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { jobHoursTable, jobPlacementTable } from './job-placement.table';
import type { JobHoursRow, JobPlacementRow } from './job-placement.table';

export class JobPlacementStore extends PersonStore<JobPlacementRow, 'JOB_HISTORY'> {
  constructor(source: StoreSource) {
    super(source, jobPlacementTable, { by: 'startedOn', direction: 'DESC' });
  }
}

export class JobHoursStore extends PersonStore<JobHoursRow, 'JOB_HISTORY'> {
  constructor(source: StoreSource) {
    super(source, jobHoursTable, { by: 'since', direction: 'ASC' });
  }

  /** The hours in one job, oldest first. */
  async ofPlacement(permit: Permit<'JOB_HISTORY', 'READ'>, placement: string): Promise<readonly JobHoursRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.placement === placement);
  }
}

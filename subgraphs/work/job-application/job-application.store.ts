import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { jobApplicationTable } from './job-application.table';
import type { JobApplicationRow } from './job-application.table';

export class JobApplicationStore extends PersonStore<JobApplicationRow, 'JOB_HISTORY'> {
  constructor(source: StoreSource) {
    super(source, jobApplicationTable, { by: 'foundOn', direction: 'DESC' });
  }
}

import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { contactRhythmTable, jobCoachingTable, phaseOutReviewTable } from './job-coaching.table';
import type { ContactRhythmRow, JobCoachingRow, PhaseOutReviewRow } from './job-coaching.table';

export class JobCoachingStore extends PersonStore<JobCoachingRow, 'WORK_TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, jobCoachingTable, { by: 'since', direction: 'DESC' });
  }
}

export class ContactRhythmStore extends PersonStore<ContactRhythmRow, 'WORK_TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, contactRhythmTable, { by: 'since', direction: 'ASC' });
  }

  /** The rhythms of one trajectory, oldest first. */
  async ofTrajectory(
    permit: Permit<'WORK_TRAJECTORY', 'READ'>,
    trajectory: string,
  ): Promise<readonly ContactRhythmRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectory === trajectory);
  }
}

export class PhaseOutReviewStore extends PersonStore<PhaseOutReviewRow, 'WORK_TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, phaseOutReviewTable, { by: 'heldOn', direction: 'ASC' });
  }
}

import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { coachingFundingTable } from './coaching-funding.table';
import type { CoachingFundingRow } from './coaching-funding.table';

export class CoachingFundingStore extends PersonStore<CoachingFundingRow, 'SOCIAL_STATUS'> {
  constructor(source: StoreSource) {
    super(source, coachingFundingTable, { by: 'fromDate', direction: 'DESC' });
  }

  /** The frames of one trajectory, the latest first. */
  async ofTrajectory(permit: Permit<'SOCIAL_STATUS', 'READ'>, trajectory: string): Promise<readonly CoachingFundingRow[]> {
    return (await this.all(permit)).filter((row) => row.trajectory === trajectory);
  }
}

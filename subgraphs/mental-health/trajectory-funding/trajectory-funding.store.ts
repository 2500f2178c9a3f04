import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { trajectoryFundingTable } from './trajectory-funding.table';
import type { TrajectoryFundingRow } from './trajectory-funding.table';

export class TrajectoryFundingStore extends PersonStore<TrajectoryFundingRow, 'CONVENTION_SESSIONS'> {
  constructor(source: StoreSource) {
    super(source, trajectoryFundingTable, { by: 'fromDate', direction: 'DESC' });
  }

  async ofTrajectory(permit: Permit<'CONVENTION_SESSIONS', 'READ'>, trajectoryId: string): Promise<readonly TrajectoryFundingRow[]> {
    return (await this.all(permit)).filter((row) => row.trajectoryId === trajectoryId);
  }
}

import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { trajectoryPhaseTable, trajectoryTable } from './trajectory.table';
import type { TrajectoryPhaseRow, TrajectoryRow } from './trajectory.table';

export class TrajectoryStore extends PersonStore<TrajectoryRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, trajectoryTable, { by: 'startedOn', direction: 'DESC' });
  }
}

export class TrajectoryPhaseStore extends PersonStore<TrajectoryPhaseRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, trajectoryPhaseTable, { by: 'startedOn', direction: 'ASC' });
  }

  async ofTrajectory(
    permit: Permit<'TRAJECTORY', 'READ'>,
    trajectoryId: string,
  ): Promise<readonly TrajectoryPhaseRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId);
  }
}

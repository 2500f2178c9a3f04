import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { trajectoryRequestTable } from './trajectory-request.table';
import type { TrajectoryRequestRow } from './trajectory-request.table';

export class TrajectoryRequestStore extends PersonStore<TrajectoryRequestRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, trajectoryRequestTable, { by: 'askedOn', direction: 'DESC' });
  }

  /** Whether the person said that they stop, and did not take it back. */
  async stops(permit: Permit<'RECOVERY_PLAN', 'READ'>, trajectoryId: string): Promise<boolean> {
    const rows = await this.all(permit);
    return rows.some(
      (row) => row.trajectoryId === trajectoryId && row.kind === 'STOP' && row.takenBackOn === null,
    );
  }
}

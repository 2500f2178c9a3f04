import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { bridgingCareTable, trajectoryWaitingTable } from './trajectory-waiting.table';
import type { BridgingCareRow, TrajectoryWaitingRow } from './trajectory-waiting.table';

export class TrajectoryWaitingStore extends PersonStore<TrajectoryWaitingRow, 'WAITING'> {
  constructor(source: StoreSource) {
    super(source, trajectoryWaitingTable, { by: 'since', direction: 'DESC' });
  }

  /** The places of a trajectory on which the person still waits. */
  async openOf(permit: Permit<'WAITING', 'READ'>, trajectoryId: string): Promise<readonly TrajectoryWaitingRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId && row.until === null);
  }
}

export class BridgingCareStore extends PersonStore<BridgingCareRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, bridgingCareTable, { by: 'offeredOn', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { trajectoryClosureTable } from './trajectory-closure.table';
import type { TrajectoryClosureRow } from './trajectory-closure.table';

export class TrajectoryClosureStore extends PersonStore<TrajectoryClosureRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, trajectoryClosureTable, { by: 'closedOn', direction: 'DESC' });
  }
}

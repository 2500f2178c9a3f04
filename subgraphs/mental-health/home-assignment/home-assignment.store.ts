import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { homeAssignmentTable } from './home-assignment.table';
import type { HomeAssignmentRow } from './home-assignment.table';

export class HomeAssignmentStore extends PersonStore<HomeAssignmentRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, homeAssignmentTable, { by: 'givenOn', direction: 'DESC' });
  }
}

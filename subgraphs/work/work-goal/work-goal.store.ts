import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workGoalTable } from './work-goal.table';
import type { WorkGoalRow } from './work-goal.table';

export class WorkGoalStore extends PersonStore<WorkGoalRow, 'WORK_GOALS'> {
  constructor(source: StoreSource) {
    super(source, workGoalTable, { by: 'setOn', direction: 'ASC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workGoalStepTable, workGoalTable } from './work-goal.table';
import type { WorkGoalRow, WorkGoalStepRow } from './work-goal.table';

export class WorkGoalStore extends PersonStore<WorkGoalRow, 'WORK_GOALS'> {
  constructor(source: StoreSource) {
    super(source, workGoalTable, { by: 'setOn', direction: 'ASC' });
  }
}

export class WorkGoalStepStore extends PersonStore<WorkGoalStepRow, 'WORK_GOALS'> {
  constructor(source: StoreSource) {
    super(source, workGoalStepTable, { by: 'position', direction: 'ASC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { householdModuleResultTable, workModuleResultTable } from './module-result.table';
import type { HouseholdModuleResultRow, WorkModuleResultRow } from './module-result.table';

export class WorkModuleResultStore extends PersonStore<WorkModuleResultRow, 'RECOVERY_PLAN_WORK'> {
  constructor(source: StoreSource) {
    super(source, workModuleResultTable, { by: 'recordedOn', direction: 'DESC' });
  }
}

export class HouseholdModuleResultStore extends PersonStore<HouseholdModuleResultRow, 'RECOVERY_PLAN_HOUSING'> {
  constructor(source: StoreSource) {
    super(source, householdModuleResultTable, { by: 'recordedOn', direction: 'DESC' });
  }
}

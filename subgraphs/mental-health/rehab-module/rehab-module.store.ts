import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { halfDayTable, rehabModuleTable } from './rehab-module.table';
import type { HalfDayRow, RehabModuleRow } from './rehab-module.table';

export class RehabModuleStore extends PersonStore<RehabModuleRow, 'WEEK_SCHEDULE'> {
  constructor(source: StoreSource) {
    super(source, rehabModuleTable, { by: 'startedOn', direction: 'DESC' });
  }
}

export class HalfDayStore extends PersonStore<HalfDayRow, 'WEEK_SCHEDULE'> {
  constructor(source: StoreSource) {
    super(source, halfDayTable, { by: 'weekday', direction: 'ASC' });
  }
}

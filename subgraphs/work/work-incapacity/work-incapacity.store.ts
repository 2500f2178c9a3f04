import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workIncapacityTable } from './work-incapacity.table';
import type { WorkIncapacityRow } from './work-incapacity.table';

export class WorkIncapacityStore extends PersonStore<WorkIncapacityRow, 'SOCIAL_STATUS'> {
  constructor(source: StoreSource) {
    super(source, workIncapacityTable, { by: 'startedOn', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { applicationTable } from './application.table';
import type { ApplicationRow } from './application.table';

export class ApplicationStore extends PersonStore<ApplicationRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, applicationTable, { by: 'appliedOn', direction: 'DESC' });
  }
}

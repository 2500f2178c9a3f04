import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { endorsementTable } from './endorsement.table';
import type { EndorsementRow } from './endorsement.table';

export class EndorsementStore extends PersonStore<EndorsementRow, 'WORK_TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, endorsementTable, { by: 'onDate', direction: 'DESC' });
  }
}

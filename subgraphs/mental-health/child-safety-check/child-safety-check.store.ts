import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { childSafetyCheckTable } from './child-safety-check.table';
import type { ChildSafetyCheckRow } from './child-safety-check.table';

export class ChildSafetyCheckStore extends PersonStore<ChildSafetyCheckRow, 'CHILD_SAFETY_CHECK'> {
  constructor(source: StoreSource) {
    super(source, childSafetyCheckTable, { by: 'askedOn', direction: 'DESC' });
  }
}

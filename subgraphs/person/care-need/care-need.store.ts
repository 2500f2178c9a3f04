import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { careNeedTable } from './care-need.table';
import type { CareNeedRow } from './care-need.table';

export class CareNeedStore extends PersonStore<CareNeedRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, careNeedTable, { by: 'seenOn', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { housingSupportTable } from './housing-support.table';
import type { HousingSupportRow } from './housing-support.table';

export class HousingSupportStore extends PersonStore<HousingSupportRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, housingSupportTable, { by: 'startsOn', direction: 'DESC' });
  }
}

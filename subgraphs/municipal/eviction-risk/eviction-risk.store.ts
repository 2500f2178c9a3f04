import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { evictionRiskTable } from './eviction-risk.table';
import type { EvictionRiskRow } from './eviction-risk.table';

export class EvictionRiskStore extends PersonStore<EvictionRiskRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, evictionRiskTable, { by: 'signalledOn', direction: 'DESC' });
  }
}

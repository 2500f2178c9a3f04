import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { housingAllocationTable } from './housing-allocation.table';
import type { HousingAllocationRow } from './housing-allocation.table';

export class HousingAllocationStore extends PersonStore<HousingAllocationRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, housingAllocationTable, { by: 'offeredOn', direction: 'DESC' });
  }
}

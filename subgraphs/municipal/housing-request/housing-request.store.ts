import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { housingRequestTable } from './housing-request.table';
import type { HousingRequestRow } from './housing-request.table';

export class HousingRequestStore extends PersonStore<HousingRequestRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, housingRequestTable, { by: 'requestedOn', direction: 'DESC' });
  }
}

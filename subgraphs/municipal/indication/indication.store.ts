import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { indicationTable } from './indication.table';
import type { IndicationRow } from './indication.table';

export class IndicationStore extends PersonStore<IndicationRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, indicationTable, { by: 'askedOn', direction: 'DESC' });
  }
}

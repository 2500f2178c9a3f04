import type { StoreSource } from '../../kit/subgraph-definition';
import { TenureStore } from '../tenure/tenure.store';
import { screeningCoordinationTable } from './screening-coordination.table';
import type { ScreeningCoordinationRow } from './screening-coordination.table';

export class ScreeningCoordinationStore extends TenureStore<ScreeningCoordinationRow, 'SOMATIC_HEALTH'> {
  constructor(source: StoreSource) {
    super(source, screeningCoordinationTable);
  }
}

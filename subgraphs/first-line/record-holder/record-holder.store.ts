import type { StoreSource } from '../../kit/subgraph-definition';
import { TenureStore } from '../tenure/tenure.store';
import { recordHolderTable } from './record-holder.table';
import type { RecordHolderRow } from './record-holder.table';

export class RecordHolderStore extends TenureStore<RecordHolderRow, 'CARE_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, recordHolderTable);
  }
}

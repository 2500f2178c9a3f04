import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import { staffSecondmentTable } from './staff-secondment.table';
import type { StaffSecondmentRow } from './staff-secondment.table';

export class StaffSecondmentStore extends ReferenceStore<StaffSecondmentRow> {
  constructor(source: StoreSource) {
    super(source, staffSecondmentTable);
  }
}

import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import { crisisContactTable } from './crisis-contact.table';
import type { CrisisContactRow } from './crisis-contact.table';

export class CrisisContactStore extends ReferenceStore<CrisisContactRow> {
  constructor(source: StoreSource) {
    super(source, crisisContactTable);
  }
}

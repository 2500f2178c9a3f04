import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { toldByRelativeTable } from './told-by-relative.table';
import type { ToldByRelativeRow } from './told-by-relative.table';

export class ToldByRelativeStore extends PersonStore<ToldByRelativeRow, 'CONTEXT_CONVERSATIONS'> {
  constructor(source: StoreSource) {
    super(source, toldByRelativeTable);
  }
}

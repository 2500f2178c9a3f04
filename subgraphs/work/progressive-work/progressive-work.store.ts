import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { progressiveWorkTable } from './progressive-work.table';
import type { ProgressiveWorkRow } from './progressive-work.table';

export class ProgressiveWorkStore extends PersonStore<ProgressiveWorkRow, 'PROGRESSIVE_WORK'> {
  constructor(source: StoreSource) {
    super(source, progressiveWorkTable, { by: 'since', direction: 'DESC' });
  }
}

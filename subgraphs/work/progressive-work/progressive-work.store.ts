import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { progressiveWorkReviewTable, progressiveWorkTable } from './progressive-work.table';
import type { ProgressiveWorkReviewRow, ProgressiveWorkRow } from './progressive-work.table';

export class ProgressiveWorkStore extends PersonStore<ProgressiveWorkRow, 'PROGRESSIVE_WORK'> {
  constructor(source: StoreSource) {
    super(source, progressiveWorkTable, { by: 'since', direction: 'DESC' });
  }
}

export class ProgressiveWorkReviewStore extends PersonStore<ProgressiveWorkReviewRow, 'PROGRESSIVE_WORK'> {
  constructor(source: StoreSource) {
    super(source, progressiveWorkReviewTable, { by: 'heldOn', direction: 'ASC' });
  }
}

import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { guidanceTable } from './guidance.table';
import type { GuidanceRow } from './guidance.table';

/** What guidance can be narrowed to; null or left out: everything. */
export interface GuidanceCriteria {
  readonly audience?: string | null;
  readonly topic?: string | null;
}

export class GuidanceStore extends ReferenceStore<GuidanceRow> {
  constructor(source: StoreSource) {
    super(source, guidanceTable);
  }

  find({ audience, topic }: GuidanceCriteria, page: PageArgs, on: LocalDate): Promise<Connection<GuidanceRow>> {
    return this.page(page, on, {
      asked: { audience, topic },
      apply: (query) => {
        if (audience != null) query.andWhere('t.audience = :audience', { audience });
        if (topic != null) query.andWhere('t.topic = :topic', { topic });
      },
    });
  }
}

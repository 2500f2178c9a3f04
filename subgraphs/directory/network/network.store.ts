import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { networkBudgetTable, networkTable } from './network.table';
import type { NetworkBudgetRow, NetworkRow } from './network.table';

/** What networks can be narrowed to; null or left out: everything. */
export interface NetworkCriteria {
  readonly entity?: string | null;
  readonly audience?: string | null;
  /** For whom they are; null: for anybody. */
  readonly audiences?: readonly string[] | null;
}

export class NetworkStore extends ReferenceStore<NetworkRow> {
  constructor(source: StoreSource) {
    super(source, networkTable, 'name');
  }

  find({ entity, audience, audiences }: NetworkCriteria, page: PageArgs, on: LocalDate): Promise<Connection<NetworkRow>> {
    return this.page(page, on, {
      asked: { entity, audience, ...(audiences != null && { audiences }) },
      apply: (query) => {
        if (entity != null) query.andWhere('t.entity = :entity', { entity });
        if (audience != null) query.andWhere('t.audience = :audience', { audience });
        if (audiences != null) query.andWhere('t.audience = ANY(:audiences)', { audiences });
      },
    });
  }
}

export class NetworkBudgetStore extends ReferenceStore<NetworkBudgetRow> {
  constructor(source: StoreSource) {
    super(source, networkBudgetTable);
  }
}

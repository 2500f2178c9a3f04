import type { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { ExchangeRow, ExchangeStepRow, ExchangeTables } from './exchange.table';

/** Which are asked for; what is left out does not narrow. */
export interface ExchangeFilter {
  /** Local dates: from the first, before the second. */
  readonly from?: string;
  readonly until?: string;
  readonly kind?: string;
}

export class ExchangeStore<C extends Category> extends PersonStore<ExchangeRow, C> {
  constructor(source: StoreSource, tables: ExchangeTables<C>) {
    super(source, tables.rows, { by: 'onDate', direction: 'DESC' });
  }

  /** A page of those of a period and kind, the latest first. */
  filtered(permit: Permit<C, 'READ'>, page: PageArgs, { from, until, kind }: ExchangeFilter): Promise<Connection<ExchangeRow>> {
    return this.page(permit, page, JSON.stringify([from, until, kind]), (query) => {
      if (from !== undefined) query.andWhere('t.on_date >= :from', { from });
      if (until !== undefined) query.andWhere('t.on_date < :until', { until });
      if (kind !== undefined) query.andWhere('t.kind = :kind', { kind });
    });
  }
}

/** The steps carry the parties of what they are about, so whoever may read it reads where it stands. */
export class ExchangeStepStore<C extends Category> extends PersonStore<ExchangeStepRow, C> {
  constructor(source: StoreSource, tables: ExchangeTables<C>) {
    super(source, tables.steps, { by: 'ordinal', direction: 'ASC' });
  }

  async of(permit: Permit<C, 'READ'>, aboutId: string): Promise<readonly ExchangeStepRow[]> {
    const all = await this.all(permit);
    return all.filter((step) => step.aboutId === aboutId);
  }
}

import type { StoreSource } from '../../kit/subgraph-definition';
import { wmoFieldTable, wmoIndicatorTable } from './wmo-indicator.table';
import type { WmoFieldRow, WmoIndicatorRow } from './wmo-indicator.table';

/** What is counted of a municipality. About nobody, so it opens without a permit. */
export class WmoIndicatorStore {
  constructor(private readonly source: StoreSource) {}

  /** The fields of the law that ever held, in its order. */
  fields(): Promise<readonly WmoFieldRow[]> {
    return this.source.manager.find(wmoFieldTable, { order: { number: 'ASC', validFrom: 'ASC' } });
  }

  /** The definitions that hold on a day. */
  on(day: string): Promise<readonly WmoIndicatorRow[]> {
    return this.source.manager
      .createQueryBuilder(wmoIndicatorTable, 't')
      .where('t.valid_from <= :day AND (t.valid_to IS NULL OR t.valid_to > :day)', { day })
      .orderBy('t.code', 'ASC')
      .getMany();
  }
}

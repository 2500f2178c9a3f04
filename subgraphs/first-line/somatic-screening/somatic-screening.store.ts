import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { somaticScreeningTable } from './somatic-screening.table';
import type { SomaticScreeningRow } from './somatic-screening.table';

export class SomaticScreeningStore extends PersonStore<SomaticScreeningRow, 'SOMATIC_HEALTH'> {
  constructor(source: StoreSource) {
    super(source, somaticScreeningTable, { by: 'onDate', direction: 'DESC' });
  }

  /** All of one keeper, for what the register is told of them: that does not hang on what whoever acts may read. */
  ofKeeper(permit: Permit<'SOMATIC_HEALTH', 'CONTRIBUTE'>, heldBy: string): Promise<SomaticScreeningRow[]> {
    Permit.assertFits(permit, 'SOMATIC_HEALTH', 'CONTRIBUTE');
    return this.manager.find(somaticScreeningTable.schema, { where: { personId: permit.person, heldBy } });
  }

  /** A page of a period, local dates: from the first, before the second. */
  ofPeriod(
    permit: Permit<'SOMATIC_HEALTH', 'READ'>,
    page: PageArgs,
    { from, until }: { readonly from?: string; readonly until?: string },
  ): Promise<Connection<SomaticScreeningRow>> {
    return this.page(permit, page, JSON.stringify([from, until]), (query) => {
      if (from !== undefined) query.andWhere('t.on_date >= :from', { from });
      if (until !== undefined) query.andWhere('t.on_date < :until', { until });
    });
  }
}

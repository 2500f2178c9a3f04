import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { substanceScreeningTable } from './substance-screening.table';
import type { SubstanceScreeningRow } from './substance-screening.table';

export class SubstanceScreeningStore extends PersonStore<SubstanceScreeningRow, 'ADDICTION'> {
  constructor(source: StoreSource) {
    super(source, substanceScreeningTable, { by: 'noticedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'ADDICTION', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<SubstanceScreeningRow>> {
    const { name, narrow } = filtered<SubstanceScreeningRow>(page, 'noticedOn', 'signal');
    return this.page(permit, page, name, narrow);
  }
}

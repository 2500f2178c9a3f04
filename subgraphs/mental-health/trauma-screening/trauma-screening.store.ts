import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { traumaScreeningTable } from './trauma-screening.table';
import type { TraumaScreeningRow } from './trauma-screening.table';

export class TraumaScreeningStore extends PersonStore<TraumaScreeningRow, 'TRAUMA'> {
  constructor(source: StoreSource) {
    super(source, traumaScreeningTable, { by: 'askedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'TRAUMA', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<TraumaScreeningRow>> {
    const { name, narrow } = filtered<TraumaScreeningRow>(page, 'askedOn');
    return this.page(permit, page, name, narrow);
  }
}

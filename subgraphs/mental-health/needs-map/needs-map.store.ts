import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { needsMapTable } from './needs-map.table';
import type { NeedsMapRow } from './needs-map.table';

export class NeedsMapStore extends PersonStore<NeedsMapRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, needsMapTable, { by: 'mappedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'CARE_NEEDS', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<NeedsMapRow>> {
    const { name, narrow } = filtered<NeedsMapRow>(page, 'mappedOn');
    return this.page(permit, page, name, narrow);
  }
}

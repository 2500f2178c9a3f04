import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { secondOpinionTable } from './second-opinion.table';
import type { SecondOpinionRow } from './second-opinion.table';

export class SecondOpinionStore extends PersonStore<SecondOpinionRow, 'DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, secondOpinionTable, { by: 'askedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'DIAGNOSIS', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<SecondOpinionRow>> {
    const { name, narrow } = filtered<SecondOpinionRow>(page, 'askedOn', 'kind');
    return this.page(permit, page, name, narrow);
  }
}

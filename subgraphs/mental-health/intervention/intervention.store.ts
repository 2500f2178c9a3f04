import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { interventionTable, traumaInterventionTable } from './intervention.table';
import type { InterventionRow } from './intervention.table';

export class InterventionStoreOf<C extends 'RECOVERY_PLAN' | 'TRAUMA'> extends PersonStore<InterventionRow, C> {
  constructor(source: StoreSource, table: PersonTable<InterventionRow, C>) {
    super(source, table, { by: 'since', direction: 'DESC' });
  }

  filteredPage(permit: Permit<C, 'READ'>, page: PageArgs & ListFilter): Promise<Connection<InterventionRow>> {
    const { name, narrow } = filtered<InterventionRow>(page, 'since', 'kind');
    return this.page(permit, page, name, narrow);
  }
}

export class InterventionStore extends InterventionStoreOf<'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, interventionTable);
  }
}

export class TraumaInterventionStore extends InterventionStoreOf<'TRAUMA'> {
  constructor(source: StoreSource) {
    super(source, traumaInterventionTable);
  }
}

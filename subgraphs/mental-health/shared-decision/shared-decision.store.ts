import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { sharedDecisionTable } from './shared-decision.table';
import type { SharedDecisionRow } from './shared-decision.table';

export class SharedDecisionStore extends PersonStore<SharedDecisionRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, sharedDecisionTable, { by: 'decidedOn', direction: 'DESC' });
  }

  filteredPage(
    permit: Permit<'RECOVERY_PLAN', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<SharedDecisionRow>> {
    const { name, narrow } = filtered<SharedDecisionRow>(page, 'decidedOn');
    return this.page(permit, page, name, narrow);
  }
}

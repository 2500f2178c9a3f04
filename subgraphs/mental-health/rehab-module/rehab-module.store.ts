import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore, within } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { halfDayTable, rehabModuleTable } from './rehab-module.table';
import type { HalfDayRow, RehabModuleRow } from './rehab-module.table';

export class RehabModuleStore extends PersonStore<RehabModuleRow, 'WEEK_SCHEDULE'> {
  constructor(source: StoreSource) {
    super(source, rehabModuleTable, { by: 'startedOn', direction: 'DESC' });
  }

  filteredPage(
    permit: Permit<'WEEK_SCHEDULE', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<RehabModuleRow>> {
    const { name, narrow } = filtered<RehabModuleRow>(page, 'startedOn', 'topic');
    return this.page(permit, page, name, narrow);
  }
}

export class HalfDayStore extends PersonStore<HalfDayRow, 'WEEK_SCHEDULE'> {
  constructor(source: StoreSource) {
    super(source, halfDayTable, { by: 'weekday', direction: 'ASC' });
  }

  /** The half days that whoever acts may amend, as they now stand. */
  own(permit: Permit<'WEEK_SCHEDULE', 'CONTRIBUTE'>): Promise<HalfDayRow[]> {
    return this.manager.createQueryBuilder(halfDayTable.schema, 't').where(within([permit])).getMany();
  }
}

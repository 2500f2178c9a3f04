import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { relapsePlanTable, relapsePlanWordingTable } from './relapse-plan.table';
import type { RelapsePlanRow, RelapsePlanWordingRow } from './relapse-plan.table';

export class RelapsePlanStore extends PersonStore<RelapsePlanRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, relapsePlanTable, { by: 'madeOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'RECOVERY_PLAN', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<RelapsePlanRow>> {
    const { name, narrow } = filtered<RelapsePlanRow>(page, 'madeOn', 'kind');
    return this.page(permit, page, name, narrow);
  }

  async ofTrajectory(permit: Permit<'RECOVERY_PLAN', 'READ'>, trajectory: string): Promise<readonly RelapsePlanRow[]> {
    return (await this.all(permit)).filter(({ trajectoryId }) => trajectoryId === trajectory);
  }
}

export class RelapsePlanWordingStore extends PersonStore<RelapsePlanWordingRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, relapsePlanWordingTable, { by: 'ofVersion', direction: 'ASC' });
  }

  /** Of one plan, the oldest first. */
  async of(permit: Permit<'RECOVERY_PLAN', 'READ'>, plan: string): Promise<readonly RelapsePlanWordingRow[]> {
    return (await this.all(permit)).filter(({ planId }) => planId === plan);
  }
}

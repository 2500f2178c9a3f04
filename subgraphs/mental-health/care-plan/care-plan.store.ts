import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { carePlanTable, planWordingTable } from './care-plan.table';
import type { CarePlanRow, PlanWordingRow } from './care-plan.table';

export class CarePlanStore extends PersonStore<CarePlanRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, carePlanTable, { by: 'madeOn', direction: 'DESC' });
  }

  filteredPage(
    permit: Permit<'RECOVERY_PLAN', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<CarePlanRow>> {
    const { name, narrow } = filtered<CarePlanRow>(page, 'madeOn', 'kind');
    return this.page(permit, page, name, narrow);
  }

  async ofTrajectory(permit: Permit<'RECOVERY_PLAN', 'READ'>, trajectoryId: string): Promise<readonly CarePlanRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId);
  }
}

export class PlanWordingStore extends PersonStore<PlanWordingRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, planWordingTable, { by: 'saidOn', direction: 'ASC' });
  }

  async ofPlan(permit: Permit<'RECOVERY_PLAN', 'READ'>, carePlanId: string): Promise<readonly PlanWordingRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.carePlanId === carePlanId);
  }
}

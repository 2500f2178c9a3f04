import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore, within } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { trajectoryEventTable, trajectoryPhaseTable, trajectoryTable } from './trajectory.table';
import type { TrajectoryEventRow, TrajectoryPhaseRow, TrajectoryRow } from './trajectory.table';

export class TrajectoryStore extends PersonStore<TrajectoryRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, trajectoryTable, { by: 'openedOn', direction: 'DESC' });
  }

  /** The trajectory, held until the act is over: what is counted of it meanwhile is not counted twice. */
  lock(permit: Permit<'TRAJECTORY', 'CONTRIBUTE'>, id: string): Promise<TrajectoryRow | null> {
    return this.manager
      .createQueryBuilder(trajectoryTable.schema, 't')
      .where(within([permit]))
      .andWhere('t.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** A page of those of some forms of care, of a period by the day on which they came to be. */
  filteredPage(permit: Permit<'TRAJECTORY', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<TrajectoryRow>> {
    const { name, narrow } = filtered<TrajectoryRow>(page, 'openedOn', 'kind');
    return this.page(permit, page, name, narrow);
  }
}

export class TrajectoryPhaseStore extends PersonStore<TrajectoryPhaseRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, trajectoryPhaseTable, { by: 'startedOn', direction: 'ASC' });
  }

  async ofTrajectory(
    permit: Permit<'TRAJECTORY', 'READ'>,
    trajectoryId: string,
  ): Promise<readonly TrajectoryPhaseRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId);
  }
}

export class TrajectoryEventStore extends PersonStore<TrajectoryEventRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, trajectoryEventTable, { by: 'happenedOn', direction: 'ASC' });
  }

  async ofTrajectory(
    permit: Permit<'TRAJECTORY', 'READ'>,
    trajectoryId: string,
  ): Promise<readonly TrajectoryEventRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId);
  }
}

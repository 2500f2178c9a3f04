import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { trajectoryMeetingTable } from './trajectory-meeting.table';
import type { TrajectoryMeetingRow } from './trajectory-meeting.table';

export class TrajectoryMeetingStore extends PersonStore<TrajectoryMeetingRow, 'APPOINTMENTS'> {
  constructor(source: StoreSource) {
    super(source, trajectoryMeetingTable, { by: 'plannedOn', direction: 'DESC' });
  }

  filteredPage(
    permit: Permit<'APPOINTMENTS', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<TrajectoryMeetingRow>> {
    const { name, narrow } = filtered<TrajectoryMeetingRow>(page, 'plannedOn', 'kind');
    return this.page(permit, page, name, narrow);
  }

  async ofTrajectory(
    permit: Permit<'APPOINTMENTS', 'READ'>,
    trajectoryId: string,
  ): Promise<readonly TrajectoryMeetingRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId);
  }
}

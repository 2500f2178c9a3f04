import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { bridgingCareTable, trajectoryWaitingTable } from './trajectory-waiting.table';
import type { BridgingCareRow, TrajectoryWaitingRow } from './trajectory-waiting.table';

export class TrajectoryWaitingStore extends PersonStore<TrajectoryWaitingRow, 'WAITING'> {
  constructor(source: StoreSource) {
    super(source, trajectoryWaitingTable, { by: 'since', direction: 'DESC' });
  }

  /**
   * A page of the places that the permit opens; to whoever keeps one of the lists no other list than that: consent to what
   * a person waits for is not consent to tell one list's keeper which other lists there are (ST-11). They get the number,
   * at the register.
   *
   * @param keeper the organisation the reader keeps lists for; null for none.
   */
  pageOfKeeper(permit: Permit<'WAITING', 'READ'>, page: PageArgs, keeper: string | null): Promise<Connection<TrajectoryWaitingRow>> {
    const ownListsOnly: Parameters<typeof this.page>[3] = (query) => {
      query.andWhere(
        `(CAST(:keeper AS uuid) IS NULL OR t.held_by = CAST(:keeper AS uuid) OR NOT EXISTS (SELECT FROM ${trajectoryWaitingTable.name} own
          WHERE own.person_id = t.person_id AND own.held_by = CAST(:keeper AS uuid)))`,
        { keeper },
      );
    };
    return this.page(permit, page, '', ownListsOnly, JSON.stringify([keeper]));
  }

  /** The places of a trajectory on which the person still waits. */
  async openOf(permit: Permit<'WAITING', 'READ'>, trajectoryId: string): Promise<readonly TrajectoryWaitingRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId && row.until === null);
  }
}

export class BridgingCareStore extends PersonStore<BridgingCareRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, bridgingCareTable, { by: 'offeredOn', direction: 'DESC' });
  }
}

import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workEventTable } from './work-event.table';
import type { WorkEventRow } from './work-event.table';

export class WorkEventStore extends PersonStore<WorkEventRow, 'WORK_EVENTS'> {
  constructor(source: StoreSource) {
    super(source, workEventTable, { by: 'happenedOn', direction: 'DESC' });
  }

  /** Events of one kind, or of every kind. */
  pageOf(
    permit: Permit<'WORK_EVENTS', 'READ'>,
    page: PageArgs,
    kind: WorkEventRow['kind'] | null,
  ): Promise<Connection<WorkEventRow>> {
    if (kind === null) return this.page(permit, page);
    return this.page(permit, page, kind, (query) => void query.andWhere('t.kind = :kind', { kind }));
  }

  /** What was last told about why a job ended. */
  async reasonOfLeaving(permit: Permit<'WORK_EVENTS', 'READ'>, placement: string): Promise<WorkEventRow | null> {
    const events = await this.all(permit);
    return events.find((event) => event.kind === 'REASON_OF_LEAVING' && event.placement === placement) ?? null;
  }
}

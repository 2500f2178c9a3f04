import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { coercionAftermathTable, coercionEventTable, coercionOwnAccountTable } from './coercion-event.table';
import type { CoercionAftermathRow, CoercionEventRow, CoercionOwnAccountRow } from './coercion-event.table';

export class CoercionEventStore extends PersonStore<CoercionEventRow, 'COERCION'> {
  constructor(source: StoreSource) {
    super(source, coercionEventTable, { by: 'happenedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'COERCION', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<CoercionEventRow>> {
    const { name, narrow } = filtered<CoercionEventRow>(page, 'happenedOn', 'measure');
    return this.page(permit, page, name, narrow);
  }
}

export class CoercionAftermathStore extends PersonStore<CoercionAftermathRow, 'COERCION'> {
  constructor(source: StoreSource) {
    super(source, coercionAftermathTable, { by: 'heldOn', direction: 'ASC' });
  }

  /** After one event, the first first. */
  async after(permit: Permit<'COERCION', 'READ'>, event: string): Promise<readonly CoercionAftermathRow[]> {
    return (await this.all(permit)).filter(({ eventId }) => eventId === event);
  }
}

export class CoercionOwnAccountStore extends PersonStore<CoercionOwnAccountRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, coercionOwnAccountTable, { by: 'recordedAt', direction: 'DESC' });
  }

  /** Beside one event, the newest first. */
  async besides(permit: Permit<'OWN_WORDS', 'READ'>, event: string): Promise<readonly CoercionOwnAccountRow[]> {
    return (await this.all(permit)).filter(({ eventId }) => eventId === event);
  }
}

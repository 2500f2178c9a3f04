import { randomUUID } from 'node:crypto';
import type { StoreSource } from '../../kit/subgraph-definition';
import { outreachDeskTable } from './outreach-desk.table';
import type { OutreachDeskRow } from './outreach-desk.table';

type NewDesk = Omit<OutreachDeskRow, 'id' | 'recordedAt' | 'version' | 'until'>;

/** Where job coaches can be met. Public like opening hours are; it is about nobody in care. */
export class OutreachDeskStore {
  constructor(private readonly source: StoreSource) {}

  /** Those that are held on a day, by the days of the week. */
  on(day: string, host: string | null): Promise<readonly OutreachDeskRow[]> {
    const query = this.source.manager
      .createQueryBuilder(outreachDeskTable, 't')
      .where('t.since <= :day AND (t.until IS NULL OR t.until > :day)', { day })
      .orderBy('t.weekday', 'ASC')
      .addOrderBy('t.opens_at', 'ASC')
      .addOrderBy('t.id', 'ASC');
    if (host !== null) query.andWhere('t.host = :host', { host });
    return query.getMany();
  }

  one(id: string): Promise<OutreachDeskRow | null> {
    return this.source.manager.findOne(outreachDeskTable, { where: { id } });
  }

  /** Held until the transaction ends; null when there is none. */
  held(id: string): Promise<OutreachDeskRow | null> {
    return this.source.manager.findOne(outreachDeskTable, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(desk: NewDesk): Promise<string> {
    const id = randomUUID();
    const recordedAt = this.source.clock.now();
    await this.source.manager.insert(outreachDeskTable, { ...desk, id, until: null, recordedAt, version: 1 });
    return id;
  }

  /** @param held as `held` gave it, in the same transaction. */
  async end(held: OutreachDeskRow, until: string): Promise<void> {
    await this.source.manager.update(outreachDeskTable, { id: held.id }, { until, version: held.version + 1 });
  }
}

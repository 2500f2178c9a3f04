import { randomUUID } from 'node:crypto';
import type { StoreSource } from '../../kit/subgraph-definition';
import { employerInformationTable } from './employer-information.table';
import type { EmployerInformationRow } from './employer-information.table';

/** How a service informs employers. It is about nobody in coaching, so it opens without a permit; to the service alone. */
export class EmployerInformationStore {
  constructor(private readonly source: StoreSource) {}

  /** Of one service in a period, the latest first. @param until first day after it. */
  of(organisation: string, from: string, until: string): Promise<readonly EmployerInformationRow[]> {
    return this.source.manager
      .createQueryBuilder(employerInformationTable, 't')
      .where('t.organisation = :organisation AND t.held_on >= :from AND t.held_on < :until', { organisation, from, until })
      .orderBy('t.held_on', 'DESC')
      .addOrderBy('t.id', 'ASC')
      .getMany();
  }

  one(id: string): Promise<EmployerInformationRow | null> {
    return this.source.manager.findOneBy(employerInformationTable, { id });
  }

  async add(talk: Omit<EmployerInformationRow, 'id' | 'recordedAt'>): Promise<string> {
    const id = randomUUID();
    await this.source.manager.insert(employerInformationTable, { ...talk, id, recordedAt: this.source.clock.now() } as never);
    return id;
  }
}

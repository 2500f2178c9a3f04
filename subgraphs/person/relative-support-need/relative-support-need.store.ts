import { randomUUID } from 'node:crypto';
import { ArrayContains } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PersonActor, ProfessionalActor } from '../../../consent/actor';
import type { StoreSource } from '../../kit/subgraph-definition';
import { MOST_NEEDS } from './relative-support-need.rules';
import { relativeSupportNeedTable } from './relative-support-need.table';
import type { RelativeSupportNeedRow } from './relative-support-need.table';

type Stated = Pick<RelativeSupportNeedRow, 'text' | 'language' | 'saidOn' | 'sharedWithPerson' | 'addressedTo'>;

/**
 * What relatives need. Each reads and writes by who they are, so no permit is asked: to the relative it is their own, and
 * to whoever else reads it the relative said so in the row itself. Every look of another is put on the relative's record.
 */
export class RelativeSupportNeedStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** All that somebody wrote as a relative, around whomever. */
  ownOf({ id: relative }: PersonActor): Promise<readonly RelativeSupportNeedRow[]> {
    return this.of({ relative });
  }

  /** What relatives chose to show the person. */
  sharedWith({ id: person }: PersonActor): Promise<readonly RelativeSupportNeedRow[]> {
    return this.of({ person, sharedWithPerson: true });
  }

  /** What relatives turned to this professional with. */
  addressedTo({ id }: ProfessionalActor): Promise<readonly RelativeSupportNeedRow[]> {
    return this.of({ addressedTo: ArrayContains([id]) as never });
  }

  /** Lets what somebody writes be counted and written one after the other, until the transaction ends. */
  async serialise({ id: relative }: PersonActor): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`relative_support_need/${relative}`]);
  }

  async add({ id: relative }: PersonActor, person: string, stated: Stated): Promise<string> {
    const row = { id: randomUUID(), relative, person, ...stated, recordedAt: this.source.clock.now(), version: 1 };
    await this.manager.insert(relativeSupportNeedTable, row as never);
    return row.id;
  }

  /** Their own by key, held until the transaction ends; null for one that is not there or not theirs. */
  held({ id: relative }: PersonActor, id: string): Promise<RelativeSupportNeedRow | null> {
    return this.manager.findOne(relativeSupportNeedTable, { where: { id, relative }, lock: { mode: 'pessimistic_write' } });
  }

  async change({ id, version }: RelativeSupportNeedRow, stated: Stated): Promise<void> {
    await this.manager.update(relativeSupportNeedTable, { id }, { ...stated, version: version + 1 } as never);
  }

  /** Taken away: it is theirs, and nobody has to keep it. */
  async remove({ id }: RelativeSupportNeedRow): Promise<void> {
    await this.manager.delete(relativeSupportNeedTable, { id });
  }

  private of(where: object): Promise<RelativeSupportNeedRow[]> {
    return this.manager.find(relativeSupportNeedTable, { where, order: { recordedAt: 'DESC', id: 'ASC' }, take: MOST_NEEDS });
  }
}

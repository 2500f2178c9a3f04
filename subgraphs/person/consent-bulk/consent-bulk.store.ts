import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { pageOfShortList } from '../consent/short-list.store';
import { consentBulkTable } from './consent-bulk.table';
import type { ConsentBulkRow } from './consent-bulk.table';

/** Which grants and refusals came and went in one act of the person. Written and undone inside an act of consent. */
export class ConsentBulkStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  async add(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    bulk: Pick<ConsentBulkRow, 'organisation' | 'until' | 'categories' | 'ended' | 'made' | 'refusal'>,
  ): Promise<ConsentBulkRow> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const recordedAt = this.source.clock.now();
    const row = { ...bulk, id: randomUUID(), person: permit.person, recordedAt, undoneAt: null, restored: [] };
    await this.manager.insert(consentBulkTable, row);
    return row;
  }

  async one(permit: Permit<'CONSENT'>, id: string): Promise<ConsentBulkRow | null> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    return this.manager.findOneBy(consentBulkTable, { person: permit.person, id });
  }

  /** Notes that it was undone. */
  async undo(permit: Permit<'CONSENT', 'CONTRIBUTE'>, id: string, restored: readonly string[]): Promise<void> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const undoneAt = this.source.clock.now();
    await this.manager.update(consentBulkTable, { person: permit.person, id }, { undoneAt, restored: [...restored] });
  }

  /**
   * The person's, the newest first; nobody else's to read.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit.
   */
  async page(permit: Permit<'CONSENT', 'READ'>, page: PageArgs): Promise<Connection<ConsentBulkRow>> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const { person, rows } = permit;
    const order = { recordedAt: 'DESC', id: 'ASC' } as const;
    const bulks = rows.everything ? await this.manager.find(consentBulkTable, { where: { person }, order }) : [];
    return pageOfShortList(this.source.cursors, `consent_bulk/${person}`, bulks, page);
  }
}

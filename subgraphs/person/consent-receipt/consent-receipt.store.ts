import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { pageOfShortList } from '../consent/short-list.store';
import type { GrantRow, RefusalRow } from '../consent/consent.table';
import { receiptBody } from './consent-receipt.rules';
import { receiptSignatureTable } from './kept-receipt.table';
import { consentReceiptTable } from './consent-receipt.table';
import type { ConsentReceiptRow, ReceiptEvent } from './consent-receipt.table';

/** Receipts of what the person said: issued in the act, read by whoever may read what was said. */
export class ConsentReceiptStore {
  private readonly manager: EntityManager;
  private readonly byPerson: DataLoader<string, readonly ConsentReceiptRow[]>;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.byPerson = new DataLoader(async (persons: readonly string[]) => {
      const order = { issuedAt: 'DESC', id: 'ASC' } as const;
      const rows = await this.manager.find(consentReceiptTable, { where: { person: In([...persons]) }, order });
      return persons.map((person) => rows.filter((row) => row.person === person));
    });
  }

  /** Issues a receipt in the transaction of the act, so that neither can be without the other. */
  async issue(sayingType: 'Grant' | 'Refusal', row: GrantRow | RefusalRow, event: ReceiptEvent): Promise<void> {
    const id = randomUUID();
    const issuedAt = this.source.clock.now();
    const body = receiptBody(id, row, event, issuedAt);
    await this.manager.insert(consentReceiptTable, {
      ...{ id, person: row.person, sayingType, saying: row.id, event, issuedAt, body },
    });
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async page(permit: Permit<'CONSENT', 'READ'>, page: PageArgs): Promise<Connection<ConsentReceiptRow>> {
    return pageOfShortList(this.source.cursors, `consent_receipt/${permit.person}`, await this.all(permit), page);
  }

  /** The receipts of a page under the hub’s name, by id; a receipt that is not signed yet is not among them. */
  async signed(permit: Permit<'CONSENT', 'READ'>): Promise<ReadonlyMap<string, string>> {
    const ids = (await this.all(permit)).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const signatures = await this.manager.findBy(receiptSignatureTable, { receipt: In(ids) });
    return new Map(signatures.map(({ receipt, jws }) => [receipt, jws]));
  }

  /** The receipts of one grant or refusal, the newest first. */
  async ofSaying(permit: Permit<'CONSENT', 'READ'>, saying: string): Promise<readonly ConsentReceiptRow[]> {
    return (await this.all(permit)).filter((row) => row.saying === saying);
  }

  private async all(permit: Permit<'CONSENT', 'READ'>): Promise<readonly ConsentReceiptRow[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    return permit.rows.everything ? this.byPerson.load(permit.person) : [];
  }
}

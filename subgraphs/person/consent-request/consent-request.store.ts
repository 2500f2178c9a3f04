import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ProfessionalActor } from '../../../consent/actor';
import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { pageOfShortList } from '../consent/short-list.store';
import { expiryOf } from './consent-request.rules';
import { consentRequestTable } from './consent-request.table';
import type { ConsentRequestRow } from './consent-request.table';

export type NewRequest = Omit<
  ConsentRequestRow,
  'id' | 'askedAt' | 'expiresAt' | 'state' | 'answeredAt' | 'notBefore' | 'grant' | 'version'
>;

export type RequestAnswer = Pick<ConsentRequestRow, 'state' | 'notBefore' | 'grant'>;

/**
 * What professionals asked of a person. The person reads all by permit; an asker reads what they asked themselves, for
 * which no permit is needed: it is their own question, and the answer is to them.
 */
export class ConsentRequestStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** To be called within an act that holds the person's consent, so that two who ask at once are seen by each other. */
  async ask(request: NewRequest): Promise<ConsentRequestRow> {
    const askedAt = this.source.clock.now();
    const row: ConsentRequestRow = {
      ...request,
      ...{ id: randomUUID(), askedAt, expiresAt: expiryOf(askedAt), state: 'OPEN', answeredAt: null },
      ...{ notBefore: null, grant: null, version: 1 },
    };
    await this.manager.insert(consentRequestTable, row as never);
    return row;
  }

  /** All that the asker's own organisation asked of the person. */
  async ofOrganisation(
    { organisation }: Pick<ProfessionalActor, 'organisation'>,
    person: string,
  ): Promise<readonly ConsentRequestRow[]> {
    return this.manager.find(consentRequestTable, { where: { person, organisation }, order: NEWEST_FIRST });
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async page(permit: Permit<'CONSENT', 'READ'>, page: PageArgs): Promise<Connection<ConsentRequestRow>> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const { person, rows } = permit;
    const found = rows.everything
      ? await this.manager.find(consentRequestTable, { where: { person }, order: NEWEST_FIRST })
      : [];
    return pageOfShortList(this.source.cursors, `consent_request/${person}`, found, page);
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async pageOfAsker(actor: ProfessionalActor, person: string, page: PageArgs): Promise<Connection<ConsentRequestRow>> {
    const own = (await this.ofOrganisation(actor, person)).filter(({ askedBy }) => askedBy === actor.id);
    return pageOfShortList(this.source.cursors, `consent_request/${person}/${actor.id}`, own, page);
  }

  async one(permit: Permit<'CONSENT'>, id: string): Promise<ConsentRequestRow | null> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    return permit.rows.everything ? this.manager.findOneBy(consentRequestTable, { person: permit.person, id }) : null;
  }

  async oneOfAsker(actor: ProfessionalActor, person: string, id: string): Promise<ConsentRequestRow | null> {
    const { id: askedBy, organisation } = actor;
    return this.manager.findOneBy(consentRequestTable, { person, id, askedBy, organisation });
  }

  async answer(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    { id, version }: Pick<ConsentRequestRow, 'id' | 'version'>,
    answer: RequestAnswer,
  ): Promise<boolean> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    return this.close(permit.person, { id, version }, answer);
  }

  /** Takes back an open request of one's own. */
  async withdraw({ person, id, version }: ConsentRequestRow): Promise<boolean> {
    return this.close(person, { id, version }, { state: 'WITHDRAWN', notBefore: null, grant: null });
  }

  private async close(
    person: string,
    { id, version }: Pick<ConsentRequestRow, 'id' | 'version'>,
    answer: RequestAnswer,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(
      consentRequestTable,
      { person, id, version, state: 'OPEN' },
      { ...answer, answeredAt: this.source.clock.now(), version: version + 1 },
    );
    return affected === 1;
  }
}

const NEWEST_FIRST = { askedAt: 'DESC', id: 'ASC' } as const;

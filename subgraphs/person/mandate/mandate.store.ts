import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor, PersonActor, ProfessionalActor } from '../../../consent/actor';
import type { Relation } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { StoreSource } from '../../kit/subgraph-definition';
import { identityTable } from '../person/person.table';
import { RelationActsStore } from '../relation/relation-acts.store';
import { relationKindOf, roleOf } from './mandate.rules';
import { mandateOfferTable, mandateTable } from './mandate.table';
import type { MandateOfferRow, MandateRow } from './mandate.table';

export type NewOffer = Omit<MandateOfferRow, 'id' | 'offeredAt' | 'state' | 'answeredAt' | 'version'>;

/** What was written down, and the fact that it became when it was accepted. */
export interface WrittenMandate {
  readonly offer: MandateOfferRow;
  readonly mandate: MandateRow | null;
}

/** Who may act for the person. Each change that counts is counted in the person's consent epoch. */
export class MandateStore {
  private readonly manager: EntityManager;
  private readonly relationActs: RelationActsStore;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.relationActs = new RelationActsStore(source);
  }

  /** The mandates around a person that the permit opens, the newest first. */
  async around(permit: Permit<'CONSENT', 'READ'>): Promise<readonly WrittenMandate[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const written = await this.written({ person: permit.person });
    return written.filter(({ offer }) => covers(permit.rows, stakeOf(offer)));
  }

  /** Those that name the actor as holder, of whatever person: theirs to read, so no permit is asked. */
  heldBy(actor: PersonActor): Promise<readonly WrittenMandate[]> {
    return this.written({ holder: actor.id });
  }

  /** Those around a person that the professional's organisation entered: theirs to keep, so no permit is asked. */
  enteredFor(actor: ProfessionalActor, person: string): Promise<readonly WrittenMandate[]> {
    return this.written({ person, organisation: actor.organisation });
  }

  /** One that is open to the actor as its holder or as its recording organisation; null for everybody else. */
  async ofActor(actor: Actor, person: string, id: string): Promise<WrittenMandate | null> {
    if (actor.kind !== 'PERSON' && actor.kind !== 'PROFESSIONAL') return null;
    const [written] = await this.written(
      actor.kind === 'PERSON' ? { id, person, holder: actor.id } : { id, person, organisation: actor.organisation },
    );
    return written ?? null;
  }

  /** One of the person's, for the person themselves or in their place. */
  async ofPerson(permit: Permit<'CONSENT'>, id: string): Promise<WrittenMandate | null> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    if (!permit.asPerson) return null;
    const [written] = await this.written({ id, person: permit.person });
    return written ?? null;
  }

  /**
   * The person's date of birth, for the bounds of the law alone: held against them inside an act and never shown.
   * Null when Kring does not know it.
   */
  async birthDateOf(person: string): Promise<string | null> {
    const [row] = await this.manager.find(identityTable.schema, {
      where: { personId: person },
      order: { recordedAt: 'DESC' },
      take: 1,
    });
    return row?.birthDate ?? null;
  }

  /**
   * Whether this is a natural person whom Kring knows: somebody who can sign in, or who stands in some circle. To decide
   * whether they can be told, never to be answered.
   */
  async isKnownPerson(id: string): Promise<boolean> {
    const [row] = await this.manager.query<{ known: boolean }[]>(
      `SELECT EXISTS (SELECT FROM consent_epoch WHERE person = $1)
           OR EXISTS (SELECT FROM relation WHERE member = $1 AND organisation IS NULL) AS known`,
      [id],
    );
    return row?.known === true;
  }

  /** @returns null when the same holder was asked the same already and has not answered. */
  async offer(stated: NewOffer): Promise<MandateOfferRow | null> {
    const row: MandateOfferRow = {
      ...stated,
      id: randomUUID(),
      offeredAt: this.source.clock.now(),
      state: 'OFFERED',
      answeredAt: null,
      version: 1,
    };
    const added = await this.manager
      .createQueryBuilder()
      .insert()
      .into(mandateOfferTable)
      .values(row as never)
      .orIgnore()
      .updateEntity(false)
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length === 1 ? row : null;
  }

  /** The holder accepts: relation and mandate begin together. Null when Kring does not know the person any more. */
  async accept(offer: MandateOfferRow): Promise<MandateRow | null> {
    const { id, person, holder, kind, mode, jurisdiction, categories, moments, document, recordedBy, until } = offer;
    const now = this.source.clock.now();
    const from = offer.from > now ? offer.from : now;
    const relation = await this.relationActs.open('ACCEPTED_MANDATE', {
      ...{ person, kind: relationKindOf(kind), role: roleOf(kind), member: holder, from, until },
      ...{ organisation: null, professional: null, team: null, inWords: null },
    });
    if (!relation) return null;
    const row: MandateRow = {
      ...{ id, person, holder, kind, mode, jurisdiction, categories, moments, document, recordedBy, from, until },
      ...{ relation: relation.id, recordedAt: now, withdrawnAt: null, version: 1 },
    };
    await this.manager.insert(mandateTable, row as never);
    await this.answer(offer, 'ACCEPTED');
    return row;
  }

  /** Answers an offer that was not accepted; nothing opened by it and nothing will. */
  async answer({ id, person, version }: MandateOfferRow, state: 'ACCEPTED' | 'DECLINED' | 'TAKEN_BACK'): Promise<void> {
    const answeredAt = this.source.clock.now();
    await this.manager.update(mandateOfferTable, { id, person }, { state, answeredAt, version: version + 1 });
  }

  /** Ends a mandate now, and the relation that stood by it. */
  async end({ offer, mandate }: WrittenMandate & { readonly mandate: MandateRow }): Promise<void> {
    const { id, person } = offer;
    await this.relationActs.close({ id: mandate.relation, person });
    const withdrawnAt = this.source.clock.now();
    await this.manager.update(mandateTable, { id, person }, { withdrawnAt, version: mandate.version + 1 });
    await this.manager.update(mandateOfferTable, { id, person }, { version: offer.version + 1 });
  }

  /** Whether a relation stands by a mandate, and so ends with it alone. */
  restsOn({ id, person }: Pick<Relation, 'id' | 'person'>): Promise<boolean> {
    return this.manager.existsBy(mandateTable, { relation: id, person });
  }

  private async written(
    where: Partial<Record<'id' | 'person' | 'holder' | 'organisation', string>>,
  ): Promise<readonly WrittenMandate[]> {
    const offers = await this.manager.find(mandateOfferTable, { where, order: { offeredAt: 'DESC', id: 'ASC' } });
    const accepted = offers.filter(({ state }) => state === 'ACCEPTED').map(({ id }) => id);
    const mandates = accepted.length === 0 ? [] : await this.manager.findBy(mandateTable, { id: In(accepted) });
    return offers.map((offer) => ({ offer, mandate: mandates.find(({ id }) => id === offer.id) ?? null }));
  }
}

/** What is about a person's representation is theirs; its holder and who entered it have a part in it. */
function stakeOf({ person, holder, organisation }: MandateOfferRow): Parameters<typeof covers>[1] {
  return { heldBy: person, author: person, parties: organisation === null ? [holder] : [holder, organisation] };
}

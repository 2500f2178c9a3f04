import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor, ProfessionalActor } from '../../../consent/actor';
import { liveRelations } from '../../../consent/decide';
import { NO_FACTS, isLive } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ConsentEpochStore } from '../consent/consent-epoch.store';
import { NotificationStore } from '../notification/notification.store';
import { KnownPartyStore } from './known-party.store';
import { isRoleOfKind } from './relation.rules';
import { relationTable, rosterTable } from './relation.table';
import type { Opening, RelationRow } from './relation.table';

export type NewRelation = Pick<
  RelationRow,
  'person' | 'kind' | 'role' | 'organisation' | 'professional' | 'team' | 'member' | 'inWords'
> &
  Partial<Pick<RelationRow, 'from' | 'until'>>;

/** Opened by what somebody else did: the person hears of it. What they did themselves, they know. */
const BY_OTHERS: readonly Opening[] = ['ACCEPTED_REFERRAL', 'ACCEPTED_INVITATION'];

/**
 * Opens and closes relations: the facts that say who has to do with a person. Each change counts in the person's
 * consent epoch, since every decision rests on them.
 */
export class RelationActsStore {
  private readonly manager: EntityManager;
  private readonly epochs: ConsentEpochStore;
  private readonly parties: KnownPartyStore;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.epochs = new ConsentEpochStore(source);
    this.parties = new KnownPartyStore(source);
  }

  /**
   * Opens a relation. Only to be called within an act that has seen one of the five things that may open one: the
   * person's own word, an accepted referral, a confirmed registration, an accepted invitation, an accepted mandate.
   *
   * @returns null when Kring does not know the person.
   * @throws {TypeError} for a role that does not go with the kind.
   */
  async open(openedBy: Opening, relation: NewRelation): Promise<RelationRow | null> {
    if (!isRoleOfKind(relation.kind, relation.role))
      throw new TypeError(`${relation.role} is no role of ${relation.kind}`);
    if (!(await this.epochs.advance(relation.person))) return null;
    const now = this.source.clock.now();
    const row: RelationRow = {
      ...relation,
      from: relation.from ?? now,
      until: relation.until ?? null,
      id: randomUUID(),
      recordedAt: now,
      withdrawnAt: null,
      openedBy,
    };
    await this.manager.insert(relationTable, row);
    await this.parties.meet(partiesOf(row));
    if (BY_OTHERS.includes(openedBy)) {
      await new NotificationStore(this.source).tell({ person: row.person, kind: 'RELATION_OPENED', about: row.id });
    }
    return row;
  }

  /** The live relation of the same kind, role and holder, if there is one. */
  async liveAlike(relation: NewRelation): Promise<RelationRow | null> {
    const { person, kind, role } = relation;
    const rows = await this.manager.findBy(relationTable, { person, kind, role });
    const now = this.source.clock.now();
    const isAlike = (row: RelationRow): boolean =>
      row.organisation === relation.organisation &&
      row.professional === relation.professional &&
      row.team === relation.team &&
      row.member === relation.member;
    return rows.find((row) => isLive(row, now) && isAlike(row)) ?? null;
  }

  /** One relation of the person, for the person themselves; null when there is none under this id. */
  async ofPerson(permit: Permit<'CARE_NETWORK', 'CONTRIBUTE'>, id: string): Promise<RelationRow | null> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    return permit.rows.everything ? this.manager.findOneBy(relationTable, { id, person: permit.person }) : null;
  }

  /** One relation of the person that the asker has themselves and that is live. It is theirs, so no permit is needed. */
  async ofActor(actor: Actor, person: string, id: string): Promise<RelationRow | null> {
    // A partner's system contributes; it does not decide who stays.
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return null;
    const row = await this.manager.findOneBy(relationTable, { id, person });
    if (!row) return null;
    const rosters =
      actor.kind === 'PROFESSIONAL' ? await this.manager.findBy(rosterTable, { professional: actor.id }) : [];
    const facts = { ...NO_FACTS, relations: [row], rosters };
    return liveRelations(actor, person, facts, this.source.clock.now()).length > 0 ? row : null;
  }

  /** The actor's own live relations with a person: what they may enter hangs on them. Theirs, so no permit is needed. */
  async liveOf(actor: ProfessionalActor, person: string): Promise<readonly RelationRow[]> {
    const relations = await this.manager.findBy(relationTable, { person, organisation: actor.organisation });
    const rosters = await this.manager.findBy(rosterTable, { professional: actor.id });
    const live = liveRelations(actor, person, { ...NO_FACTS, relations, rosters }, this.source.clock.now());
    return relations.filter((relation) => live.includes(relation));
  }

  /**
   * Ends a relation now. What it opened closes with the next decision.
   *
   * @returns false when it had ended already: nothing was changed.
   */
  async close({ id, person }: Pick<RelationRow, 'id' | 'person'>): Promise<boolean> {
    if (!(await this.epochs.advance(person))) return false;
    const now = this.source.clock.now();
    const [, closed] = await this.manager.query<[unknown[], number]>(
      `UPDATE relation SET withdrawn_at = $3
        WHERE id = $1 AND person = $2 AND withdrawn_at IS NULL AND (until_at IS NULL OR until_at > $3)`,
      [id, person, now],
    );
    return closed === 1;
  }
}

function partiesOf({ organisation, professional, team }: RelationRow): Parameters<KnownPartyStore['meet']>[0] {
  if (organisation === null) return [];
  return [
    { id: organisation, organisation, kind: 'ORGANISATION', profession: null },
    ...(professional === null
      ? []
      : [{ id: professional, organisation, kind: 'PROFESSIONAL', profession: null } as const]),
    ...(team === null ? [] : [{ id: team, organisation, kind: 'TEAM', profession: null } as const]),
  ];
}

import { randomUUID } from 'node:crypto';
import { IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PersonActor, ProfessionalActor } from '../../../consent/actor';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { RequestContext } from '../../kit/request-context';
import type { StoreSource } from '../../kit/subgraph-definition';
import { lineOf } from '../access-record/access-record.rules';
import { consentEpochTable } from '../consent/consent.table';
import { ConsentEpochStore } from '../consent/consent-epoch.store';
import { DecisionPointStore } from '../decision-point/decision-point.store';
import { RelationActsStore } from '../relation/relation-acts.store';
import { relationOfMembership } from './resource-group.rules';
import { CircleStore, tokenHash } from './resource-group.store';
import { invitationLinkTable, membershipTable } from './resource-group.table';
import type { MembershipRow } from './resource-group.table';

/** Who can be in a group at all: somebody, never a system or a steward. */
export type Joiner = PersonActor | ProfessionalActor;

type Occasion = Pick<RequestContext, 'requestId' | 'tokenId' | 'purpose' | 'now'> & {
  readonly actor: Joiner;
  readonly act: string;
};

/**
 * What somebody does with their own place in a group: take it, decline it, give it up. No permit is asked, for what
 * opens here is not consent: for an answer it is the token, which is the person's own yes in the hands of whoever they
 * gave it to; for leaving it is that nobody can be kept (C-03). Every such act is put on record all the same.
 */
export class OwnMembershipStore {
  private readonly manager: EntityManager;
  private readonly epochs: ConsentEpochStore;
  private readonly relations: RelationActsStore;
  private readonly circle: CircleStore;

  constructor(source: StoreSource) {
    this.manager = source.manager;
    this.epochs = new ConsentEpochStore(source);
    this.relations = new RelationActsStore(source);
    this.circle = new CircleStore(source.manager);
  }

  /**
   * What a link stands for, held until the transaction ends, so that two answers come one after the other. Null for a
   * token nobody gave out.
   */
  async invitedBy(token: string): Promise<MembershipRow | null> {
    const link = await this.manager.findOneBy(invitationLinkTable, { tokenHash: tokenHash(token) });
    if (!link || !(await this.epochs.advance(link.person))) return null;
    return this.manager.findOneBy(membershipTable.schema, { personId: link.person, id: link.membership });
  }

  /** The place this actor has now in the group, held until the transaction ends; null when they have none. */
  async placeOf(actor: Joiner, person: string, groupId: string): Promise<MembershipRow | null> {
    if (!(await this.epochs.advance(person))) return null;
    return this.manager.findOneBy(membershipTable.schema, {
      personId: person,
      groupId,
      member: actor.id,
      memberOrganisation: organisationOf(actor) ?? IsNull(),
      acceptedAt: Not(IsNull()),
      leftAt: IsNull(),
    });
  }

  /**
   * The place this actor has now in the group that the person has now, for what a member does there. Held until the transaction
   * ends against leaving; nothing of consent changes by it.
   */
  async placeNow(actor: Joiner, person: string): Promise<MembershipRow | null> {
    await this.epochs.hold(person);
    return this.manager
      .createQueryBuilder(membershipTable.schema, 'm')
      .where('m.person_id = :person AND m.member = :member AND m.accepted_at IS NOT NULL AND m.left_at IS NULL', {
        person,
        member: actor.id,
      })
      .andWhere('m.member_organisation IS NOT DISTINCT FROM CAST(:organisation AS uuid)', { organisation: organisationOf(actor) })
      .andWhere(
        'EXISTS (SELECT FROM resource_group g WHERE g.person_id = m.person_id AND g.id = m.group_id AND g.ended_at IS NULL)',
      )
      .getOne();
  }

  /** Takes the place: the membership, the relation and the part in what the group shares, in one transaction. */
  async accept(invited: MembershipRow, memberName: string | null, occasion: Occasion): Promise<void> {
    const { actor, now } = occasion;
    const joined = { ...invited, member: actor.id, memberOrganisation: organisationOf(actor) };
    await this.change(invited, {
      acceptedAt: now,
      member: joined.member,
      memberOrganisation: joined.memberOrganisation,
      memberName,
      parties: [actor.id],
    });
    await this.circle.join(invited.personId, invited.groupId, actor.id);
    await this.circle.meet(invited.personId, invited.id, actor.id);
    await this.relations.open('ACCEPTED_INVITATION', relationOfMembership(joined));
    await this.record(invited, occasion);
  }

  async decline(invited: MembershipRow, occasion: Occasion): Promise<void> {
    await this.change(invited, { declinedAt: occasion.now });
    await this.record(invited, occasion);
  }

  async leave(place: MembershipRow, occasion: Occasion): Promise<void> {
    await this.change(place, { leftAt: occasion.now });
    await this.circle.leave(place, occasion.actor.id);
    await this.closeRelation(place);
    await this.record(place, occasion);
  }

  /** Ends the relation that went with a membership. To be called by whatever ends one. */
  async closeRelation(membership: MembershipRow): Promise<void> {
    if (membership.member === null) return;
    const relation = await this.relations.liveAlike(relationOfMembership(membership));
    if (relation) await this.relations.close(relation);
  }

  private async change(row: MembershipRow, changes: Partial<MembershipRow>): Promise<void> {
    await this.manager.update(membershipTable.schema, { personId: row.personId, id: row.id }, {
      ...changes,
      version: row.version + 1,
    } as never);
  }

  /** The person must find in the record who wrote in their group, also where no decision was asked for. */
  async record(membership: MembershipRow, { actor, requestId, tokenId, purpose, now, act }: Occasion): Promise<void> {
    const epoch = await this.manager.findOneByOrFail(consentEpochTable, { person: membership.personId });
    await new DecisionPointStore(this.manager).record([
      lineOf(
        randomUUID(),
        { actor, purpose, requestId, tokenId, operation: null, subgraph: 'person' },
        {
          person: membership.personId,
          category: 'RESOURCE_GROUP',
          action: 'CONTRIBUTE',
          fields: [`Mutation.${act}`],
          outcome: 'PERMIT',
          layer: 'OWN_RECORD',
          decidedBy: [membership.id],
          ownRecords: true,
          policyVersion: CURRENT_POLICY.version,
          epoch: epoch.epoch,
        },
        now,
      ),
    ]);
  }
}

function organisationOf(actor: Joiner): string | null {
  return actor.kind === 'PROFESSIONAL' ? actor.organisation : null;
}

import { createHash } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ConsentEpochStore } from '../consent/consent-epoch.store';
import { invitationLinkTable, membershipTable, resourceGroupTable } from './resource-group.table';
import type { MembershipRow, ResourceGroupRow } from './resource-group.table';

export class ResourceGroupStore extends PersonStore<ResourceGroupRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, resourceGroupTable, { by: 'startedAt', direction: 'DESC' });
  }

  /** The group that has not ended; a person has one at a time. */
  async live(permit: Permit<'RESOURCE_GROUP', 'READ'>): Promise<ResourceGroupRow | null> {
    return (await this.all(permit)).find(({ endedAt }) => endedAt === null) ?? null;
  }
}

export class MembershipStore extends PersonStore<MembershipRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, membershipTable, { by: 'invitedAt', direction: 'ASC' });
  }

  /**
   * The memberships of the group a person has, or had last.
   *
   * @param states ACCEPTED for everybody but the person: that somebody declined or left is between the two of them.
   */
  ofNewestGroup(
    permit: Permit<'RESOURCE_GROUP', 'READ'>,
    page: PageArgs,
    states: 'EVERY_STATE' | 'ACCEPTED',
  ): Promise<Connection<MembershipRow>> {
    return this.page(permit, page, `newest-group/${states}`, (query) => {
      query.andWhere(
        `t.group_id = (SELECT g.id FROM resource_group g WHERE g.person_id = t.person_id
                        ORDER BY g.started_at DESC, g.id LIMIT 1)`,
      );
      if (states === 'ACCEPTED') query.andWhere('t.accepted_at IS NOT NULL AND t.left_at IS NULL');
    });
  }

  /** Memberships and invitations of a group that have not ended, for the person who ends them. */
  async standing(permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>, groupId: string): Promise<readonly MembershipRow[]> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    if (!permit.rows.everything) return [];
    return this.manager.findBy(membershipTable.schema, {
      personId: permit.person,
      groupId,
      declinedAt: IsNull(),
      leftAt: IsNull(),
    });
  }

  /** Holds the person's circle until the transaction ends: who is in it and what they see changes one act at a time. */
  async hold(permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>): Promise<void> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    await new ConsentEpochStore(this.source).hold(permit.person);
  }

  /** Keeps what a link stands for: the hash of its token, never the token. */
  async keepLink(permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>, token: string, membership: string): Promise<void> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    await this.manager.insert(invitationLinkTable, { tokenHash: tokenHash(token), person: permit.person, membership });
  }

  /**
   * Takes the person's goals back from a group that ends. Goals that stayed shared would go to whoever joins the next
   * one, which is not whom the person shared them with.
   */
  async takeGoalsBack(permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>): Promise<void> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    await this.manager.query(
      `UPDATE goal SET shared_with_group = false, version = version + 1 WHERE person_id = $1 AND shared_with_group`,
      [permit.person],
    );
  }

  /** Ends a membership, or takes an invitation back, and everything the member had a part in through the group. */
  async end(
    permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>,
    id: string,
    version: number,
    at: Date,
  ): Promise<Amendment<MembershipRow>> {
    const amended = await this.amend(permit, id, version, { leftAt: at });
    if (typeof amended === 'object' && amended.row.member !== null) {
      await new CircleStore(this.manager).leave(amended.row, amended.row.member);
    }
    return amended;
  }
}

/** Tables in which members have a part by being in the group; what they wrote themselves is theirs by that, while somebody knows them here. */
const OF_MEMBERS = [
  'goal',
  'goal_step',
  'goal_contribution',
  'group_meeting',
  'group_meeting_seat',
  'group_agreement',
  'group_evaluation',
  'support_offer',
  'family_group_conference',
  'family_group_part',
] as const;

/** Tables in which a member has a part by being asked for a place in them, with the table that says from which one. */
const BY_SEAT = [
  {
    of: [{ name: 'group_meeting', key: 'id' }, { name: 'group_agreement', key: 'meeting_id' }],
    ...{ seats: 'group_meeting_seat', key: 'meeting_id' },
  },
  { of: [{ name: 'family_group_conference', key: 'id' }], ...{ seats: 'family_group_part', key: 'conference_id' } },
] as const;

/**
 * What a member has a part in by being in the group: the group itself, and the goals the person shared with it (C-02).
 * One place for both ways, so that nobody keeps what they came to see as a member.
 */
export class CircleStore {
  constructor(private readonly manager: StoreSource['manager']) {}

  async join(person: string, group: string, member: string): Promise<void> {
    const values = [person, member];
    await this.manager.query(
      `UPDATE resource_group SET parties = array_append(parties, $2)
        WHERE person_id = $1 AND id = $3 AND $2 <> ALL(parties)`,
      [...values, group],
    );
    await this.manager.query(
      `UPDATE goal SET parties = array_append(parties, $2)
        WHERE person_id = $1 AND shared_with_group AND $2 <> ALL(parties)`,
      values,
    );
    await this.manager.query(
      `UPDATE goal_step SET parties = array_append(parties, $2)
        WHERE person_id = $1 AND $2 <> ALL(parties)
          AND goal_id IN (SELECT id FROM goal WHERE person_id = $1 AND shared_with_group)`,
      values,
    );
    await this.manager.query(
      `UPDATE goal_contribution SET parties = array_append(parties, $2)
        WHERE person_id = $1 AND $2 <> ALL(parties)
          AND goal_id IN (SELECT id FROM goal WHERE person_id = $1 AND shared_with_group)`,
      values,
    );
  }

  /** Whoever joins has a part in the talk that was held with them beforehand. */
  async meet(person: string, membership: string, member: string): Promise<void> {
    await this.manager.query(
      `UPDATE preparation_talk SET parties = array_append(parties, $3)
        WHERE person_id = $1 AND membership_id = $2 AND $3 <> ALL(parties)`,
      [person, membership, member],
    );
  }

  /** Gives up one place; with the last one of somebody everything they had a part in through the group. */
  async leave({ personId: person, id }: Pick<MembershipRow, 'personId' | 'id'>, member: string): Promise<void> {
    const [other] = await this.manager.query<object[]>(
      `SELECT 1 FROM resource_group_member m JOIN resource_group g ON g.person_id = m.person_id AND g.id = m.group_id
        WHERE m.person_id = $1 AND m.member = $2 AND m.id <> $3
          AND m.accepted_at IS NOT NULL AND m.left_at IS NULL AND g.ended_at IS NULL`,
      [person, member, id],
    );
    await (other === undefined ? this.leaveAll(person, member) : this.leaveOne(person, member, id));
  }

  /**
   * Takes away what hung on one place of somebody who has another: who is in the group for two houses is in it still for the
   * other. What is for all members stays, and what they were asked to from both.
   */
  private async leaveOne(person: string, member: string, place: string): Promise<void> {
    const values = [person, member, place];
    for (const table of ['preparation_talk', 'triad_card'] as const) {
      await this.manager.query(
        `UPDATE ${table} SET parties = array_remove(parties, $2)
          WHERE person_id = $1 AND membership_id = $3 AND $2 = ANY(parties) AND professional <> $2`,
        values,
      );
    }
    await this.manager.query(
      `UPDATE resource_group SET primary_contact = NULL WHERE person_id = $1 AND primary_contact = $2`,
      [person, place],
    );
    for (const { of, seats, key } of BY_SEAT) {
      for (const table of of) {
        await this.manager.query(
          `UPDATE ${table.name} t SET parties = array_remove(t.parties, $2)
            WHERE t.person_id = $1 AND $2 = ANY(t.parties)
              AND EXISTS (SELECT FROM ${seats} s WHERE s.person_id = $1 AND s.${key} = t.${table.key} AND s.membership_id = $3)
              AND NOT EXISTS (SELECT FROM ${seats} s WHERE s.person_id = $1 AND s.${key} = t.${table.key}
                                AND s.membership_id <> $3 AND $2 = ANY(s.parties))`,
          values,
        );
      }
    }
    await this.manager.query(
      `UPDATE group_evaluation e SET parties = array_remove(e.parties, $2)
        WHERE e.person_id = $1 AND $2 = ANY(e.parties) AND $3 = ANY(e.asked)
          AND NOT EXISTS (SELECT FROM resource_group_member m WHERE m.person_id = $1 AND m.id = ANY(e.asked) AND m.id <> $3
                             AND m.member = $2 AND m.left_at IS NULL)`,
      values,
    );
    for (const table of ['group_meeting_seat', 'family_group_part', 'support_offer'] as const) {
      await this.manager.query(
        `UPDATE ${table} SET parties = array_remove(parties, $2) WHERE person_id = $1 AND membership_id = $3 AND $2 = ANY(parties)`,
        values,
      );
    }
  }

  private async leaveAll(person: string, member: string): Promise<void> {
    // A professional has a part in a talk or a triad by what they are for the person, and not by a place in the group.
    for (const table of ['preparation_talk', 'triad_card'] as const) {
      await this.manager.query(
        `UPDATE ${table} SET parties = array_remove(parties, $2)
          WHERE person_id = $1 AND $2 = ANY(parties) AND professional <> $2`,
        [person, member],
      );
    }
    // Who left the circle organises nothing the person named them for: coming back takes being named anew (C-11).
    await this.manager.query(
      `UPDATE peer_membership
          SET parties = array_remove(parties, $2), organiser_kind = NULL, organiser = NULL, version = version + 1
        WHERE person_id = $1 AND organiser = $2`,
      [person, member],
    );
    await this.manager.query(
      `UPDATE resource_group
          SET parties = array_remove(parties, $2),
              primary_contact = CASE
                WHEN primary_contact IN (SELECT id FROM resource_group_member WHERE person_id = $1 AND member = $2) THEN NULL
                ELSE primary_contact END
        WHERE person_id = $1 AND $2 = ANY(parties)`,
      [person, member],
    );
    for (const table of OF_MEMBERS) {
      await this.manager.query(
        `UPDATE ${table} SET parties = array_remove(parties, $2) WHERE person_id = $1 AND $2 = ANY(parties)`,
        [person, member],
      );
    }
  }
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { MemberPromiseStore } from '../member-promise.store';
import type { MembershipRow } from '../resource-group/resource-group.table';
import { groupAgreementTable, groupMeetingSeatTable, groupMeetingTable } from './group-meeting.table';
import type { GroupAgreementRow, GroupMeetingRow, GroupMeetingSeatRow, MeetingAnswer } from './group-meeting.table';

type Reading = Permit<'RESOURCE_GROUP', 'READ'>;
type Writing = Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>;

export class GroupMeetingStore extends PersonStore<GroupMeetingRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, groupMeetingTable, { by: 'startsAt', direction: 'DESC' });
  }

  /** The meetings of one group that are open to the reader. */
  ofGroup(permit: Reading, page: PageArgs, groupId: string): Promise<Connection<GroupMeetingRow>> {
    return this.page(permit, page, `of/${groupId}`, (query) => query.andWhere('t.group_id = :groupId', { groupId }));
  }

  /** All meetings of one group, for the person who plans them. */
  async everyOf(permit: Writing, groupId: string): Promise<readonly GroupMeetingRow[]> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    if (!permit.rows.everything) return [];
    return this.manager.findBy(groupMeetingTable.schema, { personId: permit.person, groupId });
  }
}

export class GroupMeetingSeatStore extends PersonStore<GroupMeetingSeatRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, groupMeetingSeatTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /** The seats at one meeting, for the person who asked to it. */
  async at(permit: Writing, meetingId: string): Promise<readonly GroupMeetingSeatRow[]> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    if (!permit.rows.everything) return [];
    return this.manager.findBy(groupMeetingSeatTable.schema, { personId: permit.person, meetingId });
  }

  /** Who was there. */
  async mark(permit: Writing, meetingId: string, there: readonly string[]): Promise<void> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    await this.manager.query(
      `UPDATE group_meeting_seat SET was_there = (membership_id = ANY($3)), version = version + 1
        WHERE person_id = $1 AND meeting_id = $2`,
      [permit.person, meetingId, there],
    );
  }

  /**
   * A member's answer, in their own seat and in no other. Theirs to give, so no permit to write in the group is asked: nobody but
   * the person can have one (C-01).
   *
   * @returns false when they were not asked.
   */
  async answer(place: MembershipRow, meetingId: string, answer: MeetingAnswer, at: Date): Promise<boolean> {
    const [, answered] = await this.manager.query<[unknown[], number]>(
      `UPDATE group_meeting_seat SET answer = $4, answered_at = $5, version = version + 1
        WHERE person_id = $1 AND meeting_id = $2 AND membership_id = $3`,
      [place.personId, meetingId, place.id, answer, at],
    );
    return answered === 1;
  }
}

export class GroupAgreementStore extends MemberPromiseStore<GroupAgreementRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, groupAgreementTable, 'place', ['OPEN'], 'LET_GO');
  }
}

import { localDate, monthsAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { MembershipRow, ResourceGroupRow } from '../resource-group/resource-group.table';
import type { GroupAgreementRow, GroupMeetingRow } from './group-meeting.table';

/** A resource group meets about every three months; the person may call it sooner. */
export const MONTHS_BETWEEN_MEETINGS = 3;

export const MEETING_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export function meetingState({ cancelledOn, heldOn }: Pick<GroupMeetingRow, 'cancelledOn' | 'heldOn'>): MeetingState {
  if (heldOn !== null) return 'HELD';
  return cancelledOn === null ? 'PLANNED' : 'CANCELLED';
}

/**
 * By which local date a group should meet, the last in time: three months after it last did, or began. Where a meeting is planned
 * later than that, its own day: what is agreed is not overdue, and what was planned and never held is.
 */
export function meetingDueOn(
  group: Pick<ResourceGroupRow, 'startedAt'>,
  meetings: readonly Pick<GroupMeetingRow, 'startsAt' | 'cancelledOn' | 'heldOn'>[],
): string {
  const latest = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);
  const held = latest(meetings.flatMap(({ heldOn }) => heldOn ?? []));
  const due = monthsAfter(held ?? localDate(group.startedAt), MONTHS_BETWEEN_MEETINGS);
  const planned = meetings
    .filter((meeting) => meetingState(meeting) === 'PLANNED')
    .map(({ startsAt }) => localDate(startsAt))
    .filter((date) => held === undefined || date > held);
  return latest([due, ...planned])!;
}

/**
 * What the register is told of when a group should meet. No member is a party: who is asked to which meeting, and that one is
 * planned at all, is the person's to say.
 *
 * @param today local date; a group that ended need not meet.
 */
export function meetingDue(group: ResourceGroupRow, meetings: readonly GroupMeetingRow[], today: string): RegisterMessage {
  const due = meetingDueOn(group, meetings);
  const message = registerMessage(group, {
    ...{ detailType: 'ResourceGroup', kind: 'TASK', category: 'RESOURCE_GROUP', code: 'GROUP_MEETING' },
    ...{ on: due, due, doneOn: null },
    until: group.endedAt === null ? null : today,
  });
  return { ...message, parties: [] };
}

/** Who is to do what was agreed; null for somebody who left. */
export type Doer = Pick<MembershipRow, 'member' | 'memberOrganisation'> | 'THE_PERSON' | null;

/**
 * What the register is told of an agreement with a day; null for one that has none. It is for the person and for who is to do it.
 * A natural person stands there as the author of what is their own to do, so that no reader takes them for a professional (C-42).
 */
export function agreementDue(row: GroupAgreementRow, doer: Doer): RegisterMessage | null {
  const { dueOn, state, stateSetOn, personId } = row;
  if (dueOn === null) return null;
  const responsible = doer === 'THE_PERSON' ? personId : (doer?.member ?? null);
  const isNatural = doer === 'THE_PERSON' || doer?.memberOrganisation === null;
  const message = registerMessage(row, {
    ...{ detailType: 'GroupAgreement', kind: 'TASK', category: 'RESOURCE_GROUP', code: 'GROUP_AGREEMENT' },
    ...{ on: dueOn, due: dueOn, responsible },
    doneOn: state === 'DONE' ? stateSetOn : null,
    until: state === 'LET_GO' ? stateSetOn : null,
  });
  if (responsible === null) return { ...message, author: personId, parties: [] };
  return { ...message, author: isNatural ? responsible : message.author, parties: isNatural ? [] : [responsible] };
}

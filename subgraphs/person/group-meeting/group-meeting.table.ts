import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A meeting of the resource group. Where, when and who is asked is the person's choice alone (C-01); the members who are asked
 * are its parties, and read what it was about while they are members.
 */
export interface GroupMeetingRow extends PersonRow {
  readonly groupId: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly about: string | null;
  readonly language: string;
  /** Local date on which the person called it off. */
  readonly cancelledOn: string | null;
  /** Local date on which it was held. */
  readonly heldOn: string | null;
  readonly minutes: string | null;
}

export const groupMeetingTable = personTable<GroupMeetingRow, 'RESOURCE_GROUP'>('group_meeting', 'RESOURCE_GROUP', {
  groupId: { type: 'uuid' },
  startsAt: { type: 'timestamptz', precision: 3 },
  place: { type: 'text' },
  about: { type: 'text', nullable: true },
  language: { type: 'text' },
  cancelledOn: { type: 'date', nullable: true },
  heldOn: { type: 'date', nullable: true },
  minutes: { type: 'text', nullable: true },
});

export const MEETING_ANSWERS = ['COMING', 'NOT_COMING'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** One member who is asked to a meeting. A member reads their own seat: who else was asked is between the person and them. */
export interface GroupMeetingSeatRow extends PersonRow {
  readonly meetingId: string;
  readonly membershipId: string;
  readonly answer: MeetingAnswer | null;
  readonly answeredAt: Date | null;
  /** Null until the meeting was held. */
  readonly wasThere: boolean | null;
}

export const groupMeetingSeatTable = personTable<GroupMeetingSeatRow, 'RESOURCE_GROUP'>('group_meeting_seat', 'RESOURCE_GROUP', {
  meetingId: { type: 'uuid' },
  membershipId: { type: 'uuid' },
  answer: { type: 'text', nullable: true },
  answeredAt: { type: 'timestamptz', precision: 3, nullable: true },
  wasThere: { type: 'boolean', nullable: true },
});

export const AGREEMENT_STATES = ['OPEN', 'DONE', 'LET_GO'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Who does what by when, as it was agreed at a meeting. How far it is, only who is to do it says. */
export interface GroupAgreementRow extends PersonRow {
  readonly meetingId: string;
  /** Who does it; null for the person themselves. */
  readonly membershipId: string | null;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly dueOn: string | null;
  /** Goal it is for; it shows to whom the goal is open and to nobody else. */
  readonly goalId: string | null;
  readonly state: AgreementState;
  /** Local date. */
  readonly stateSetOn: string;
  /** Place among what was agreed there, from 1. */
  readonly place: number;
}

export const groupAgreementTable = personTable<GroupAgreementRow, 'RESOURCE_GROUP'>('group_agreement', 'RESOURCE_GROUP', {
  meetingId: { type: 'uuid' },
  membershipId: { type: 'uuid', nullable: true },
  text: { type: 'text' },
  language: { type: 'text' },
  dueOn: { type: 'date', nullable: true },
  goalId: { type: 'uuid', nullable: true },
  state: { type: 'text' },
  stateSetOn: { type: 'date' },
  place: { type: 'integer' },
});

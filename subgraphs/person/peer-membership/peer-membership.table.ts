import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What people do among themselves (G-27 to G-32, G-36, G-39). None of it is care, and nobody is there as a client (C-11). */
export const PEER_KINDS = [
  'SELF_HELP_GROUP',
  'RECOVERY_GROUP',
  'PEER_COURSE',
  'PEER_PROGRAMME',
  'PEER_INITIATIVE',
  'BUDDY',
  'PEER_CONTACT',
] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

/** The self-help groups that the sources name (G-32). */
export const SELF_HELP_TOPICS = ['HEARING_VOICES', 'ALCOHOL', 'DRUGS'] as const;
export type SelfHelpTopic = (typeof SELF_HELP_TOPICS)[number];

export const PEER_COURSES = ['WRAP', 'RECOVER_YOURSELF', 'OTHER'] as const;
export type PeerCourse = (typeof PEER_COURSES)[number];

export const ORGANISER_KINDS = ['PERSON', 'PROFESSIONAL'] as const;
export type OrganiserKind = (typeof ORGANISER_KINDS)[number];

/**
 * That the person takes part. Theirs to write and to keep; the one who organises the group is its party, if the person has
 * them in the circle and names them, and sees this and nothing else (C-11). No care record holds a copy.
 */
export interface PeerMembershipRow extends PersonRow {
  readonly kind: PeerKind;
  /** Of a self-help group; null where the person named none. */
  readonly topic: SelfHelpTopic | null;
  /** Of a course; null for all else. */
  readonly course: PeerCourse | null;
  /** How many lead the course; null where it is not known. */
  readonly leaders: number | null;
  /** What the person calls it. */
  readonly name: string;
  readonly language: string;
  /** Local date. */
  readonly since: string;
  /** Local date of the last day; null while they take part. */
  readonly until: string | null;
  readonly organiserKind: OrganiserKind | null;
  readonly organiser: string | null;
}

export const peerMembershipTable = personTable<PeerMembershipRow, 'PEER_MEMBERSHIP'>('peer_membership', 'PEER_MEMBERSHIP', {
  kind: { type: 'text' },
  topic: { type: 'text', nullable: true },
  course: { type: 'text', nullable: true },
  leaders: { type: 'integer', nullable: true },
  name: { type: 'text' },
  language: { type: 'text' },
  since: { type: 'date' },
  until: { type: 'date', nullable: true },
  organiserKind: { type: 'text', nullable: true },
  organiser: { type: 'uuid', nullable: true },
});

/** Whether the person was at one of the meetings of a course. For themselves: the organiser is no party to it. */
export interface PeerMeetingRow extends PersonRow {
  readonly membershipId: string;
  /** Which of the course's meetings, from 1. */
  readonly place: number;
  /** Local date. */
  readonly heldOn: string;
  readonly attended: boolean;
}

export const peerMeetingTable = personTable<PeerMeetingRow, 'PEER_MEMBERSHIP'>('peer_meeting', 'PEER_MEMBERSHIP', {
  membershipId: { type: 'uuid' },
  place: { type: 'integer' },
  heldOn: { type: 'date' },
  attended: { type: 'boolean' },
});

import type { Actor } from '../../../consent/actor';
import { ROLES_OF_PROFESSION } from '../../../consent/vocabulary';
import type { RelationKind, Role } from '../../../consent/vocabulary';
import type { GroupMemberKind, MembershipRow } from './resource-group.table';

/**
 * How long an invitation can be answered, from the moment it was made. A policy of the hub, said by no source: long
 * enough for a letter and a talk, short enough that a lost link does not stay a door.
 */
export const INVITATION_DAYS = 14;

const DAY = 24 * 60 * 60 * 1_000;

export function invitationExpiry(invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + INVITATION_DAYS * DAY);
}

export const MEMBERSHIP_STATES = ['INVITED', 'EXPIRED', 'DECLINED', 'ACCEPTED', 'ENDED'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

type Dates = Pick<MembershipRow, 'expiresAt' | 'acceptedAt' | 'declinedAt' | 'leftAt'>;

/** How a membership stands at an instant. Half-open, as all periods: at `expiresAt` itself it is too late. */
export function membershipState({ expiresAt, acceptedAt, declinedAt, leftAt }: Dates, now: Date): MembershipState {
  if (leftAt !== null) return 'ENDED';
  if (declinedAt !== null) return 'DECLINED';
  if (acceptedAt !== null) return 'ACCEPTED';
  return now < expiresAt ? 'INVITED' : 'EXPIRED';
}

/** What each kind of member is for the person. None of the three opens anything by itself (C-02). */
export const RELATION_OF_MEMBER: Readonly<
  Record<GroupMemberKind, { readonly kind: RelationKind; readonly role: Role }>
> = {
  RELATIVE: { kind: 'GROUP_RELATIVE', role: 'RELATIVE' },
  EXPERT_BY_EXPERIENCE: { kind: 'GROUP_EXPERT_BY_EXPERIENCE', role: 'PEER_WORKER' },
  PROFESSIONAL: { kind: 'GROUP_PROFESSIONAL', role: 'CIRCLE_PROFESSIONAL' },
};

/**
 * Whether this actor can take this place. A relative comes as themselves, a professional with the profession their
 * token says; somebody who signed in as something else would stand in the group as what they are not.
 */
export function canBe(actor: Actor, kind: GroupMemberKind): boolean {
  if (actor.kind === 'PERSON') return kind !== 'PROFESSIONAL';
  if (actor.kind !== 'PROFESSIONAL' || kind === 'RELATIVE') return false;
  return ROLES_OF_PROFESSION[actor.profession].includes(RELATION_OF_MEMBER[kind].role);
}

/** How the relation that goes with a membership is held; without kind and role it would be anybody's. */
export function relationOfMembership(
  row: Pick<MembershipRow, 'personId' | 'kind' | 'invitedAs' | 'member' | 'memberOrganisation'>,
): {
  readonly person: string;
  readonly kind: RelationKind;
  readonly role: Role;
  readonly organisation: string | null;
  readonly professional: string | null;
  readonly team: null;
  readonly member: string | null;
  readonly inWords: string;
} {
  const isPrivate = row.memberOrganisation === null;
  return {
    person: row.personId,
    ...RELATION_OF_MEMBER[row.kind],
    organisation: row.memberOrganisation,
    professional: isPrivate ? null : row.member,
    team: null,
    member: isPrivate ? row.member : null,
    inWords: row.invitedAs,
  };
}

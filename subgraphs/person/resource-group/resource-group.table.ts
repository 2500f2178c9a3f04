import { EntitySchema } from 'typeorm';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** The group that the person chose (G-01). The members are its parties, so that each sees its name and nothing else. */
export interface ResourceGroupRow extends PersonRow {
  readonly name: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Membership of whom the person named as first contact (C-05); one column, so there is never a second. */
  readonly primaryContact: string | null;
}

export const resourceGroupTable = personTable<ResourceGroupRow, 'RESOURCE_GROUP'>('resource_group', 'RESOURCE_GROUP', {
  name: { type: 'text' },
  startedAt: { type: 'timestamptz', precision: 3 },
  endedAt: { type: 'timestamptz', precision: 3, nullable: true },
  primaryContact: { type: 'uuid', nullable: true },
});

/** Relatives, (family) experts by experience, professionals inside or outside mental health (G-03, C-02). */
export const GROUP_MEMBER_KINDS = ['RELATIVE', 'EXPERT_BY_EXPERIENCE', 'PROFESSIONAL'] as const;
export type GroupMemberKind = (typeof GROUP_MEMBER_KINDS)[number];

/**
 * One invitation and what became of it. Whoever accepts becomes the party of this row: a member sees their own place
 * in the group, and of the others' not even that they are there.
 */
export interface MembershipRow extends PersonRow {
  readonly groupId: string;
  readonly kind: GroupMemberKind;
  /** Whom the person means, in the person's words. */
  readonly invitedAs: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly declinedAt: Date | null;
  /** The member left, or the person ended it, also before it was answered. */
  readonly leftAt: Date | null;
  /** The natural person or professional who accepted; null until then. */
  readonly member: string | null;
  /** For a professional, where they work. */
  readonly memberOrganisation: string | null;
  /** The name with which a natural person accepted; a professional's stands in the directory. */
  readonly memberName: string | null;
}

export const membershipTable = personTable<MembershipRow, 'RESOURCE_GROUP'>('resource_group_member', 'RESOURCE_GROUP', {
  groupId: { type: 'uuid' },
  kind: { type: 'text' },
  invitedAs: { type: 'text' },
  invitedAt: { type: 'timestamptz', precision: 3 },
  expiresAt: { type: 'timestamptz', precision: 3 },
  acceptedAt: { type: 'timestamptz', precision: 3, nullable: true },
  declinedAt: { type: 'timestamptz', precision: 3, nullable: true },
  leftAt: { type: 'timestamptz', precision: 3, nullable: true },
  member: { type: 'uuid', nullable: true },
  memberOrganisation: { type: 'uuid', nullable: true },
  memberName: { type: 'text', nullable: true },
});

/** Which invitation a link stands for. The token itself is nowhere: a copy of this table invites nobody. */
export interface InvitationLinkRow {
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly person: string;
  readonly membership: string;
}

export const invitationLinkTable = new EntitySchema<InvitationLinkRow>({
  name: 'invitation_link',
  tableName: 'invitation_link',
  columns: {
    tokenHash: { type: 'text', primary: true },
    person: { type: 'uuid' },
    membership: { type: 'uuid' },
  },
});

import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

const KEY_DESCRIPTION =
  'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.';

export enum GroupMemberKindName {
  RELATIVE = 'RELATIVE',
  EXPERT_BY_EXPERIENCE = 'EXPERT_BY_EXPERIENCE',
  PROFESSIONAL = 'PROFESSIONAL',
}

registerEnumType(GroupMemberKindName, {
  name: 'GroupMemberKind',
  description: 'As what somebody is in the group. It opens nothing by itself; each topic needs a grant (C-02).',
  valuesConfig: {
    RELATIVE: { description: 'Family, partner, friend, neighbour (naaste).' },
    EXPERT_BY_EXPERIENCE: { description: 'Expert by experience, also of the family ((familie-)ervaringsdeskundige).' },
    PROFESSIONAL: { description: 'A professional, inside or outside mental-health care.' },
  },
});

export enum MembershipStateName {
  INVITED = 'INVITED',
  EXPIRED = 'EXPIRED',
  DECLINED = 'DECLINED',
  ACCEPTED = 'ACCEPTED',
  ENDED = 'ENDED',
}

registerEnumType(MembershipStateName, {
  name: 'MembershipState',
  description: 'How a membership of the group stands.',
  valuesConfig: {
    INVITED: { description: 'Invited by the person, not answered yet.' },
    EXPIRED: { description: 'Never answered; the link no longer works.' },
    DECLINED: { description: 'Declined: no access and no further notice (C-03).' },
    ACCEPTED: { description: 'Member of the group.' },
    ENDED: { description: 'The member left, or the person ended it or took the invitation back.' },
  },
});

@ObjectType({
  description:
    'Somebody in the resource group, or invited to it (G-03). A member sees their own place only; others see accepted members only.',
})
@Directive('@key(fields: "id")')
export class ResourceGroupMember {
  @Field(() => ID, { description: 'Opaque key of the membership.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => GroupMemberKindName, { description: 'As what they are in the group.' })
  kind!: GroupMemberKindName;

  @ConsentField('RESOURCE_GROUP', () => MembershipStateName, { description: 'How it stands now.' })
  state!: MembershipStateName;

  @ConsentField('RESOURCE_GROUP', () => String, {
    description: 'Whom the person meant, in the person’s words. Shown to the person and to the member.',
  })
  invitedAs!: string | null;

  @ConsentField('RESOURCE_GROUP', () => String, {
    description: 'Name with which a natural person accepted. Shown to the person and to the member (C-42).',
  })
  name!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Professional, { description: 'The professional, where the member is one.' })
  professional!: Professional | null;

  @ConsentField('RESOURCE_GROUP', () => Organisation, { description: 'Where the professional works.' })
  organisation!: Organisation | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When the person invited them (UTC).' })
  invitedAt!: Date;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, {
    description: 'Until when the invitation can be answered (UTC), exclusive.',
  })
  expiresAt!: Date;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When they accepted (UTC).' })
  acceptedAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When they declined (UTC).' })
  declinedAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When it ended (UTC).' })
  leftAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ResourceGroupMemberConnection = connectionOf(
  'ResourceGroupMember',
  ResourceGroupMember,
  'RESOURCE_GROUP',
  'the members of the resource group',
);

@ObjectType({
  description:
    'The group that the person chose to help reach self-chosen goals (resourcegroep, G-01). The person is its only director, for good.',
})
@Directive('@key(fields: "id")')
export class ResourceGroup {
  @Field(() => ID, { description: 'Opaque key of the group.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Name of the group, as the person calls it.' })
  name!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'Since when there is the group (UTC).' })
  startedAt!: Date;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, {
    description: 'When the person ended it (UTC); null while it stands.',
  })
  endedAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
  primaryContactId!: string | null;
}

@InputType({ description: 'Starts a resource group; only the person can (C-01).' })
export class StartResourceGroupInput {
  @Field(() => ID, { description: 'Key of the person whose group it is.' })
  person!: string;

  @Field(() => String, { description: 'Name of the group, 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Invites somebody to the resource group by link; only the person can (C-01).' })
export class InviteToResourceGroupInput {
  @Field(() => ID, { description: 'Key of the group.' })
  group!: string;

  @Field(() => GroupMemberKindName, { description: 'As what they are invited.' })
  kind!: GroupMemberKindName;

  @Field(() => String, {
    description: 'Whom the person means, in their own words, 1 to 100 characters: “mama”, “Tom van de groep”.',
  })
  invitedAs!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Answers an invitation with the token of its link.' })
export class AnswerInvitationInput {
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Leaves a resource group; any member can, at any time (C-03).' })
export class LeaveResourceGroupInput {
  @Field(() => ID, { description: 'Key of the group.' })
  group!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Ends a membership or takes an invitation back; only the person can (C-01).' })
export class EndMembershipInput {
  @Field(() => ID, { description: 'Key of the membership.' })
  membership!: string;

  @Field(() => Int, { description: 'Version of the membership that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Names the first contact of the group, or nobody; only the person can (C-05).' })
export class SetPrimaryContactInput {
  @Field(() => ID, { description: 'Key of the group.' })
  group!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the membership of an accepted member; null for nobody.' })
  membership?: string | null;

  @Field(() => Int, { description: 'Version of the group that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Ends the resource group, with all memberships; only the person can (C-01).' })
export class EndResourceGroupInput {
  @Field(() => ID, { description: 'Key of the group.' })
  group!: string;

  @Field(() => Int, { description: 'Version of the group that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

/** What an act left behind: keys, from which the answer is read again through consent. */
export interface GroupReceipt {
  readonly person: string;
  readonly group: string;
}

@ObjectType({ description: 'The resource group was changed.' })
export class ResourceGroupDone {
  /** Not in the schema. */
  receipt!: GroupReceipt;
}

@ObjectType({ description: 'Somebody was invited.' })
export class InvitationDone {
  @ConsentField('RESOURCE_GROUP', () => String, {
    description:
      'The one-time token, to be given to whoever is meant. Shown here once and kept nowhere: null when this is a retry. Lost, end the membership and invite again.',
  })
  token!: string | null;

  @ConsentField('RESOURCE_GROUP', () => String, {
    description:
      'The link that a portal completes with its own address. The token stands behind the #, so that no server on the way writes it down. Null when this is a retry.',
  })
  link!: string | null;

  /** Not in the schema. */
  receipt!: GroupReceipt & { readonly membership: string };
}

@ObjectType({
  description: 'The place was given up: an invitation declined, or a group left. Nothing of it is open any more.',
})
export class PlaceGivenUp {
  @Field(() => GraphQLDateTime, { description: 'When (UTC).' })
  at!: Date;
}

export const ResourceGroupResult = createUnionType({
  name: 'ResourceGroupResult',
  description: 'The group as it now is, or why nothing was changed.',
  types: () => [ResourceGroupDone, Refused] as const,
});

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  description: 'The invitation with its link, or why nobody was invited.',
  types: () => [InvitationDone, Refused] as const,
});

export const PlaceGivenUpResult = createUnionType({
  name: 'PlaceGivenUpResult',
  description: 'That the place was given up, or why not.',
  types: () => [PlaceGivenUp, Refused] as const,
});

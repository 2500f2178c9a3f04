import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';

export enum GroupMeetingStateName {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(GroupMeetingStateName, {
  name: 'GroupMeetingState',
  description: 'How a meeting of the resource group stands.',
  valuesConfig: {
    PLANNED: { description: 'Planned (gepland).' },
    HELD: { description: 'Held (doorgegaan).' },
    CANCELLED: { description: 'Called off by the person (afgezegd).' },
  },
});

export enum GroupMeetingAnswerName {
  COMING = 'COMING',
  NOT_COMING = 'NOT_COMING',
}

registerEnumType(GroupMeetingAnswerName, {
  name: 'GroupMeetingAnswer',
  description: 'What somebody who is asked to a meeting answers.',
  valuesConfig: {
    COMING: { description: 'Comes (komt).' },
    NOT_COMING: { description: 'Does not come (komt niet). No reason is asked.' },
  },
});

export enum GroupAgreementStateName {
  OPEN = 'OPEN',
  DONE = 'DONE',
  LET_GO = 'LET_GO',
}

registerEnumType(GroupAgreementStateName, {
  name: 'GroupAgreementState',
  description: 'How far something that was agreed is; only who is to do it says so.',
  valuesConfig: {
    OPEN: { description: 'To be done (te doen).' },
    DONE: { description: 'Done (gedaan).' },
    LET_GO: { description: 'Not going to be done, or never agreed to (losgelaten).' },
  },
});

@ObjectType({
  description: 'One member who is asked to a meeting. A member sees their own seat; the person sees all.',
})
@Directive('@key(fields: "id")')
export class GroupMeetingSeat {
  @Field(() => ID, { description: 'Opaque key of the seat.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => GroupMeetingAnswerName, { description: 'What they answered; null as long as they did not.' })
  answer!: GroupMeetingAnswerName | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When they answered (UTC).' })
  answeredAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => Boolean, { description: 'Whether they were there; null until the meeting was held.' })
  wasThere!: boolean | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string;
}

@ObjectType({
  description:
    'Who does what by when, as it was agreed at a meeting (afspraak). Those who were asked to the meeting read it; who does it is told ' +
    'to the person and to who does it (C-42).',
})
@Directive('@key(fields: "id")')
export class GroupAgreement {
  @Field(() => ID, { description: 'Opaque key of the agreement.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What is to be done.' })
  text!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'By when, a local date; null where no day was named.' })
  dueOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => GroupAgreementStateName, { description: 'How far it is.' })
  state!: GroupAgreementStateName;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'Since when it stands so, a local date.' })
  stateSetOn!: string;

  @ConsentField('RESOURCE_GROUP', () => Boolean, { description: 'Whether it is the person’s own to do.' })
  byThePerson!: boolean;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string | null;
  goalId!: string | null;
}

@ObjectType({
  description:
    'A meeting of the resource group (bijeenkomst), about every three months. Who is asked, where and when is the person’s choice (C-01). ' +
    'Members who were asked read it, while they are members.',
})
@Directive('@key(fields: "id")')
export class GroupMeeting {
  @Field(() => ID, { description: 'Opaque key of the meeting.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => GroupMeetingStateName, { description: 'How it stands.' })
  state!: GroupMeetingStateName;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When it is planned to begin (UTC).' })
  startsAt!: Date;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Where, in the person’s words.' })
  place!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What it is to be about, in the person’s words.' })
  about!: string | null;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When the person called it off, a local date.' })
  cancelledOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When it was held, a local date.' })
  heldOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What was said and agreed (verslag), as the person wrote it down.' })
  minutes!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

export const GroupMeetingConnection = connectionOf('GroupMeeting', GroupMeeting, 'RESOURCE_GROUP', 'the meetings of the resource group');

@InputType({ description: 'Plans a meeting of the resource group; only the person does (C-01).' })
export class PlanGroupMeetingInput {
  @Field(() => ID, { description: 'Key of the group.' })
  group!: string;

  @Field(() => GraphQLDateTime, { description: 'When it begins (UTC): today or later, within two years.' })
  startsAt!: Date;

  @Field(() => String, { description: 'Where, 1 to 200 characters.' })
  place!: string;

  @Field(() => String, { nullable: true, description: 'What it is to be about, at most 2000 characters.' })
  about?: string | null;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => [ID], { description: 'Keys of the memberships of the accepted members who are asked; at least one.' })
  ask!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Calls a planned meeting off; only the person does (C-01).' })
export class CancelGroupMeetingInput {
  @Field(() => ID, { description: 'Key of the meeting.' })
  meeting!: string;

  @Field(() => Int, { description: 'Version of the meeting that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Answers whether one comes to a meeting one is asked to; the last answer counts.' })
export class AnswerGroupMeetingInput {
  @Field(() => ID, { description: 'Key of the meeting.' })
  meeting!: string;

  @Field(() => GroupMeetingAnswerName, { description: 'Whether one comes.' })
  answer!: GroupMeetingAnswerName;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Something that was agreed at a meeting.' })
export class GroupAgreementInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Key of the membership of who does it, one who was asked and is a member still; left out: the person themselves.',
  })
  by?: string | null;

  @Field(() => String, { description: 'What is to be done, 1 to 1000 characters.' })
  text!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when, a local date from the day of the meeting on; it then stands among what is due.' })
  dueOn?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Key of the goal of the person that it is for.' })
  goal?: string | null;
}

@InputType({ description: 'Writes down that a meeting was held; only the person does (C-01).' })
export class RecordGroupMeetingInput {
  @Field(() => ID, { description: 'Key of the meeting.' })
  meeting!: string;

  @Field(() => GraphQLDate, { description: 'When it was held, a local date; not after today.' })
  heldOn!: Date;

  @Field(() => [ID], { description: 'Keys of the memberships of those asked who were there.' })
  there!: string[];

  @Field(() => String, { nullable: true, description: 'What was said and agreed, at most 8000 characters.' })
  minutes?: string | null;

  @Field(() => [GroupAgreementInput], { defaultValue: [], description: 'Who does what by when; at most 30.' })
  agreements!: GroupAgreementInput[];

  @Field(() => Int, { description: 'Version of the meeting that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Says how far something is that one is to do oneself, as agreed at a meeting.' })
export class SetGroupAgreementStateInput {
  @Field(() => ID, { description: 'Key of the agreement.' })
  agreement!: string;

  @Field(() => GroupAgreementStateName, { description: 'How far it is.' })
  state!: GroupAgreementStateName;

  @Field(() => Int, { description: 'Version of the agreement that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

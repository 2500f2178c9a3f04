import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum FamilyGroupConferenceStateName {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(FamilyGroupConferenceStateName, {
  name: 'FamilyGroupConferenceState',
  description: 'How a family group conference stands.',
  valuesConfig: {
    PLANNED: { description: 'Planned (gepland).' },
    HELD: { description: 'Held; there is one shared plan (doorgegaan).' },
    CANCELLED: { description: 'Called off by the person (afgezegd).' },
  },
});

@ObjectType({
  description: 'Somebody who takes part in a family group conference, and what they do in the plan. A member reads their own part, the person all.',
})
@Directive('@key(fields: "id")')
export class FamilyGroupPart {
  @Field(() => ID, { description: 'Opaque key of the part; not of who has it.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => String, {
    description: 'What the person calls somebody who is no member of the group; shown to the person alone (C-42).',
  })
  calledName!: string | null;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What they do in the plan; null until it is made, or where they have none.' })
  role!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string | null;
}

@ObjectType({
  description:
    'A family group conference (Eigen Kracht-conferentie, G-11): the person, family, friends, neighbours and professionals make one shared plan ' +
    'with roles. The coordinator is independent of the person’s care, and sees nothing of it here.',
})
@Directive('@key(fields: "id")')
export class FamilyGroupConference {
  @Field(() => ID, { description: 'Opaque key of the conference.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => FamilyGroupConferenceStateName, { description: 'How it stands.' })
  state!: FamilyGroupConferenceStateName;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What the plan is to be for, in the person’s words.' })
  question!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => Professional, { description: 'Who prepares it, independent of the person’s care.' })
  coordinator!: Professional;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'For when it is planned, a local date.' })
  plannedOn!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When it was held, a local date.' })
  heldOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When the person called it off, a local date.' })
  cancelledOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'The one shared plan; null until it is made.' })
  plan!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

export const FamilyGroupConferenceConnection = connectionOf(
  'FamilyGroupConference',
  FamilyGroupConference,
  'RESOURCE_GROUP',
  'the family group conferences of the person',
);

@InputType({ description: 'Plans a family group conference; only the person does.' })
export class PlanFamilyGroupConferenceInput {
  @Field(() => ID, { description: 'Key of the resource group, whose members can be asked.' })
  group!: string;

  @Field(() => String, { description: 'What the plan is to be for, 1 to 1000 characters.' })
  question!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => ID, {
    description: 'Key of the professional who prepares it: one of the directory, and nobody who has to do with the person.',
  })
  coordinator!: string;

  @Field(() => GraphQLDate, { description: 'For when, a local date from today on.' })
  plannedOn!: Date;

  @Field(() => [ID], { defaultValue: [], description: 'Keys of the memberships of accepted members who take part.' })
  members!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Others who take part, as the person calls them, 1 to 100 characters each, at most 30. It stays with the person (C-42).',
  })
  others!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What somebody does in the plan.' })
export class FamilyGroupRoleInput {
  @Field(() => ID, { description: 'Key of the part of who does it.' })
  part!: string;

  @Field(() => String, { description: 'What they do, 1 to 1000 characters.' })
  role!: string;
}

@InputType({ description: 'Writes down the one shared plan that was made, with who does what; only the person does.' })
export class RecordFamilyGroupConferenceInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => GraphQLDate, { description: 'When it was held, a local date; not after today.' })
  heldOn!: Date;

  @Field(() => String, { description: 'The plan, 1 to 8000 characters.' })
  plan!: string;

  @Field(() => [FamilyGroupRoleInput], { description: 'Who does what; at least one role, at most one for each.' })
  roles!: FamilyGroupRoleInput[];

  @Field(() => Int, { description: 'Version of the conference that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Calls a family group conference off; only the person does.' })
export class CancelFamilyGroupConferenceInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => Int, { description: 'Version of the conference that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The conference was planned, called off, or its plan written down.' })
export class FamilyGroupConferenceDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly conference: string };
}

export const FamilyGroupConferenceResult = createUnionType({
  name: 'FamilyGroupConferenceResult',
  description: 'The conference as it now is, or why nothing was changed.',
  types: () => [FamilyGroupConferenceDone, Refused] as const,
});

import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

export enum ConversationStateKind {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(ConversationStateKind, {
  name: 'ContextConversationState',
  description: 'How a talk with those around the person stands.',
  valuesConfig: {
    PLANNED: { description: 'Planned.' },
    HELD: { description: 'Held.' },
    CANCELLED: { description: 'Called off.' },
  },
});

@ObjectType({
  description:
    'What somebody around the person told in a talk, as it was written down. The person can always read it (C-22).',
})
export class ContextAccount {
  @Field(() => ID, { description: 'Opaque key of the account.' })
  id!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'What they told.' })
  text!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Code, { description: 'What they are to the person.' })
  toldAs!: Code;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A talk with those around the person (contextgesprek): when, who is invited, about what. Who is invited sees ' +
    'their own invitation.',
})
export class ContextConversation {
  @Field(() => ID, { description: 'Opaque key of the talk.' })
  id!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => GraphQLDateTime, { description: 'When (UTC).' })
  plannedAt!: Date;

  @ConsentField('CONTEXT_CONVERSATIONS', () => ConversationStateKind, { description: 'Planned, held or called off.' })
  state!: ConversationStateKind;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'What it is about.' })
  topic!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'Language of the topic, BCP 47.' })
  language!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'Where.' })
  place!: string | null;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Code, { description: 'With this family alone, or in a group.' })
  form!: Code;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Professional, { description: 'Who leads it.' })
  professional!: Professional;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Organisation, { description: 'The provider.' })
  organisation!: Organisation;

  @ConsentField('CONTEXT_CONVERSATIONS', () => [Code], { description: 'What the invited are to the person; no names.' })
  invitedAs!: Code[];

  @ConsentField('CONTEXT_CONVERSATIONS', () => GraphQLDate, {
    description: 'When the person agreed to it, a local date.',
  })
  personAgreedOn!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ContextConversationConnection = connectionOf(
  'ContextConversation',
  ContextConversation,
  'CONTEXT_CONVERSATIONS',
  'the talks with those around the person',
);

@InputType({ description: 'Somebody to be invited.' })
export class ContextInvitationInput {
  @Field(() => ID, { description: 'Key of the person invited.' })
  person!: string;

  @Field(() => String, {
    description: 'What they are to the person: MOTHER, FATHER, SISTER, BROTHER, PARTNER or OTHER.',
  })
  as!: string;
}

@InputType({ description: 'A talk to be planned with those around the person.' })
export class PlanContextConversationInput {
  @Field(() => ID, { description: 'Key of the trajectory that it belongs to.' })
  trajectory!: string;

  @Field(() => GraphQLDateTime, { description: 'When; in the future.' })
  plannedAt!: Date;

  @Field(() => String, {
    description: 'What it is about, in words that the invited may read; at most 4000 characters.',
  })
  topic!: string;

  @Field(() => String, { description: 'Language of the topic, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is a moment in a group, with other families.' })
  inGroup!: boolean;

  @Field(() => [ContextInvitationInput], {
    description:
      'Who is invited, at least one. An invitation opens itself only to those who have to do with the person.',
  })
  invited!: ContextInvitationInput[];

  @Field(() => Boolean, {
    description: 'That the person agreed to this talk with these people; without it nobody is invited (C-17).',
  })
  personAgrees!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The talk is planned; the invited see their invitation.' })
export class ContextConversationPlanned {
  /** Key of the person; not in the schema. */
  person!: string;

  /** Row of the talk; not in the schema. */
  row!: string;
}

export const ContextConversationResult = createUnionType({
  name: 'ContextConversationResult',
  description: 'The talk as it is planned, or why that was refused.',
  types: () => [ContextConversationPlanned, Refused] as const,
});

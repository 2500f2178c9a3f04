import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum CoercionFormName {
  COERCION = 'COERCION',
  PRESSURE = 'PRESSURE',
}

registerEnumType(CoercionFormName, {
  name: 'CoercionForm',
  description: 'How much choice the person had.',
  valuesConfig: {
    COERCION: { description: 'Made to do or undergo something against their will (dwang).' },
    PRESSURE: { description: 'Influenced so that they had less choice (drang).' },
  },
});

export enum AftermathKindName {
  DEBRIEFING = 'DEBRIEFING',
  EVALUATION = 'EVALUATION',
}

registerEnumType(AftermathKindName, {
  name: 'CoercionAftermathKind',
  description: 'What was done afterwards.',
  valuesConfig: {
    DEBRIEFING: { description: 'It was talked over with the person (nabespreking), or they did not want to.' },
    EVALUATION: { description: 'The team looked at how it can be avoided (evaluatie).' },
  },
});

@ObjectType({ description: 'What was said afterwards, with the person or in the team. Kept for good.' })
export class CoercionAftermath {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('COERCION', () => AftermathKindName, { description: 'With the person, or in the team.' })
  kind!: keyof typeof AftermathKindName;

  @ConsentField('COERCION', () => GraphQLDate, { description: 'When, a local date.' })
  heldOn!: string;

  @ConsentField('COERCION', () => [Code], { description: 'Who was there, by their part in the circle; no names.' })
  present!: Code[];

  @ConsentField('COERCION', () => String, { description: 'What was said; null where the person did not want to talk about it.' })
  said!: string | null;

  @ConsentField('COERCION', () => String, { description: 'What is done otherwise next time.' })
  nextTime!: string | null;

  @ConsentField('COERCION', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('COERCION', () => Professional, { description: 'Who wrote it down.' })
  author!: Professional;

  @ConsentField('COERCION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'What the person says happened, in their own words, beside what was recorded.' })
export class CoercionOwnAccount {
  @Field(() => ID, { description: 'Opaque key of the words.' })
  id!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'What the person says.' })
  text!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'When they said it, a local date.' })
  saidOn!: string;

  @ConsentField('OWN_WORDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'That the person was compelled or put under pressure (dwang en drang). Never for work, municipality or employer; the person’s ' +
    'own account stands beside it (C-38).',
})
@Directive('@key(fields: "id")')
export class CoercionEvent {
  @Field(() => ID, { description: 'Opaque key of the event.' })
  id!: string;

  @ConsentField('COERCION', () => CoercionFormName, { description: 'Compelled, or under pressure.' })
  form!: keyof typeof CoercionFormName;

  @ConsentField('COERCION', () => Code, { description: 'What was done.' })
  measure!: Code;

  @ConsentField('COERCION', () => GraphQLDate, { description: 'On which day it began, a local date.' })
  happenedOn!: string;

  @ConsentField('COERCION', () => GraphQLDateTime, { description: 'When it began.' })
  startedAt!: Date;

  @ConsentField('COERCION', () => GraphQLDateTime, { description: 'When it was over; null while it lasts.' })
  endedAt!: Date | null;

  @ConsentField('COERCION', () => String, { description: 'What happened, as the provider recorded it.' })
  whatHappened!: string;

  @ConsentField('COERCION', () => String, { description: 'What was tried first to make it needless.' })
  triedFirst!: string;

  @ConsentField('COERCION', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('COERCION', () => GraphQLDate, { description: 'By when it is talked over with the person, a local date.' })
  debriefBy!: string;

  @ConsentField('COERCION', () => GraphQLDate, {
    description: 'When it was talked over with the person, or they declined, a local date; null before.',
  })
  debriefedOn!: string | null;

  @ConsentField('COERCION', () => Organisation, { description: 'At which provider.' })
  organisation!: Organisation;

  @ConsentField('COERCION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CoercionEventConnection = connectionOf('CoercionEvent', CoercionEvent, 'COERCION', 'the events of compulsion and pressure');
export const CoercionEventRecord = recordedOf('CoercionEvent', 'An event of compulsion or pressure');
export const CoercionOwnAccountRecord = recordedOf('CoercionOwnAccount', 'The person’s own account');

@InputType({ description: 'That the person was compelled or put under pressure.' })
export class RecordCoercionEventInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => CoercionFormName, { description: 'Compelled, or under pressure.' })
  form!: CoercionFormName;

  @Field(() => String, { description: 'What was done, of the list coercion-measure.' })
  measure!: string;

  @Field(() => GraphQLDateTime, { description: 'When it began: not in the future.' })
  startedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was over; leave it out while it lasts.' })
  endedAt?: Date | null;

  @Field(() => String, { description: 'What happened, at most 4000 characters.' })
  whatHappened!: string;

  @Field(() => String, { description: 'What was tried first to make it needless, at most 4000 characters.' })
  triedFirst!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'By when it is talked over with the person, a local date: today or later.' })
  debriefBy!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That it is over.' })
export class EndCoercionEventInput {
  @Field(() => ID, { description: 'Key of the event.' })
  event!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was over: not in the future.' })
  endedAt!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What was said afterwards.' })
export class RecordCoercionAftermathInput {
  @Field(() => ID, { description: 'Key of the event.' })
  event!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => AftermathKindName, { description: 'With the person, or in the team.' })
  kind!: AftermathKindName;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  heldOn!: Date;

  @Field(() => [String], { description: 'Who was there, of the list circle-part.' })
  present!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What was said, at most 4000 characters; leave it out where the person did not want to talk about it.',
  })
  said?: string | null;

  @Field(() => String, { nullable: true, description: 'What is done otherwise next time, at most 4000 characters.' })
  nextTime?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What the person says happened.' })
export class SayOfCoercionEventInput {
  @Field(() => ID, { description: 'Key of the event.' })
  event!: string;

  @Field(() => String, { description: 'In their own words, at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47, such as nl.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the provider where it happened reads it also without a grant of own words (OWN_WORDS); a grant opens it either way.' })
  isForProvider!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

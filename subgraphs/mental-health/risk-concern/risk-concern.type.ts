import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';
import { KindAndPeriodArgs } from '../period.type';

type RiskCategory = 'SUICIDALITY' | 'SAFETY_PROXIES';

/** One shape for a look at a concern, of two categories. */
function lookTypeOf(name: string, category: RiskCategory) {
  @ObjectType(name, { description: 'One look at a concern: what was found, what was agreed, who was told. Kept for good.' })
  class LookOfCategory {
    @Field(() => ID, { description: 'Opaque key of the look.' })
    id!: string;

    @ConsentField(category, () => Int, { description: 'Version of the concern that it made.' })
    ofVersion!: number;

    @ConsentField(category, () => GraphQLDate, { description: 'When, a local date.' })
    lookedOn!: string;

    @ConsentField(category, () => Code, { description: 'How great the danger was found to be.' })
    level!: Code;

    @ConsentField(category, () => String, { description: 'What was found.' })
    findings!: string;

    @ConsentField(category, () => String, { description: 'What was agreed with the person and others.' })
    agreed!: string;

    @ConsentField(category, () => String, { description: 'Language of the texts, BCP 47.' })
    language!: string;

    @ConsentField(category, () => [Code], { description: 'Who was told of it, by their part in the circle; no names.' })
    toldTo!: Code[];

    @ConsentField(category, () => Professional, { description: 'Who looked.' })
    author!: Professional;

    @ConsentField(category, () => Provenance, { description: 'Where this comes from.' })
    provenance!: Provenance;
  }
  return LookOfCategory;
}

function concernTypeOf(name: string, category: RiskCategory, description: string) {
  @ObjectType(name, { description })
  @Directive('@key(fields: "id")')
  class ConcernOfCategory {
    @Field(() => ID, { description: 'Opaque key of the concern.' })
    id!: string;

    @ConsentField(category, () => Code, { description: 'What it is about.' })
    kind!: Code;

    @ConsentField(category, () => Code, { description: 'How great the danger is, as last found.' })
    level!: Code;

    @ConsentField(category, () => GraphQLDate, { description: 'When it was raised, a local date.' })
    raisedOn!: string;

    @ConsentField(category, () => Professional, { description: 'Who keeps an eye on it.' })
    responsible!: Professional;

    @ConsentField(category, () => GraphQLDate, { description: 'When it is looked at again, a local date; null once it is closed.' })
    reviewOn!: string | null;

    @ConsentField(category, () => Boolean, { description: 'Whether it stands.' })
    isOpen!: boolean;

    @ConsentField(category, () => GraphQLDate, { description: 'When it was closed, a local date; null while it stands.' })
    closedOn!: string | null;

    @ConsentField(category, () => Organisation, { description: 'By which provider.' })
    organisation!: Organisation;

    @ConsentField(category, () => Provenance, { description: 'Where this comes from.' })
    provenance!: Provenance;
  }
  return ConcernOfCategory;
}

export const RiskConcernLook = lookTypeOf('RiskConcernLook', 'SUICIDALITY');
export const SafetyConcernLook = lookTypeOf('SafetyConcernLook', 'SAFETY_PROXIES');

export const RiskConcern = concernTypeOf(
  'RiskConcern',
  'SUICIDALITY',
  'A danger to the person by their own hand that professionals keep an eye on (suïciderisico, zelfbeschadiging).',
);
export const SafetyConcern = concernTypeOf(
  'SafetyConcern',
  'SAFETY_PROXIES',
  'A danger of harm by others, or to others, that professionals keep an eye on (slachtofferschap, agressie).',
);

export const RiskConcernConnection = connectionOf('RiskConcern', RiskConcern, 'SUICIDALITY', 'the concerns about harm to oneself');
export const SafetyConcernConnection = connectionOf(
  'SafetyConcern',
  SafetyConcern,
  'SAFETY_PROXIES',
  'the concerns about harm by and to others',
);
export const RiskConcernRecord = recordedOf('RiskConcern', 'A concern');
export const SafetyConcernRecord = recordedOf('SafetyConcern', 'A concern');

@ArgsType()
export class ConcernArgs extends KindAndPeriodArgs {
  @Field(() => Boolean, { nullable: true, description: 'True: only those that stand; false: only those that are closed.' })
  isOpen?: boolean | null;
}

@InputType({ description: 'A danger that is seen.' })
export class RaiseConcernInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What it is about, of the list risk-concern or safety-concern.' })
  kind!: string;

  @Field(() => String, { description: 'How great the danger is: RAISED, SERIOUS or ACUTE.' })
  level!: string;

  @Field(() => GraphQLDate, { description: 'When it was seen, a local date: today or earlier.' })
  raisedOn!: Date;

  @Field(() => String, { description: 'What was found, at most 4000 characters.' })
  findings!: string;

  @Field(() => String, { description: 'What was agreed with the person and others, at most 4000 characters.' })
  agreed!: string;

  @Field(() => [String], { description: 'Who was told of it, of the list circle-part; empty where nobody was.' })
  toldTo!: string[];

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => ID, { description: 'Key of the professional who keeps an eye on it.' })
  responsible!: string;

  @Field(() => GraphQLDate, { description: 'When it is looked at again, a local date: today or later.' })
  reviewOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A new look at a danger.' })
export class ReviewConcernInput {
  @Field(() => ID, { description: 'Key of the concern.' })
  concern!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  lookedOn!: Date;

  @Field(() => String, { description: 'How great the danger is now: RAISED, SERIOUS or ACUTE; of a closed one, how great it last was.' })
  level!: string;

  @Field(() => String, { description: 'What was found, at most 4000 characters.' })
  findings!: string;

  @Field(() => String, { description: 'What was agreed with the person and others, at most 4000 characters.' })
  agreed!: string;

  @Field(() => [String], { description: 'Who was told of it, of the list circle-part; empty where nobody was.' })
  toldTo!: string[];

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the danger is over and the concern is closed.' })
  isClosed!: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it is looked at again, a local date; needed unless it is closed.' })
  reviewOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

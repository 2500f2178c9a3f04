import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { WordingSideKind } from '../care-plan/care-plan.type';
import { Code } from '../code/code.type';

export enum RelapsePlanKindName {
  RELAPSE_PREVENTION = 'RELAPSE_PREVENTION',
  CRISIS = 'CRISIS',
}

registerEnumType(RelapsePlanKindName, {
  name: 'RelapsePlanKind',
  description: 'What the plan is for.',
  valuesConfig: {
    RELAPSE_PREVENTION: { description: 'To see a relapse coming and to prevent it (terugvalpreventieplan).' },
    CRISIS: { description: 'What professionals do in a crisis (crisisplan). The person’s own crisis card stands apart.' },
  },
});

@ObjectType({ description: 'Who does what when it threatens to go wrong.' })
export class RelapsePlanStep {
  @InheritedConsentField(() => Code, { description: 'Who, by their part in the circle; no name (C-42).' })
  who!: Code;

  @InheritedConsentField(() => String, { description: 'What they do.' })
  does!: string;
}

@ObjectType({ description: 'What one side, person or professional, says of early signs, of what helps and of who does what.' })
export class RelapsePlanWording {
  @Field(() => ID, { description: 'Opaque key of the wording.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => WordingSideKind, { description: 'Whose words they are.' })
  side!: keyof typeof WordingSideKind;

  @ConsentField('RECOVERY_PLAN', () => Int, { description: 'Version of the plan that it made.' })
  ofVersion!: number;

  @ConsentField('RECOVERY_PLAN', () => [String], { description: 'By what it shows that it threatens to go wrong (vroege signalen).' })
  earlySigns!: string[];

  @ConsentField('RECOVERY_PLAN', () => [String], { description: 'What helps then.' })
  whatHelps!: string[];

  @ConsentField('RECOVERY_PLAN', () => [RelapsePlanStep], { description: 'Who does what, in that order.' })
  steps!: RelapsePlanStep[];

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A plan of professionals and person for when it threatens to go wrong: early signs, what helps, who does what (M-77). Both sides ' +
    'word it (C-10), and the person agrees to it as it stands.',
})
@Directive('@key(fields: "id")')
export class RelapsePlan {
  @Field(() => ID, { description: 'Opaque key of the plan.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => RelapsePlanKindName, { description: 'What it is for.' })
  kind!: keyof typeof RelapsePlanKindName;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was made, a local date.' })
  madeOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it is gone through again, a local date.' })
  reviewOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was last gone through, a local date; null until it was.' })
  reviewedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When the person agreed to it as it stands, a local date; null until they do, and again once a side words it anew.',
  })
  agreedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When another came in its place, a local date; null while it holds.' })
  endedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'With which provider.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const RelapsePlanConnection = connectionOf('RelapsePlan', RelapsePlan, 'RECOVERY_PLAN', 'the relapse and crisis plans');
export const RelapsePlanRecord = recordedOf('RelapsePlan', 'A relapse or crisis plan');

@InputType({ description: 'Who does what.' })
export class RelapsePlanStepInput {
  @Field(() => String, { description: 'Who, of the list circle-part.' })
  who!: string;

  @Field(() => String, { description: 'What they do, at most 4000 characters. Of people around the person no name (C-42).' })
  does!: string;
}

@InputType({ description: 'A plan for when it threatens to go wrong.' })
export class MakeRelapsePlanInput {
  @Field(() => ID, { description: 'Key of the trajectory that it belongs to.' })
  trajectory!: string;

  @Field(() => RelapsePlanKindName, { description: 'What it is for; one of each kind holds in a trajectory.' })
  kind!: RelapsePlanKindName;

  @Field(() => [String], { description: 'By what it shows that it threatens to go wrong, 1 to 30 texts.' })
  earlySigns!: string[];

  @Field(() => [String], { description: 'What helps then, 1 to 30 texts.' })
  whatHelps!: string[];

  @Field(() => [RelapsePlanStepInput], { description: 'Who does what, in that order, 1 to 30.' })
  steps!: RelapsePlanStepInput[];

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When it is gone through again, a local date: today or later.' })
  reviewOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What one side says of a plan now.' })
export class WordRelapsePlanInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  plan!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => [String], { description: 'By what it shows that it threatens to go wrong, 1 to 30 texts.' })
  earlySigns!: string[];

  @Field(() => [String], { description: 'What helps then, 1 to 30 texts.' })
  whatHelps!: string[];

  @Field(() => [RelapsePlanStepInput], { description: 'Who does what, in that order, at most 30.' })
  steps!: RelapsePlanStepInput[];

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That the person agrees to a plan as it stands.' })
export class AgreeToRelapsePlanInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  plan!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version): that is what is agreed to.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a plan was gone through again, and when next.' })
export class ReviewRelapsePlanInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  plan!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When it was gone through, a local date: today or earlier.' })
  reviewedOn!: Date;

  @Field(() => GraphQLDate, { description: 'When it is gone through next, a local date: after today.' })
  nextReviewOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

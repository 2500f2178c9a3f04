import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum ProgressiveWorkOutcome {
  AGREED = 'AGREED',
  KEEP = 'KEEP',
  MORE_HOURS = 'MORE_HOURS',
  FEWER_HOURS = 'FEWER_HOURS',
  STOP = 'STOP',
}

registerEnumType(ProgressiveWorkOutcome, {
  name: 'ProgressiveWorkOutcome',
  description: 'What was found when the hours beside a benefit were looked at.',
  valuesConfig: {
    AGREED: { description: 'The advising doctor agrees with these hours (toelating).' },
    KEEP: { description: 'They stay as they are.' },
    MORE_HOURS: { description: 'There can be more.' },
    FEWER_HOURS: { description: 'There should be fewer.' },
    STOP: { description: 'This form of work ends.' },
  },
});

@ObjectType({ description: 'Work beside a benefit, growing step by step (progressieve tewerkstelling).' })
export class ProgressiveWork {
  @Field(() => ID, { description: 'Opaque key of the period.' })
  id!: string;

  @ConsentField('PROGRESSIVE_WORK', () => Int, { description: 'Hours a week.' })
  hoursPerWeek!: number;

  @ConsentField('PROGRESSIVE_WORK', () => GraphQLDate, { description: 'First day with these hours, a local date.' })
  since!: string;

  @ConsentField('PROGRESSIVE_WORK', () => GraphQLDate, {
    description: 'First day on which they no longer held; null while they do.',
  })
  until!: string | null;

  @ConsentField('PROGRESSIVE_WORK', () => GraphQLDate, {
    description: 'When the hours are looked at again, a local date; null when not planned.',
  })
  reviewOn!: string | null;

  @ConsentField('PROGRESSIVE_WORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const ProgressiveWorkConnection = connectionOf(
  'ProgressiveWork',
  ProgressiveWork,
  'PROGRESSIVE_WORK',
  'the periods of progressive work',
);

@ObjectType({ description: 'That the hours of progressive work were looked at, and what was found (evaluatie).' })
export class ProgressiveWorkReview {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @ConsentField('PROGRESSIVE_WORK', () => GraphQLDate, { description: 'When, a local date.' })
  heldOn!: string;

  @ConsentField('PROGRESSIVE_WORK', () => ProgressiveWorkOutcome, { description: 'What was found.' })
  outcome!: `${ProgressiveWorkOutcome}`;

  @ConsentField('PROGRESSIVE_WORK', () => Provenance, { description: 'Where this comes from: coach or advising doctor.' })
  provenance!: Provenance;
}

export const ProgressiveWorkRecord = recordedOf('ProgressiveWork', 'The period of progressive work');

@InputType({ description: 'Hours of work beside a benefit, from when, and when they are looked at again.' })
export class PlanProgressiveWorkInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Int, { description: 'Hours a week, 1 to 60.' })
  hoursPerWeek!: number;

  @Field(() => GraphQLDate, { description: 'First day with them, a local date; those before end there.' })
  since!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'When they are looked at again, after the first day.' })
  reviewOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That the hours of a period were looked at.' })
export class ReviewProgressiveWorkInput {
  @Field(() => ID, { description: 'Key of the period.' })
  progressiveWork!: string;

  @Field(() => ProgressiveWorkOutcome, { description: 'What was found. State and hours; why has no place here (C-49).' })
  outcome!: ProgressiveWorkOutcome;

  @Field(() => GraphQLDate, { nullable: true, description: 'From the coach: when they are looked at again, later than today.' })
  nextReviewOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { ReviewPresenceInput } from '../plan-evaluation/plan-evaluation.type';

@ObjectType({
  description:
    'A review of the recovery plan with the person (herstelplanbespreking): when and with whom, not what is said.',
})
@Directive('@key(fields: "id")')
export class RecoveryPlanReview {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, { description: 'For when it is or was planned, a local date.' })
  plannedOn!: string;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'When it was held, a local date; null as long as it was not.',
  })
  heldOn!: string | null;

  @ConsentField('APPOINTMENTS', () => Professional, { description: 'Who leads it.' })
  professional!: Professional;

  @ConsentField('APPOINTMENTS', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('APPOINTMENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const RecoveryPlanReviewConnection = connectionOf(
  'RecoveryPlanReview',
  RecoveryPlanReview,
  'APPOINTMENTS',
  'the reviews of the recovery plan',
);

@InputType({ description: 'A review to be planned.' })
export class PlanRecoveryPlanReviewInput {
  @Field(() => ID, { description: 'Key of the trajectory whose plan is reviewed.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'For when, a local date: today or later.' })
  plannedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A planned review that was held.' })
export class HoldRecoveryPlanReviewInput {
  @Field(() => ID, { description: 'Key of the review.' })
  review!: string;

  @Field(() => Int, { description: 'The version of the review you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When it was held, a local date: today or earlier.' })
  heldOn!: Date;

  @Field(() => ReviewPresenceInput, { nullable: true, description: 'Who was there.' })
  presence?: ReviewPresenceInput | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The review is recorded, and the register told.' })
export class RecoveryPlanReviewRecorded {
  /** Key of the person; not in the schema. */
  person!: string;

  /** Row of the review; not in the schema. */
  row!: string;

  /** Rules it was warned of; not in the schema. */
  warned?: string;
}

export const RecoveryPlanReviewResult = createUnionType({
  name: 'RecoveryPlanReviewResult',
  description: 'The review as it now stands, or why that was refused.',
  types: () => [RecoveryPlanReviewRecorded, Refused] as const,
});

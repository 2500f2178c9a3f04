import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'Who was there when a plan was reviewed or evaluated.' })
export class ReviewPresence {
  @ConsentField('RECOVERY_PLAN', () => Boolean, { description: 'Whether the person was there.' })
  personWasThere!: boolean;

  @ConsentField('RECOVERY_PLAN', () => Boolean, { description: 'Whether their trusted person was there (C-08).' })
  trustedPersonWasThere!: boolean;

  @ConsentField('RECOVERY_PLAN', () => [Code], { description: 'What those around the person who came are to them.' })
  relations!: Code[];

  @ConsentField('RECOVERY_PLAN', () => [Professional], { description: 'Professionals who were there.' })
  professionals!: Professional[];

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When self-help and recovery groups were pointed out, a local date; null when they were not (R-092).',
  })
  selfHelpMentionedOn!: string | null;
}

@InputType({ description: 'Who was there.' })
export class ReviewPresenceInput {
  @Field(() => Boolean, { description: 'Whether the person was there.' })
  personWasThere!: boolean;

  @Field(() => Boolean, { description: 'Whether their trusted person was there.' })
  trustedPersonWasThere!: boolean;

  @Field(() => [String], { description: 'What those around the person who came are to them, of third-party-relation.' })
  relations!: string[];

  @Field(() => [ID], { description: 'Keys of the professionals who were there.' })
  professionals!: string[];

  @Field(() => Boolean, { description: 'Whether self-help and recovery groups were pointed out (R-092).' })
  selfHelpMentioned!: boolean;
}

@ObjectType({
  description: 'An evaluation of a care plan with the person (evaluatie): when and with whom, not what is said.',
})
@Directive('@key(fields: "id")')
export class PlanEvaluation {
  @Field(() => ID, { description: 'Opaque key of the evaluation.' })
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

export const PlanEvaluationConnection = connectionOf(
  'PlanEvaluation',
  PlanEvaluation,
  'APPOINTMENTS',
  'the evaluations of care plans',
);

export const PlanEvaluationRecord = recordedOf('PlanEvaluation', 'An evaluation');

@InputType({ description: 'An evaluation to be planned.' })
export class PlanPlanEvaluationInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  carePlan!: string;

  @Field(() => GraphQLDate, { description: 'For when, a local date: today or later.' })
  plannedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A planned evaluation that was held, and who was there.' })
export class HoldPlanEvaluationInput {
  @Field(() => ID, { description: 'Key of the evaluation.' })
  evaluation!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When it was held, a local date: today or earlier.' })
  heldOn!: Date;

  @Field(() => ReviewPresenceInput, { description: 'Who was there.' })
  presence!: ReviewPresenceInput;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

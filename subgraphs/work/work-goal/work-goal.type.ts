import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({
  description:
    'What the person wants to reach about work, set out with the job coach (doelstelling, in kleine stappen).',
})
@Directive('@key(fields: "id")')
export class WorkGoal {
  @Field(() => ID, { description: 'Opaque key of the goal.' })
  id!: string;

  @ConsentField('WORK_GOALS', () => String, { description: 'The goal, as it was written down.' })
  text!: string;

  @ConsentField('WORK_GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_GOALS', () => GraphQLDate, { description: 'When it was set, a local date.' })
  setOn!: string;

  @ConsentField('WORK_GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

@ObjectType({ description: 'One small step of a work goal (kleine stap).' })
export class WorkGoalStep {
  @Field(() => ID, { description: 'Opaque key of the step.' })
  id!: string;

  @ConsentField('WORK_GOALS', () => String, { description: 'The step, as it was written down.' })
  text!: string;

  @ConsentField('WORK_GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_GOALS', () => GraphQLDate, {
    description:
      'When the person said that it was reached, a local date; null while it is not. Only the person says so.',
  })
  reachedOn!: string | null;

  @ConsentField('WORK_GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkGoalConnection = connectionOf('WorkGoal', WorkGoal, 'WORK_GOALS', 'the work goals');

@InputType({ description: 'A new work goal.' })
export class AddWorkGoalInput {
  @Field(() => ID, { description: 'Key of the person whose goal it is.' })
  person!: string;

  @Field(() => String, { description: 'The goal, in the words it should be kept in; at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the goal and its steps, BCP 47.' })
  language!: string;

  @Field(() => [String], { description: 'Small steps towards it, in order; may be empty, at most 20.' })
  steps!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The work goal was added.' })
export class WorkGoalAdded {
  @ConsentField('WORK_GOALS', () => WorkGoal, { description: 'The goal as it now stands.' })
  workGoal!: WorkGoal | null;
}

export const AddWorkGoalResult = createUnionType({
  name: 'AddWorkGoalResult',
  description: 'The goal that was added, or why it was not.',
  types: () => [WorkGoalAdded, Refused] as const,
});

@InputType({ description: 'That a step of a work goal was reached, or after all not.' })
export class MarkWorkGoalStepInput {
  @Field(() => ID, { description: 'Key of the step.' })
  step!: string;

  @Field(() => Int, { description: 'Version of the step that the person saw.' })
  version!: number;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Local date on which it was reached; null takes the mark off.',
  })
  reachedOn!: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The step was marked.' })
export class WorkGoalStepMarked {
  @ConsentField('WORK_GOALS', () => WorkGoalStep, { description: 'The step as it now stands.' })
  step!: WorkGoalStep | null;
}

export const MarkWorkGoalStepResult = createUnionType({
  name: 'MarkWorkGoalStepResult',
  description: 'The step as marked, or why it was not.',
  types: () => [WorkGoalStepMarked, Refused] as const,
});

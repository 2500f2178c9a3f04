import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'Something to practise outside the centre (thuisopdracht).' })
export class HomeAssignment {
  @Field(() => ID, { description: 'Opaque key of the assignment.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What to practise.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => Code, { description: 'Where.' })
  setting!: Code;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was agreed, a local date.' })
  givenOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'By when, a local date, if that was agreed.' })
  dueOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When the person did it, a local date; null as long as not.',
  })
  doneOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const HomeAssignmentConnection = connectionOf(
  'HomeAssignment',
  HomeAssignment,
  'RECOVERY_PLAN',
  'the home assignments',
);

export const HomeAssignmentRecord = recordedOf('HomeAssignment', 'A home assignment');

@InputType({ description: 'Something to practise outside the centre, as agreed with the person.' })
export class GiveHomeAssignmentInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => String, { description: 'What to practise.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: 'Where, of the list practice-setting.' })
  setting!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when, a local date, if that is agreed.' })
  dueOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A home assignment that the person did.' })
export class HomeAssignmentDoneInput {
  @Field(() => ID, { description: 'Key of the assignment.' })
  assignment!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  doneOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

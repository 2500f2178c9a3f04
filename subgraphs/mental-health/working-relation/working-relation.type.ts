import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({
  description: 'How the person finds the working relation, asked routinely (werkrelatie). A low rating is against nobody.',
})
export class WorkingRelationCheck {
  @Field(() => ID, { description: 'Opaque key of the check.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When, a local date.' })
  checkedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Int, { description: 'The person’s rating, 0 to 10.' })
  rating!: number;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What the person said about it, if anything.' })
  said!: string | null;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'At which provider.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkingRelationCheckConnection = connectionOf(
  'WorkingRelationCheck',
  WorkingRelationCheck,
  'RECOVERY_PLAN',
  'the checks of the working relation',
);

export const WorkingRelationCheckRecord = recordedOf('WorkingRelationCheck', 'A check of the working relation');

@InputType({ description: 'How the person finds the working relation.' })
export class CheckWorkingRelationInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When the person was asked, a local date: today or earlier.' })
  checkedOn!: Date;

  @Field(() => Int, { description: 'The person’s rating, 0 to 10.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'What the person said about it.' })
  said?: string | null;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

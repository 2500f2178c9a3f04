import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({
  description:
    'A decision that person and professional took together (samen beslissen): what could be chosen, what was weighed, ' +
    'what was chosen (R-104).',
})
export class SharedDecision {
  @Field(() => ID, { description: 'Opaque key of the decision.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What was to be decided.' })
  question!: string;

  @ConsentField('RECOVERY_PLAN', () => [String], { description: 'What could be chosen.' })
  options!: string[];

  @ConsentField('RECOVERY_PLAN', () => [String], { description: 'What was weighed; never empty (R-104).' })
  considerations!: string[];

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What was chosen.' })
  outcome!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When, a local date.' })
  decidedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Boolean, { description: 'Whether the person agrees with what was chosen.' })
  personAgrees!: boolean;

  @ConsentField('RECOVERY_PLAN', () => [Professional], { description: 'Professionals who agreed.' })
  agreedBy!: Professional[];

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SharedDecisionConnection = connectionOf(
  'SharedDecision',
  SharedDecision,
  'RECOVERY_PLAN',
  'the shared decisions',
);

export const SharedDecisionRecord = recordedOf('SharedDecision', 'A shared decision');

@InputType({ description: 'A decision that was taken together.' })
export class RecordSharedDecisionInput {
  @Field(() => ID, { description: 'Key of the plan it belongs to.' })
  carePlan!: string;

  @Field(() => String, { description: 'What was to be decided.' })
  question!: string;

  @Field(() => [String], { description: 'What could be chosen; at least one.' })
  options!: string[];

  @Field(() => [String], { description: 'What was weighed; at least one, or it is refused (R-104).' })
  considerations!: string[];

  @Field(() => String, { description: 'What was chosen.' })
  outcome!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  decidedOn!: Date;

  @Field(() => Boolean, { description: 'Whether the person agrees with what was chosen.' })
  personAgrees!: boolean;

  @Field(() => [ID], { description: 'Keys of the professionals who agreed; at least one.' })
  agreedBy!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

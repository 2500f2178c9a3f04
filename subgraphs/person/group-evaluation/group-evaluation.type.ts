import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({
  description: 'What one member says beside the person’s look back on the group’s plan. The person reads all of them, a member their own, and nobody else any.',
})
@Directive('@key(fields: "id")')
export class GroupEvaluationWord {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What they say, to the letter.' })
  text!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string;
}

@ObjectType({
  description:
    'How the person looks back on the plan of their resource group (evaluatie), with what members say side by side. The person’s word is ' +
    'never changed by theirs.',
})
@Directive('@key(fields: "id")')
export class GroupEvaluation {
  @Field(() => ID, { description: 'Opaque key of the evaluation.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What the person says of it.' })
  text!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When, a local date.' })
  evaluatedOn!: string;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

export const GroupEvaluationConnection = connectionOf(
  'GroupEvaluation',
  GroupEvaluation,
  'RESOURCE_GROUP',
  'how the person looked back on the group’s plan',
);

@InputType({ description: 'Looks back on the plan of the group; only the person can.' })
export class EvaluateGroupPlanInput {
  @Field(() => ID, { description: 'Key of the group.' })
  group!: string;

  @Field(() => String, { description: 'What the person says of it, 1 to 4000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Keys of the memberships of accepted members who may read it and are asked for a word; nobody when left out.',
  })
  ask!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Says a word beside the person’s look back, as a member who was asked; once each.' })
export class SayOnGroupEvaluationInput {
  @Field(() => ID, { description: 'Key of the evaluation.' })
  evaluation!: string;

  @Field(() => String, { description: 'What the member says, 1 to 4000 characters. The person reads it, and nobody else.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({
  description:
    'A professional fears that a goal is too much, says so, and says how they stand by the person in trying it all the same ' +
    '(dignity of risk, Z-12). The person has the last word; the goal stays as it is.',
})
@Directive('@key(fields: "id")')
export class GoalDiscussion {
  @Field(() => ID, { description: 'Opaque key of the discussion.' })
  id!: string;

  @ConsentField('GOALS', () => String, { description: 'What the professional fears.' })
  risk!: string;

  @ConsentField('GOALS', () => String, { description: 'How they help the person to try it all the same.' })
  dignityOfRisk!: string;

  @ConsentField('GOALS', () => String, { description: 'Language of both, BCP 47.' })
  language!: string;

  @ConsentField('GOALS', () => String, { description: 'What the person answers, in their words; null as long as they did not.' })
  answer!: string | null;

  @ConsentField('GOALS', () => String, { description: 'Language of the answer, BCP 47.' })
  answerLanguage!: string | null;

  @ConsentField('GOALS', () => GraphQLDateTime, { description: 'When the person answered (UTC).' })
  answeredAt!: Date | null;

  @ConsentField('GOALS', () => Professional, { description: 'Who raised it.' })
  professional!: Professional;

  @ConsentField('GOALS', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @ConsentField('GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@InputType({ description: 'Raises a worry beside a goal, never without how one stands by the person in trying it (Z-12).' })
export class DiscussGoalRiskInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => String, { description: 'What one fears, 1 to 2000 characters.' })
  risk!: string;

  @Field(() => String, {
    description: 'How one helps the person to try it all the same, 1 to 2000 characters. A worry without it is refused.',
  })
  dignityOfRisk!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of both, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The person’s answer to a worry about their goal; only the person gives it.' })
export class AnswerGoalDiscussionInput {
  @Field(() => ID, { description: 'Key of the discussion.' })
  discussion!: string;

  @Field(() => String, { description: 'The answer in the person’s words, 1 to 2000 characters.' })
  answer!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the answer, BCP 47.' })
  language!: string;

  @Field(() => Int, { description: 'Version of the discussion that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({ description: 'What is asked of the work partners (hulpvraag rond werk).' })
export class WorkSupportRequest {
  @Field(() => ID, { description: 'Opaque key of the request.' })
  id!: string;

  @ConsentField('SUPPORT_REQUESTS', () => String, { description: 'The question.' })
  text!: string;

  @ConsentField('SUPPORT_REQUESTS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('SUPPORT_REQUESTS', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('SUPPORT_REQUESTS', () => Provenance, {
    description: 'Whose question it is: the person’s or the referrer’s.',
  })
  provenance!: Provenance;
}

export const WorkSupportRequestConnection = connectionOf(
  'WorkSupportRequest',
  WorkSupportRequest,
  'SUPPORT_REQUESTS',
  'what is asked of the work partners',
);

export const WorkSupportRequestRecord = recordedOf('WorkSupportRequest', 'The question');

@InputType({ description: 'A question to the work partners.' })
export class AskWorkSupportInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The question; at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({
  description:
    'What the person asks of a trajectory: to stop, another professional, more or less of it, a second opinion. It stands ' +
    'from when it is said.',
})
export class TrajectoryRequest {
  @Field(() => ID, { description: 'Opaque key of the request.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => Code, { description: 'What is asked.' })
  kind!: Code;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What the person said about it, if anything.' })
  text!: string | null;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When, a local date.' })
  askedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When the person took it back, a local date; null while it stands.',
  })
  takenBackOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TrajectoryRequestConnection = connectionOf(
  'TrajectoryRequest',
  TrajectoryRequest,
  'RECOVERY_PLAN',
  'what the person asks of trajectories',
);

export const TrajectoryRequestRecord = recordedOf('TrajectoryRequest', 'A request of the person');

@InputType({ description: 'What the person asks of a trajectory.' })
export class AskOfTrajectoryInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => String, { description: 'What is asked, of the list trajectory-request.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What the person says about it; nothing needs to be said.' })
  text?: string | null;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A request that the person takes back.' })
export class TakeBackRequestInput {
  @Field(() => ID, { description: 'Key of the request.' })
  request!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

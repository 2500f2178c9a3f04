import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'A place on the waiting list of a mental-health provider (wachtlijst): for what, since when.' })
@Directive('@key(fields: "id")')
export class TrajectoryWaiting {
  @Field(() => ID, { description: 'Opaque key of the place.' })
  id!: string;

  @ConsentField('WAITING', () => Code, { description: 'What is waited for.' })
  waitsFor!: Code;

  @ConsentField('WAITING', () => GraphQLDate, { description: 'Since when, a local date.' })
  since!: string;

  @ConsentField('WAITING', () => GraphQLDate, { description: 'Until when, a local date; null while the person waits.' })
  until!: string | null;

  @ConsentField('WAITING', () => GraphQLDate, {
    description: 'When it was last asked whether the need is still the same, a local date; null before (R-060).',
  })
  needCheckedOn!: string | null;

  @ConsentField('WAITING', () => Boolean, { description: 'Whether it was still the same then; null before.' })
  needUnchanged!: boolean | null;

  @ConsentField('WAITING', () => GraphQLDate, {
    description: 'By when it is asked anew for as long as the person waits, a local date: as agreed, or three months on (R-060).',
  })
  recheckDueOn!: string;

  @ConsentField('WAITING', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('WAITING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TrajectoryWaitingConnection = connectionOf(
  'TrajectoryWaiting',
  TrajectoryWaiting,
  'WAITING',
  'the places on waiting lists of mental-health providers',
);

export const TrajectoryWaitingRecord = recordedOf('TrajectoryWaiting', 'A place on a waiting list');

@InputType({ description: 'Whether the need of somebody who waits is still the same.' })
export class CheckNeedWhileWaitingInput {
  @Field(() => ID, { description: 'Key of the place on the waiting list.' })
  waiting!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When the person was asked, a local date: today or earlier.' })
  checkedOn!: Date;

  @Field(() => Boolean, { description: 'Whether the need is still the same.' })
  needUnchanged!: boolean;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'By when it is looked at anew the next time, a local date to come; left out: three months on (R-060).',
  })
  recheckOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

export enum BridgingAnswerKind {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}

registerEnumType(BridgingAnswerKind, {
  name: 'BridgingCareAnswer',
  description: 'How care before the start stands.',
  valuesConfig: {
    OFFERED: { description: 'Offered; the person has not answered.' },
    ACCEPTED: { description: 'The person takes it.' },
    DECLINED: { description: 'The person does not want it.' },
    ENDED: { description: 'It is over.' },
  },
});

@ObjectType({ description: 'Care before the start of a trajectory (overbruggingszorg): that it was offered, and the answer.' })
export class BridgingCare {
  @Field(() => ID, { description: 'Opaque key of the offer.' })
  id!: string;

  @ConsentField('TRAJECTORY', () => Code, { description: 'What was offered.' })
  form!: Code;

  @ConsentField('TRAJECTORY', () => BridgingAnswerKind, { description: 'How it stands.' })
  answer!: `${BridgingAnswerKind}`;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'When it was offered, a local date.' })
  offeredOn!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'Since when it stands that way, a local date.' })
  answeredOn!: string;

  @ConsentField('TRAJECTORY', () => Organisation, { description: 'By whom.' })
  organisation!: Organisation;

  @ConsentField('TRAJECTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const BridgingCareConnection = connectionOf(
  'BridgingCare',
  BridgingCare,
  'TRAJECTORY',
  'the offers of care before the start',
);

export const BridgingCareRecord = recordedOf('BridgingCare', 'An offer of care before the start');

@InputType({ description: 'Care that is offered before a trajectory begins.' })
export class OfferBridgingCareInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => String, { description: 'What is offered, of the list bridging-care.' })
  form!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  offeredOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What the person answered to an offer of care before the start, or that it is over.' })
export class AnswerBridgingCareInput {
  @Field(() => ID, { description: 'Key of the offer.' })
  bridgingCare!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => BridgingAnswerKind, { description: 'How it stands from then on.' })
  answer!: BridgingAnswerKind;

  @Field(() => GraphQLDate, { description: 'Since when, a local date: today or earlier.' })
  answeredOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

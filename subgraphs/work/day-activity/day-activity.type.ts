import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({ description: 'Something to do by day, low-threshold, paid or not (dagbesteding, dagactiviteit).' })
export class DayActivity {
  @Field(() => ID, { description: 'Opaque key of the activity.' })
  id!: string;

  @ConsentField('JOB_HISTORY', () => String, { description: 'What the person does there.' })
  title!: string;

  @ConsentField('JOB_HISTORY', () => String, { description: 'Where, in words.' })
  placeInWords!: string | null;

  @ConsentField('JOB_HISTORY', () => String, { description: 'Language of title and place, BCP 47.' })
  language!: string;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Half days a week, when they are fixed.' })
  halfDaysPerWeek!: number | null;

  @ConsentField('JOB_HISTORY', () => Boolean, { description: 'Whether it is paid.' })
  isPaid!: boolean;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('JOB_HISTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const DayActivityConnection = connectionOf('DayActivity', DayActivity, 'JOB_HISTORY', 'the day activities');

export const DayActivityRecord = recordedOf('DayActivity', 'The day activity');

@InputType({ description: 'Something to do by day.' })
export class StartDayActivityInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What the person does there; at most 4000 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where, in words.' })
  placeInWords?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'Half days a week, 1 to 14; null when they vary.' })
  halfDaysPerWeek?: number | null;

  @Field(() => Boolean, { description: 'Whether it is paid.' })
  isPaid!: boolean;

  @Field(() => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a day activity ended.' })
export class EndDayActivityInput {
  @Field(() => ID, { description: 'Key of the activity.' })
  activity!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it was over, a local date.' })
  endedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

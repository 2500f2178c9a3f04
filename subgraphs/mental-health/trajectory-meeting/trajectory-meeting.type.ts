import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum MeetingStateKind {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingStateKind, {
  name: 'TrajectoryMeetingState',
  description: 'How a meeting stands.',
  valuesConfig: {
    PLANNED: { description: 'To come.' },
    HELD: { description: 'It was held.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

@ObjectType({
  description:
    'A meeting that belongs to a trajectory and is no session: a first visit, a home visit, a talk afterwards. When and ' +
    'with whom; not what is said.',
})
export class TrajectoryMeeting {
  @Field(() => ID, { description: 'Opaque key of the meeting.' })
  id!: string;

  @ConsentField('APPOINTMENTS', () => Code, { description: 'What kind of meeting.' })
  kind!: Code;

  @ConsentField('APPOINTMENTS', () => MeetingStateKind, { description: 'How it stands.' })
  state!: `${MeetingStateKind}`;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, { description: 'For when it is or was planned, a local date.' })
  plannedOn!: string;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'When it was held, a local date; null as long as it was not.',
  })
  heldOn!: string | null;

  @ConsentField('APPOINTMENTS', () => Code, { description: 'How people meet.' })
  mode!: Code;

  @ConsentField('APPOINTMENTS', () => Boolean, {
    description: 'Whether those around the person are welcome to come along (000:806-807).',
  })
  contextIsWelcome!: boolean;

  @ConsentField('APPOINTMENTS', () => Professional, { description: 'With whom.' })
  professional!: Professional;

  @ConsentField('APPOINTMENTS', () => Organisation, { description: 'Of which provider.' })
  organisation!: Organisation;

  @ConsentField('APPOINTMENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TrajectoryMeetingConnection = connectionOf(
  'TrajectoryMeeting',
  TrajectoryMeeting,
  'APPOINTMENTS',
  'the meetings of trajectories',
);

export const TrajectoryMeetingRecord = recordedOf('TrajectoryMeeting', 'A meeting');

@InputType({ description: 'A meeting to be planned.' })
export class PlanTrajectoryMeetingInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => String, { description: 'What kind, of the list trajectory-meeting.' })
  kind!: string;

  @Field(() => GraphQLDate, { description: 'For when, a local date: today or later.' })
  plannedOn!: Date;

  @Field(() => String, { description: 'How people meet, of the list contact-mode.' })
  mode!: string;

  @Field(() => Boolean, { description: 'Whether those around the person are welcome.', defaultValue: false })
  contextIsWelcome!: boolean;

  @Field(() => ID, { description: 'Key of the professional with whom.' })
  professional!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A planned meeting that was held or called off.' })
export class SettleTrajectoryMeetingInput {
  @Field(() => ID, { description: 'Key of the meeting.' })
  meeting!: string;

  @Field(() => Int, { description: 'The version of the meeting you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'When it was held, a local date: today or earlier. Null when it was called off.',
  })
  heldOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

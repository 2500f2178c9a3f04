import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

export enum TrajectoryStateKind {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(TrajectoryStateKind, {
  name: 'MentalHealthTrajectoryState',
  description: 'How a trajectory stands.',
  valuesConfig: {
    PLANNED: { description: 'Agreed and not yet begun.' },
    ACTIVE: { description: 'Running.' },
    ENDED: { description: 'Over, for whatever reason.' },
  },
});

export enum PhaseKind {
  START = 'START',
  INTENSIVE = 'INTENSIVE',
  PHASE_OUT = 'PHASE_OUT',
}

registerEnumType(PhaseKind, {
  name: 'RehabPhase',
  description: 'Phase of a rehabilitation programme (000:504-516).',
  valuesConfig: {
    START: { description: 'Getting to know the centre and trying modules (opstart).' },
    INTENSIVE: { description: 'Modules for the person’s own goals (intensief programma).' },
    PHASE_OUT: { description: 'Back into society, with a plan for afterwards (afbouw).' },
  },
});

@ObjectType({ description: 'A phase that a trajectory is or was in.' })
export class TrajectoryPhase {
  @ConsentField('TRAJECTORY', () => PhaseKind, { description: 'Which phase.' })
  phase!: PhaseKind;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'When it began, a local date.' })
  startedOn!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, {
    description: 'First day that is no longer in it, a local date; null while it lasts.',
  })
  endedOn!: string | null;
}

@ObjectType({
  description:
    'What is usual in a phase of a one-year programme. An example and no rule: the person sets the pace (R-049).',
})
export class PhaseGuidance {
  @ConsentField('TRAJECTORY', () => PhaseKind, { description: 'Which phase.' })
  phase!: PhaseKind;

  @ConsentField('TRAJECTORY', () => Int, { description: 'First month of the programme in which it is usual.' })
  fromMonth!: number;

  @ConsentField('TRAJECTORY', () => Int, {
    description: 'Last month in which it is usual. Month 9 belongs to two phases.',
  })
  toMonth!: number;

  @ConsentField('TRAJECTORY', () => Int, { description: 'Usual number of half days a week, at least.' })
  halfDaysFrom!: number;

  @ConsentField('TRAJECTORY', () => Int, { description: 'Usual number of half days a week, at most.' })
  halfDaysTo!: number;
}

@ObjectType({
  description: 'Whether a review of the recovery plan is due (herstelplanbespreking, every three months; R-050).',
})
export class RecoveryPlanReviewDue {
  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'When the last one was held, a local date; null before the first.',
  })
  lastHeldOn!: string | null;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'From when one is due: three months after the last, or after the start.',
  })
  dueOn!: string;

  @ConsentField('APPOINTMENTS', () => Boolean, { description: 'Whether one is due today.' })
  isDue!: boolean;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'For when the next one is planned, a local date; null when none is.',
  })
  nextPlannedOn!: string | null;
}

@ObjectType({
  description:
    'A trajectory at a mental-health provider (traject): that it runs, in which phase, until when, and who ' +
    'answers for it. No content. Nothing is kept here about others who follow the same programme.',
})
@Directive('@key(fields: "id")')
export class MentalHealthTrajectory {
  @Field(() => ID, { description: 'Opaque key of the trajectory.' })
  id!: string;

  @ConsentField('TRAJECTORY', () => Code, { description: 'What kind of trajectory it is.' })
  kind!: Code;

  @ConsentField('TRAJECTORY', () => TrajectoryStateKind, { description: 'How it stands.' })
  state!: TrajectoryStateKind;

  @ConsentField('TRAJECTORY', () => Organisation, { description: 'The provider.' })
  organisation!: Organisation;

  @ConsentField('TRAJECTORY', () => Professional, {
    description: 'Follows the trajectory and shapes it with the person (individueel begeleider).',
  })
  individualCounsellor!: Professional | null;

  @ConsentField('TRAJECTORY', () => Professional, { description: 'The one professional who is accountable for it.' })
  accountable!: Professional;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'When it began or will begin, a local date.' })
  startedOn!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, {
    description: 'When it is meant to end, a local date; null where no end is planned.',
  })
  plannedEndOn!: string | null;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'When it ended, a local date; null while it runs.' })
  endedOn!: string | null;

  @ConsentField('TRAJECTORY', () => PhaseKind, {
    description: 'The phase it is in; null for a trajectory without phases.',
  })
  phase!: PhaseKind | null;

  @ConsentField('TRAJECTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const MentalHealthTrajectoryConnection = connectionOf(
  'MentalHealthTrajectory',
  MentalHealthTrajectory,
  'TRAJECTORY',
  'the trajectories at mental-health providers',
);

@InputType({ description: 'Which trajectory goes on to its next phase, and from when.' })
export class StartNextTrajectoryPhaseInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => Int, { description: 'The version of the trajectory you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day of the new phase, a local date: today or earlier.' })
  startsOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The next phase has begun.' })
export class TrajectoryPhaseStarted {
  /** Key of the person; not in the schema. */
  person!: string;

  /** Row of the trajectory; not in the schema. */
  row!: string;
}

export const TrajectoryPhaseResult = createUnionType({
  name: 'TrajectoryPhaseResult',
  description: 'The trajectory in its next phase, or why that was refused.',
  types: () => [TrajectoryPhaseStarted, Refused] as const,
});

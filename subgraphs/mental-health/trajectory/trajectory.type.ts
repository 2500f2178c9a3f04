import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

export enum TrajectoryStateKind {
  APPLIED = 'APPLIED',
  WAITING = 'WAITING',
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  AFTERCARE = 'AFTERCARE',
  ENDED = 'ENDED',
  ROUTED_ELSEWHERE = 'ROUTED_ELSEWHERE',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(TrajectoryStateKind, {
  name: 'MentalHealthTrajectoryState',
  description: 'How a trajectory stands.',
  valuesConfig: {
    APPLIED: { description: 'Somebody applied (aangemeld); whether and when it begins is not yet agreed.' },
    WAITING: { description: 'On the waiting list (wachtlijst).' },
    PLANNED: { description: 'Agreed and not yet begun.' },
    ACTIVE: { description: 'Running.' },
    AFTERCARE: { description: 'Rounded off, with aftercare (nazorg).' },
    ENDED: { description: 'Over, for whatever reason.' },
    ROUTED_ELSEWHERE: { description: 'It did not begin, and the person was shown something else (X-18).' },
    WITHDRAWN: { description: 'It did not begin: the person did not go on with it.' },
  },
});

export enum TrajectoryJurisdictionKind {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(TrajectoryJurisdictionKind, {
  name: 'TrajectoryJurisdiction',
  description: 'Whose rules hold for a trajectory. Those of the other country are never applied to it.',
  valuesConfig: { BE: { description: 'Belgium.' }, NL: { description: 'The Netherlands.' } },
});

export enum TrajectoryStepKind {
  APPLY = 'APPLY',
  PUT_ON_WAITING_LIST = 'PUT_ON_WAITING_LIST',
  PLAN_START = 'PLAN_START',
  START = 'START',
  BEGIN_AFTERCARE = 'BEGIN_AFTERCARE',
  RESUME = 'RESUME',
  END = 'END',
  ROUTE_ELSEWHERE = 'ROUTE_ELSEWHERE',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(TrajectoryStepKind, {
  name: 'TrajectoryStep',
  description: 'What brought a trajectory from one state to the next.',
  valuesConfig: {
    APPLY: { description: 'Somebody applied (aanmelding).' },
    PUT_ON_WAITING_LIST: { description: 'Put on the waiting list.' },
    PLAN_START: { description: 'A start was agreed, or moved to another day.' },
    START: { description: 'It began.' },
    BEGIN_AFTERCARE: { description: 'It was rounded off, and aftercare began.' },
    RESUME: { description: 'It was taken up again out of aftercare.' },
    END: { description: 'It ended.' },
    ROUTE_ELSEWHERE: { description: 'The person was shown something else.' },
    WITHDRAW: { description: 'The person did not go on with it.' },
  },
});

export enum TrajectoryPartKind {
  ACCOUNTABLE = 'ACCOUNTABLE',
  LEAD_PRACTITIONER = 'LEAD_PRACTITIONER',
  COUNSELLOR = 'COUNSELLOR',
}

registerEnumType(TrajectoryPartKind, {
  name: 'TrajectoryPart',
  description: 'Who has which part in a trajectory; never one owner of it all (X-13).',
  valuesConfig: {
    ACCOUNTABLE: { description: 'Accountable for it, together with the person (eindverantwoordelijke).' },
    LEAD_PRACTITIONER: { description: 'Leads the treatment (regiebehandelaar).' },
    COUNSELLOR: { description: 'Follows it and shapes it with the person (individueel begeleider).' },
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

  @ConsentField('TRAJECTORY', () => Professional, {
    description:
      'Leads the treatment and maps the needs every year (regiebehandelaar, M-63); null until it begins. Not the ' +
      'same as who is accountable, though it may be one person.',
  })
  leadPractitioner!: Professional | null;

  @ConsentField('TRAJECTORY', () => TrajectoryJurisdictionKind, { description: 'Whose rules hold for it.' })
  jurisdiction!: `${TrajectoryJurisdictionKind}`;

  @ConsentField('TRAJECTORY', () => Boolean, {
    description: 'Whether who treats here keeps the responsibility while the person is admitted elsewhere (R-111).',
  })
  keepsResponsibilityDuringAdmission!: boolean;

  @ConsentField('TRAJECTORY', () => GraphQLDate, {
    description: 'When somebody applied, a local date; the start where no application was recorded.',
  })
  openedOn!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, {
    description: 'When it began or will begin, a local date; null until a start is planned.',
  })
  startedOn!: string | null;

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

@ObjectType({ description: 'That a step was taken in a trajectory, or that a part in it passed to somebody.' })
export class TrajectoryEvent {
  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'When, a local date.' })
  happenedOn!: string;

  @ConsentField('TRAJECTORY', () => TrajectoryStepKind, { description: 'The step; null when a part passed.' })
  step!: `${TrajectoryStepKind}` | null;

  @ConsentField('TRAJECTORY', () => TrajectoryStateKind, { description: 'How it stood from then on.' })
  state!: `${TrajectoryStateKind}`;

  @ConsentField('TRAJECTORY', () => TrajectoryPartKind, { description: 'Which part passed; null for a step.' })
  part!: `${TrajectoryPartKind}` | null;

  @ConsentField('TRAJECTORY', () => Professional, {
    description: 'Who has the part from then on; null when nobody, and for a step.',
  })
  professional!: Professional | null;
}

export const TrajectoryRecord = recordedOf('MentalHealthTrajectory', 'A trajectory');

/** What every act on a trajectory names. */
@InputType()
abstract class OnTrajectory {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => Int, { description: 'The version of the trajectory you saw (provenance.version).' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'An application (aanmelding): for what, with which question, and who answers for it here.' })
export class RegisterApplicationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'Form of care, of the list mental-health-trajectory.' })
  careForm!: string;

  @Field(() => TrajectoryJurisdictionKind, { description: 'Whose rules hold.' })
  jurisdiction!: TrajectoryJurisdictionKind;

  @Field(() => GraphQLDate, { description: 'When it was made, a local date: today or earlier.' })
  appliedOn!: Date;

  @Field(() => String, { description: 'Who brought it, of the list application-source.' })
  broughtBy!: string;

  @Field(() => String, { description: 'The question, in the words of whoever brought it.' })
  question!: string;

  @Field(() => String, { description: 'Language of the question, BCP 47.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether care for young people passes the person on (M-54).', defaultValue: false })
  fromYouthCare!: boolean;

  @Field(() => ID, { description: 'Key of the one professional who is accountable for it here (R-063).' })
  accountable!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A trajectory whose person is put on the waiting list.' })
export class PutOnWaitingListInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'Since when, a local date: today or earlier.' })
  since!: Date;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'By when the need is looked at anew, a local date to come; left out: three months on (R-060).',
  })
  recheckOn?: Date | null;
}

@InputType({ description: 'When a trajectory is to begin.' })
export class PlanTrajectoryStartInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'First day, a local date: today or later.' })
  startsOn!: Date;
}

@InputType({ description: 'A trajectory that begins.' })
export class StartTrajectoryInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'First day, a local date: today or earlier.' })
  startedOn!: Date;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'When it is meant to end, a local date; needed where the form of care is temporary (R-055).',
  })
  plannedEndOn?: Date | null;

  @Field(() => ID, { description: 'Key of the professional who leads the treatment (regiebehandelaar).' })
  leadPractitioner!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the individual counsellor, where there is one.' })
  counsellor?: string | null;
}

@InputType({ description: 'A trajectory that is rounded off and goes on as aftercare.' })
export class BeginAftercareInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'First day of aftercare, a local date: today or earlier.' })
  beganOn!: Date;
}

@InputType({ description: 'A trajectory that is taken up again out of aftercare.' })
export class ResumeTrajectoryInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'First day, a local date: today or earlier.' })
  resumedOn!: Date;
}

@InputType({ description: 'A trajectory that ends, or does not begin, and why.' })
export class CloseTrajectoryInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'First day on which it is over, a local date: today or earlier.' })
  closedOn!: Date;

  @Field(() => String, { description: 'Why, of the list closure-reason.' })
  reason!: string;

  @Field(() => String, { description: 'What was said about it.' })
  explanation!: string;

  @Field(() => String, { description: 'Language of the explanation, BCP 47.' })
  language!: string;

  @Field(() => [String], { description: 'What the person was shown instead, of the list pointed-to.' })
  pointedTo!: string[];
}

@InputType({ description: 'Who has which part in a trajectory from now on. A part left out stays with whoever has it.' })
export class AssignTrajectoryInput extends OnTrajectory {
  @Field(() => GraphQLDate, { description: 'From when, a local date: today or earlier.' })
  from!: Date;

  @Field(() => ID, { nullable: true, description: 'Key of the one professional who is accountable.' })
  accountable?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the professional who leads the treatment.' })
  leadPractitioner?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the individual counsellor.' })
  counsellor?: string | null;
}

@InputType({ description: 'When a trajectory is meant to end.' })
export class PlanTrajectoryEndInput extends OnTrajectory {
  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The day, a local date after the start; null to plan none.',
  })
  plannedEndOn?: Date | null;
}

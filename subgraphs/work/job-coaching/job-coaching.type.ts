import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Refused } from '../../kit/refused.type';

export enum JobCoachingState {
  BEFORE_START = 'BEFORE_START',
  ONGOING = 'ONGOING',
  AFTERCARE = 'AFTERCARE',
  ENDED = 'ENDED',
}

registerEnumType(JobCoachingState, {
  name: 'JobCoachingState',
  description: 'Where a trajectory with a job coach stands.',
  valuesConfig: {
    BEFORE_START: { description: 'Getting to know each other, before the start (voor de start).' },
    ONGOING: { description: 'Under way (tijdens).' },
    AFTERCARE: { description: 'Aftercare (nazorg).' },
    ENDED: { description: 'Ended (beëindigd).' },
  },
});

export enum JobCoachingDoor {
  IPS = 'IPS',
  MH_JOB_COACH = 'MH_JOB_COACH',
}

registerEnumType(JobCoachingDoor, {
  name: 'JobCoachingDoor',
  description: 'By which of its two doors somebody came to job coaching (W-01, W-05).',
  valuesConfig: {
    IPS: { description: 'Individual placement and support (IPS): open to everybody who wants regular work (R-098).' },
    MH_JOB_COACH: { description: 'Job coach of mental health (arbeidscoach GGZ), with criteria (R-046).' },
  },
});

export enum JobCoachingStepKind {
  START = 'START',
  BEGIN_AFTERCARE = 'BEGIN_AFTERCARE',
  RESUME = 'RESUME',
  END = 'END',
}

registerEnumType(JobCoachingStepKind, {
  name: 'JobCoachingStep',
  description: 'A step in a trajectory with a job coach.',
  valuesConfig: {
    START: { description: 'It starts. Not before the whole family was thought of (Kindreflex, R-052).' },
    BEGIN_AFTERCARE: { description: 'It goes over into aftercare (nazorg).' },
    RESUME: { description: 'It goes on from aftercare, without coming to the door anew.' },
    END: { description: 'It ends (beëindiging); why is not asked.' },
  },
});

export enum PhaseOutOutcome {
  GO_ON = 'GO_ON',
  PHASE_OUT = 'PHASE_OUT',
  LET_GO = 'LET_GO',
}

registerEnumType(PhaseOutOutcome, {
  name: 'PhaseOutOutcome',
  description: 'What person and coach agreed when they looked at phasing out.',
  valuesConfig: {
    GO_ON: { description: 'The support goes on as it is.' },
    PHASE_OUT: { description: 'The support grows less, step by step (afbouw).' },
    LET_GO: { description: 'The person goes on without (loslaten).' },
  },
});

export enum ContactFrequency {
  WEEKLY = 'WEEKLY',
  FORTNIGHTLY = 'FORTNIGHTLY',
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  ON_REQUEST = 'ON_REQUEST',
}

registerEnumType(ContactFrequency, {
  name: 'ContactFrequency',
  description: 'How often coach and person talk. Nothing is denser than weekly (R-048).',
  valuesConfig: {
    WEEKLY: { description: 'Every week (wekelijks).' },
    FORTNIGHTLY: { description: 'Every two weeks (tweewekelijks).' },
    MONTHLY: { description: 'Every month (maandelijks).' },
    QUARTERLY: { description: 'Every three months (driemaandelijks).' },
    ON_REQUEST: { description: 'When the person asks (op vraag).' },
  },
});

export enum ContactChannel {
  TALK = 'TALK',
  PHONE = 'PHONE',
  MAIL = 'MAIL',
}

registerEnumType(ContactChannel, {
  name: 'ContactChannel',
  description: 'By what coach and person are in contact.',
  valuesConfig: {
    TALK: { description: 'Talk face to face (gesprek).' },
    PHONE: { description: 'Telephone (telefonisch).' },
    MAIL: { description: 'Mail (mail).' },
  },
});

@ObjectType({ description: 'How often coach and person were or are in contact, and by what (contactfrequentie).' })
export class ContactRhythm {
  @Field(() => ID, { description: 'Opaque key of the rhythm.' })
  id!: string;

  @ConsentField('WORK_TRAJECTORY', () => ContactFrequency, { description: 'How often.' })
  frequency!: `${ContactFrequency}`;

  @ConsentField('WORK_TRAJECTORY', () => [ContactChannel], { description: 'By what.' })
  channels!: `${ContactChannel}`[];

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  since!: string;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, {
    description: 'First day on which it no longer held; null for the last.',
  })
  until!: string | null;

  @ConsentField('WORK_TRAJECTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'A trajectory with a job coach, towards work and during it (traject bij een arbeidscoach).',
})
@Directive('@key(fields: "id")')
export class JobCoaching {
  @Field(() => ID, { description: 'Opaque key of the trajectory.' })
  id!: string;

  @ConsentField('WORK_TRAJECTORY', () => Organisation, { description: 'The service that coaches.' })
  organisation!: Organisation;

  @ConsentField('WORK_TRAJECTORY', () => Professional, { description: 'The coach.' })
  coach!: Professional;

  @ConsentField('WORK_TRAJECTORY', () => JobCoachingDoor, { description: 'By which door the person came.' })
  door!: `${JobCoachingDoor}`;

  @ConsentField('WORK_TRAJECTORY', () => JobCoachingState, { description: 'Where it stands.' })
  state!: `${JobCoachingState}`;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  since!: string;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, {
    description: 'From when the support is planned to be phased out (afbouw); null while nothing is planned.',
  })
  plannedPhaseOutOn!: string | null;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('WORK_TRAJECTORY', () => Provenance, {
    description: 'Where this comes from, and the version to name when changing the rhythm.',
  })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const JobCoachingConnection = connectionOf(
  'JobCoaching',
  JobCoaching,
  'WORK_TRAJECTORY',
  'the trajectories with a job coach',
);

export const JobCoachingRecord = recordedOf('JobCoaching', 'The trajectory with a job coach');

@ObjectType({ description: 'That person and coach looked at phasing out the support, and what they agreed (afbouw).' })
export class PhaseOutReview {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, { description: 'When they looked at it, a local date.' })
  heldOn!: string;

  @ConsentField('WORK_TRAJECTORY', () => PhaseOutOutcome, { description: 'What they agreed.' })
  outcome!: `${PhaseOutOutcome}`;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, { description: 'When they look at it again; null when not planned.' })
  nextOn!: string | null;

  @ConsentField('WORK_TRAJECTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@InputType({ description: 'A step in a trajectory with a job coach.' })
export class TakeJobCoachingStepInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => Int, { description: 'Version of the trajectory that the coach saw.' })
  version!: number;

  @Field(() => JobCoachingStepKind, { description: 'Which step, as from today.' })
  step!: JobCoachingStepKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'From when coach and person plan to phase out the support.' })
export class PlanPhaseOutInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => Int, { description: 'Version of the trajectory that the coach saw.' })
  version!: number;

  @Field(() => GraphQLDate, { nullable: true, description: 'Local date, later than today; null takes the plan off.' })
  on?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What came of looking at the phase-out that was planned.' })
export class ReviewPhaseOutInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => Int, { description: 'Version of the trajectory that the coach saw.' })
  version!: number;

  @Field(() => PhaseOutOutcome, { description: 'What person and coach agreed.' })
  outcome!: PhaseOutOutcome;

  @Field(() => GraphQLDate, { nullable: true, description: 'When they look at it again, later than today; null: not planned.' })
  nextOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A new rhythm of contact between coach and person.' })
export class ChangeContactRhythmInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => Int, { description: 'Version of the trajectory that the coach saw.' })
  version!: number;

  @Field(() => ContactFrequency, { description: 'How often from then on.' })
  frequency!: ContactFrequency;

  @Field(() => [ContactChannel], { description: 'By what; each once, at least one.' })
  channels!: ContactChannel[];

  @Field(() => GraphQLDate, { description: 'First day of the new rhythm, a local date; the one before ends there.' })
  since!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The rhythm was changed.' })
export class ContactRhythmChanged {
  @ConsentField('WORK_TRAJECTORY', () => JobCoaching, { description: 'The trajectory as it now stands.' })
  jobCoaching!: JobCoaching | null;
}

export const ChangeContactRhythmResult = createUnionType({
  name: 'ChangeContactRhythmResult',
  description: 'The trajectory with its new rhythm, or why nothing was changed.',
  types: () => [ContactRhythmChanged, Refused] as const,
});

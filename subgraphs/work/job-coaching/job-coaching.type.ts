import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
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

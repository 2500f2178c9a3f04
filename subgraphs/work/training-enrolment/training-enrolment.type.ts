import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum TrainingForm {
  TRAINING = 'TRAINING',
  INTERNSHIP = 'INTERNSHIP',
  SUPPORTED_EDUCATION = 'SUPPORTED_EDUCATION',
  EXPERIENCE_EXPERT = 'EXPERIENCE_EXPERT',
}

registerEnumType(TrainingForm, {
  name: 'TrainingForm',
  description: 'In which form somebody learns (W-16, W-30, W-34).',
  valuesConfig: {
    TRAINING: { description: 'A training (opleiding).' },
    INTERNSHIP: { description: 'An internship (stage).' },
    SUPPORTED_EDUCATION: { description: 'Regular education with support that lasts (begeleid leren).' },
    EXPERIENCE_EXPERT: { description: 'A way to work as an expert by experience (ervaringsdeskundigheid, EVC-traject).' },
  },
});

export enum EnrolmentState {
  APPLIED = 'APPLIED',
  ENROLLED = 'ENROLLED',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
}

registerEnumType(EnrolmentState, {
  name: 'EnrolmentState',
  description: 'How far a training has come.',
  valuesConfig: {
    APPLIED: { description: 'Applied for (aangemeld).' },
    ENROLLED: { description: 'The person follows it (ingeschreven).' },
    COMPLETED: { description: 'Completed (afgerond).' },
    STOPPED: { description: 'Stopped before the end (gestopt). Says nothing about why.' },
  },
});

@ObjectType({ description: 'A training followed beside or before work (inschrijving voor een opleiding).' })
export class TrainingEnrolment {
  @Field(() => ID, { description: 'Opaque key of the enrolment.' })
  id!: string;

  @ConsentField('TRAINING_ENROLMENT', () => String, { description: 'The training.' })
  title!: string;

  @ConsentField('TRAINING_ENROLMENT', () => TrainingForm, { description: 'In which form the person learns.' })
  form!: `${TrainingForm}`;

  @ConsentField('TRAINING_ENROLMENT', () => String, { description: 'Language of the title, BCP 47.' })
  language!: string;

  @ConsentField('TRAINING_ENROLMENT', () => Organisation, { description: 'Who gives it.' })
  provider!: Organisation;

  @ConsentField('TRAINING_ENROLMENT', () => EnrolmentState, { description: 'How far it has come.' })
  state!: `${EnrolmentState}`;

  @ConsentField('TRAINING_ENROLMENT', () => Int, { description: 'Hours a week, when known.' })
  hoursPerWeek!: number | null;

  @ConsentField('TRAINING_ENROLMENT', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('TRAINING_ENROLMENT', () => GraphQLDate, { description: 'First day after it, as planned.' })
  plannedEndOn!: string | null;

  @ConsentField('TRAINING_ENROLMENT', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('TRAINING_ENROLMENT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The keys inside Kring; not in the schema. */
  personId!: string;
  organisation!: string;
}

export const TrainingEnrolmentConnection = connectionOf(
  'TrainingEnrolment',
  TrainingEnrolment,
  'TRAINING_ENROLMENT',
  'the trainings',
);

export const TrainingEnrolmentRecord = recordedOf('TrainingEnrolment', 'The training');

@InputType({ description: 'A training, an internship or supported education that the person applies for or follows.' })
export class EnrolInTrainingInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => TrainingForm, { description: 'In which form the person learns.' })
  form!: TrainingForm;

  @Field(() => String, { description: 'The training; at most 4000 characters.' })
  title!: string;

  @Field(() => String, { description: 'Language of the title, BCP 47.' })
  language!: string;

  @Field(() => ID, { description: 'Key of who gives it, who will read this enrolment and nothing else.' })
  provider!: string;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 60, when known.' })
  hoursPerWeek?: number | null;

  @Field(() => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day after it, as planned.' })
  plannedEndOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How a training goes on.' })
export class MoveTrainingEnrolmentInput {
  @Field(() => ID, { description: 'Key of the enrolment.' })
  enrolment!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => EnrolmentState, { description: 'How far it has come.' })
  to!: EnrolmentState;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

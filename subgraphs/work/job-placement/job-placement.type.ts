import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum WorkForm {
  REGULAR = 'REGULAR',
  TEMPORARY = 'TEMPORARY',
  SHELTERED = 'SHELTERED',
  PARTICIPATION_JOB = 'PARTICIPATION_JOB',
  WORK_EXPERIENCE_PLACE = 'WORK_EXPERIENCE_PLACE',
  SOCIAL_ENTERPRISE = 'SOCIAL_ENTERPRISE',
  VOLUNTEER = 'VOLUNTEER',
  UNPAID = 'UNPAID',
}

registerEnumType(WorkForm, {
  name: 'WorkForm',
  description: 'In which form somebody works (W-23, W-25, W-26).',
  valuesConfig: {
    REGULAR: { description: 'Regular paid work (regulier betaald werk).' },
    TEMPORARY: { description: 'Temporary paid work (tijdelijke job).' },
    SHELTERED: { description: 'Sheltered work (beschutte werkplaats, sociale werkvoorziening).' },
    PARTICIPATION_JOB: { description: 'Participation job (participatiebaan).' },
    WORK_EXPERIENCE_PLACE: { description: 'Work experience place (werkervaringsplek).' },
    SOCIAL_ENTERPRISE: {
      description: 'Work in a social enterprise, with and without a psychiatric history (sociale onderneming, W-24).',
    },
    VOLUNTEER: { description: 'Volunteering (vrijwilligerswerk).' },
    UNPAID: { description: 'Other unpaid work (onbetaald werk).' },
  },
});

@ObjectType({ description: 'A job the person had or has, paid or not (functie).' })
export class JobPlacement {
  @Field(() => ID, { description: 'Opaque key of the job.' })
  id!: string;

  @ConsentField('JOB_HISTORY', () => String, { description: 'What the person did or does there.' })
  title!: string;

  @ConsentField('JOB_HISTORY', () => WorkForm, { description: 'In which form.' })
  workForm!: `${WorkForm}`;

  @ConsentField('JOB_HISTORY', () => Organisation, { description: 'The employer, when the directory has them.' })
  employer!: Organisation | null;

  @ConsentField('JOB_HISTORY', () => String, {
    description: 'The employer in words, when the directory does not have them.',
  })
  employerInWords!: string | null;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Hours a week; null when they varied or are not known.' })
  hoursPerWeek!: number | null;

  @ConsentField('JOB_HISTORY', () => String, { description: 'What belongs with it for who looks for work together.' })
  remark!: string | null;

  @ConsentField('JOB_HISTORY', () => String, { description: 'Language of title, employer and remark, BCP 47.' })
  language!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('JOB_HISTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const JobPlacementConnection = connectionOf('JobPlacement', JobPlacement, 'JOB_HISTORY', 'the jobs');

export const JobPlacementRecord = recordedOf('JobPlacement', 'The job');

@ObjectType({ description: 'Hours a week in a job, from when (uren).' })
export class JobHours {
  @Field(() => ID, { description: 'Opaque key of the period.' })
  id!: string;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Hours a week.' })
  hoursPerWeek!: number;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'First day with these hours, a local date.' })
  since!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, {
    description: 'First day on which they no longer held; null while they do.',
  })
  until!: string | null;

  @ConsentField('JOB_HISTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@InputType({ description: 'A job the person begins or began, paid or not.' })
export class StartJobPlacementInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What the person does there; at most 4000 characters.' })
  title!: string;

  @Field(() => WorkForm, { description: 'In which form.' })
  workForm!: WorkForm;

  @Field(() => ID, { nullable: true, description: 'Key of the employer, when the directory has them; not for volunteering.' })
  employer?: string | null;

  @Field(() => String, { nullable: true, description: 'The employer in words, when the directory does not have them.' })
  employerInWords?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 60; null when they vary.' })
  hoursPerWeek?: number | null;

  @Field(() => String, { nullable: true, description: 'What belongs with it for who looks for work together.' })
  remark?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Other hours in a job.' })
export class ChangeJobHoursInput {
  @Field(() => ID, { description: 'Key of the job.' })
  job!: string;

  @Field(() => Int, { description: 'Version of the job that was seen.' })
  version!: number;

  @Field(() => Int, { description: 'Hours a week, 1 to 60.' })
  hoursPerWeek!: number;

  @Field(() => GraphQLDate, { description: 'First day with them, a local date; those before end there.' })
  since!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a job ended.' })
export class EndJobPlacementInput {
  @Field(() => ID, { description: 'Key of the job.' })
  job!: string;

  @Field(() => Int, { description: 'Version of the job that was seen.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it was over, a local date.' })
  endedOn!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the person’s own words, from the person alone; it may stay unsaid. At most 4000 characters.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the reason, BCP 47; needed with one.' })
  language?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

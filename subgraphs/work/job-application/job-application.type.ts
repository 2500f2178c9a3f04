import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum ApplicationState {
  CONSIDERED = 'CONSIDERED',
  APPLIED = 'APPLIED',
  TAKEN_ON = 'TAKEN_ON',
  OTHER_CHOSEN = 'OTHER_CHOSEN',
  LET_GO = 'LET_GO',
}

registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'What became of a vacancy. None of these judges the person.',
  valuesConfig: {
    CONSIDERED: { description: 'The person considers it (wordt overwogen).' },
    APPLIED: { description: 'The person applied (gesolliciteerd).' },
    TAKEN_ON: { description: 'The person was taken on (aangenomen).' },
    OTHER_CHOSEN: { description: 'The employer chose somebody else (andere kandidaat).' },
    LET_GO: { description: 'The person let it go (niet verder gegaan).' },
  },
});

@ObjectType({ description: 'A vacancy, as the person came upon it (vacature).' })
export class Vacancy {
  @ConsentField('JOB_HISTORY', () => String, { description: 'The function.' })
  title!: string;

  @ConsentField('JOB_HISTORY', () => String, { description: 'Language of the title and the employer, BCP 47.' })
  language!: string;

  @ConsentField('JOB_HISTORY', () => Organisation, { description: 'Who has the vacancy, when the directory has them.' })
  employer!: Organisation | null;

  @ConsentField('JOB_HISTORY', () => String, {
    description: 'The employer in words, when the directory does not have them.',
  })
  employerInWords!: string | null;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Hours a week, when stated.' })
  hoursPerWeek!: number | null;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'When the person came upon it, a local date.' })
  foundOn!: string;
}

@ObjectType({ description: 'A vacancy and what the person did with it (sollicitatie).' })
export class JobApplication {
  @Field(() => ID, { description: 'Opaque key of the application.' })
  id!: string;

  @ConsentField('JOB_HISTORY', () => Vacancy, { description: 'The vacancy.' })
  vacancy!: Vacancy;

  @ConsentField('JOB_HISTORY', () => ApplicationState, { description: 'What became of it.' })
  state!: `${ApplicationState}`;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, {
    description: 'When the person applied, a local date; null before.',
  })
  appliedOn!: string | null;

  @ConsentField('JOB_HISTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const JobApplicationConnection = connectionOf(
  'JobApplication',
  JobApplication,
  'JOB_HISTORY',
  'the applications',
);

export const JobApplicationRecord = recordedOf('JobApplication', 'The vacancy and what the person did with it');

@InputType({ description: 'A vacancy that the person and their coach came upon.' })
export class RecordVacancyInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The function; at most 4000 characters.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the employer, when the directory has them.' })
  employer?: string | null;

  @Field(() => String, { nullable: true, description: 'The employer in words, when the directory does not have them.' })
  employerInWords?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 60, when stated.' })
  hoursPerWeek?: number | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When it was found, a local date; today or earlier.' })
  foundOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What became of a vacancy.' })
export class MoveJobApplicationInput {
  @Field(() => ID, { description: 'Key of the application.' })
  application!: string;

  @Field(() => Int, { description: 'Version of the application that was seen.' })
  version!: number;

  @Field(() => ApplicationState, { description: 'What became of it.' })
  to!: ApplicationState;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

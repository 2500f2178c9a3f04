import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { JobCoachingDoor } from '../job-coaching/job-coaching.type';
import { WorkTerm } from '../term/term.type';

@ObjectType({ description: 'One criterion at the door of job coaching, and what was found of it.' })
export class CoachingCriterion {
  @ConsentField('WORK_NOTES', () => WorkTerm, { description: 'The criterion.' })
  criterion!: WorkTerm;

  @ConsentField('WORK_NOTES', () => Boolean, { description: 'Whether it is met.' })
  isMet!: boolean;

  @ConsentField('WORK_NOTES', () => String, { description: 'Where it is printed: file and line of the sources.' })
  source!: string;
}

@ObjectType({ description: 'What was found at the door of a coaching trajectory (aanmelding en criteria, R-046, R-098).' })
export class CoachingAssessment {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('WORK_NOTES', () => JobCoachingDoor, { description: 'Which door.' })
  door!: `${JobCoachingDoor}`;

  @ConsentField('WORK_NOTES', () => GraphQLDate, { description: 'When it was looked at, a local date.' })
  assessedOn!: string;

  @ConsentField('WORK_NOTES', () => [CoachingCriterion], {
    description: 'The criteria of that door, one by one; of IPS the wish alone.',
  })
  criteria!: CoachingCriterion[];

  @ConsentField('WORK_NOTES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CoachingAssessmentConnection = connectionOf(
  'CoachingAssessment',
  CoachingAssessment,
  'WORK_NOTES',
  'what was found at the doors of job coaching',
);

@InputType({ description: 'What was found of the criteria of the job coach, each of them (catalogue 6.10).' })
export class JobCoachFindingsInput {
  @Field(() => Boolean, { description: 'The person is of working age (beroepsactieve leeftijd).' })
  isOfWorkingAge!: boolean;

  @Field(() => Boolean, { description: 'The person actively asks for paid work.' })
  asksForPaidWork!: boolean;

  @Field(() => Boolean, { description: 'The person asks for support in a job they have.' })
  asksForSupportInJob!: boolean;

  @Field(() => Boolean, { description: 'The person wants it themselves (intrinsieke motivatie).' })
  isMotivated!: boolean;

  @Field(() => Boolean, { description: 'The regular offer of coaching to work is not enough for them.' })
  hasLittleBenefitOfRegularOffer!: boolean;

  @Field(() => Boolean, { description: 'It is about work before anything else (nadruk op het domein arbeid).' })
  workIsTheFocus!: boolean;
}

@InputType({ description: 'That somebody comes to job coaching, by one of its two doors.' })
export class OpenJobCoachingInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => JobCoachingDoor, { description: 'By which door.' })
  door!: JobCoachingDoor;

  @Field(() => GraphQLDate, { description: 'First talk, a local date; today or earlier.' })
  since!: Date;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For IPS: whether the person wants regular work. All that is asked there (R-098).',
  })
  wantsRegularWork?: boolean | null;

  @Field(() => JobCoachFindingsInput, { nullable: true, description: 'For a job coach of mental health: the criteria (R-046).' })
  findings?: JobCoachFindingsInput | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

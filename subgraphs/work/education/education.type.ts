import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { WorkTerm } from '../term/term.type';

export enum EducationState {
  UNDER_WAY = 'UNDER_WAY',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
}

registerEnumType(EducationState, {
  name: 'EducationState',
  description: 'How far a study has come.',
  valuesConfig: {
    UNDER_WAY: { description: 'The person follows it now (bezig).' },
    COMPLETED: { description: 'Completed (afgerond).' },
    STOPPED: { description: 'Stopped before the end (gestopt). Says nothing about why.' },
  },
});

@ObjectType({ description: 'A study the person followed or follows (opleiding).' })
export class EducationRecord {
  @Field(() => ID, { description: 'Opaque key of the study.' })
  id!: string;

  @ConsentField('EDUCATION', () => WorkTerm, { description: 'Level, such as upper secondary or master.' })
  level!: WorkTerm;

  @ConsentField('EDUCATION', () => String, { description: 'What was studied.' })
  title!: string;

  @ConsentField('EDUCATION', () => String, { description: 'What belongs with it for who looks for work together.' })
  remark!: string | null;

  @ConsentField('EDUCATION', () => String, { description: 'Language of the title and the remark, BCP 47.' })
  language!: string;

  @ConsentField('EDUCATION', () => EducationState, { description: 'How far it came.' })
  state!: `${EducationState}`;

  @ConsentField('EDUCATION', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('EDUCATION', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('EDUCATION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const EducationRecordConnection = connectionOf('EducationRecord', EducationRecord, 'EDUCATION', 'the studies');

export const EducationRecordRecord = recordedOf('EducationRecord', 'The study');

@InputType({ description: 'A study the person followed or follows (opleiding).' })
export class RecordEducationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'Level, a code of the list education-level.' })
  level!: string;

  @Field(() => String, { description: 'What was studied; at most 4000 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What belongs with it for who looks for work together.' })
  remark?: string | null;

  @Field(() => String, { description: 'Language of the title and the remark, BCP 47.' })
  language!: string;

  @Field(() => EducationState, { description: 'How far it came.' })
  state!: EducationState;

  @Field(() => GraphQLDate, { description: 'First day, a local date; today or earlier.' })
  startedOn!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it was over; of one that goes on left out.' })
  endedOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a study was completed, stopped or taken up again.' })
export class MoveEducationInput {
  @Field(() => ID, { description: 'Key of the study.' })
  study!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => EducationState, { description: 'How far it came now.' })
  state!: EducationState;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it was over; left out of one taken up again.' })
  endedOn?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it stopped, in the person’s own words; only from the person.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the reason, BCP 47.' })
  language?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { WorkTerm } from '../term/term.type';

export enum WorkPreferenceCode {
  NO_IRREGULAR_HOURS = 'NO_IRREGULAR_HOURS',
  PART_TIME = 'PART_TIME',
  VARIED_TASKS = 'VARIED_TASKS',
  SMALL_TEAM = 'SMALL_TEAM',
  WITH_PEOPLE = 'WITH_PEOPLE',
  NO_JOB_WITH_CHILDREN = 'NO_JOB_WITH_CHILDREN',
  NOT_IN_FIELD_OF_STUDY = 'NOT_IN_FIELD_OF_STUDY',
}

registerEnumType(WorkPreferenceCode, {
  name: 'WorkPreferenceCode',
  description: 'What suits somebody at work, or what to avoid.',
  valuesConfig: {
    NO_IRREGULAR_HOURS: { description: 'No irregular hours (geen onregelmatige uren).' },
    PART_TIME: { description: 'Part-time (deeltijds).' },
    VARIED_TASKS: { description: 'Varied work (afwisselend werk).' },
    SMALL_TEAM: { description: 'A small team (een klein team).' },
    WITH_PEOPLE: { description: 'Working with people (werken met mensen).' },
    NO_JOB_WITH_CHILDREN: { description: 'No job with children (geen beroep met kinderen).' },
    NOT_IN_FIELD_OF_STUDY: { description: 'Not in the field that was studied (niet in de studierichting).' },
  },
});

export enum OrientationMethod {
  EXPLORATORY_TALK = 'EXPLORATORY_TALK',
  STRENGTH_CARDS = 'STRENGTH_CARDS',
  LIFE_LINE = 'LIFE_LINE',
}

registerEnumType(OrientationMethod, {
  name: 'OrientationMethod',
  description: 'How a direction is looked for (methodieken, E-18).',
  valuesConfig: {
    EXPLORATORY_TALK: { description: 'Exploratory talk (verkennend gesprek).' },
    STRENGTH_CARDS: { description: 'Cards with strengths and qualities (sterktekaarten).' },
    LIFE_LINE: { description: 'Line of working life (levenslijn van werk).' },
  },
});

@ObjectType({ description: 'What the person would like about work, in words (werkwens).' })
export class WorkWish {
  @Field(() => ID, { description: 'Opaque key of the wish.' })
  id!: string;

  @ConsentField('WORK_WISHES', () => String, { description: 'The wish.' })
  text!: string;

  @ConsentField('WORK_WISHES', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_WISHES', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('WORK_WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'What suits the person at work, or what to avoid (voorkeur).' })
export class WorkPreference {
  @Field(() => ID, { description: 'Opaque key of the preference.' })
  id!: string;

  @ConsentField('WORK_WISHES', () => WorkTerm, { description: 'The preference as a code, such as NO_IRREGULAR_HOURS.' })
  kind!: WorkTerm;

  @ConsentField('WORK_WISHES', () => String, { description: 'What the person adds to it.' })
  remark!: string | null;

  @ConsentField('WORK_WISHES', () => String, { description: 'Language of the remark, BCP 47; null without a remark.' })
  language!: string | null;

  @ConsentField('WORK_WISHES', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('WORK_WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'The search for a direction, in talks and with methods (oriëntatie).' })
export class VocationalOrientation {
  @Field(() => ID, { description: 'Opaque key of the orientation.' })
  id!: string;

  @ConsentField('WORK_WISHES', () => Organisation, { description: 'The service it was done with.' })
  organisation!: Organisation;

  @ConsentField('WORK_WISHES', () => [WorkTerm], { description: 'Methods used (methodieken).' })
  methods!: WorkTerm[];

  @ConsentField('WORK_WISHES', () => String, { description: 'What came out of it, in a few words.' })
  summary!: string;

  @ConsentField('WORK_WISHES', () => String, { description: 'Language of the summary, BCP 47.' })
  language!: string;

  @ConsentField('WORK_WISHES', () => GraphQLDate, { description: 'First talk, a local date.' })
  startedOn!: string;

  @ConsentField('WORK_WISHES', () => GraphQLDate, {
    description: 'First day after the last talk; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('WORK_WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkWishConnection = connectionOf('WorkWish', WorkWish, 'WORK_WISHES', 'the wishes about work');
export const WorkPreferenceConnection = connectionOf(
  'WorkPreference',
  WorkPreference,
  'WORK_WISHES',
  'the preferences about work',
);
export const VocationalOrientationConnection = connectionOf(
  'VocationalOrientation',
  VocationalOrientation,
  'WORK_WISHES',
  'the orientations',
);

export const WorkWishRecord = recordedOf('WorkWish', 'The wish');
export const WorkPreferenceRecord = recordedOf('WorkPreference', 'The preference');
export const VocationalOrientationRecord = recordedOf('VocationalOrientation', 'The orientation');

@InputType({ description: 'What the person would like about work.' })
export class AddWorkWishInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The wish; at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What suits the person at work, or what to avoid.' })
export class AddWorkPreferenceInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => WorkPreferenceCode, { description: 'The preference.' })
  code!: WorkPreferenceCode;

  @Field(() => String, { nullable: true, description: 'What the person adds to it; at most 4000 characters.' })
  remark?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the remark, BCP 47; needed with one.' })
  language?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A search for a direction, in talks and with methods.' })
export class StartVocationalOrientationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => [OrientationMethod], { description: 'Methods used, each once, at least one.' })
  methods!: OrientationMethod[];

  @Field(() => String, { description: 'What it is about, in a few words; at most 4000 characters.' })
  summary!: string;

  @Field(() => String, { description: 'Language of the summary, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'First talk, a local date; today or earlier.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That an orientation came to an end, and what came out of it.' })
export class ConcludeVocationalOrientationInput {
  @Field(() => ID, { description: 'Key of the orientation.' })
  orientation!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => String, { description: 'What came out of it, in a few words, in the language it was begun in.' })
  summary!: string;

  @Field(() => GraphQLDate, { description: 'First day after the last talk, a local date; today or earlier.' })
  endedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { PageArgs, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { AgeCategoryKind, ConventionFunctionKind, SessionFormKind } from '../convention-rules/convention-rules.type';

export enum SessionStateKind {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
  NO_SHOW = 'NO_SHOW',
}

registerEnumType(SessionStateKind, {
  name: 'ConventionSessionState',
  description: 'How a session of the convention stands.',
  valuesConfig: {
    PLANNED: { description: 'Booked: it counts, so that nobody books the last one twice.' },
    HELD: { description: 'Held: it counts and can be billed.' },
    CANCELLED: { description: 'Called off: it no longer counts.' },
    NO_SHOW: { description: 'The person did not come: it does not count and is not billed.' },
  },
});

export enum SessionOutcome {
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
  NO_SHOW = 'NO_SHOW',
}

registerEnumType(SessionOutcome, {
  name: 'ConventionSessionOutcome',
  description: 'What became of a planned session.',
  valuesConfig: {
    HELD: { description: 'It was held.' },
    CANCELLED: { description: 'It was called off.' },
    NO_SHOW: { description: 'The person did not come.' },
  },
});

export enum SessionPlaceKind {
  PRACTICE = 'PRACTICE',
  OUTREACH = 'OUTREACH',
  REMOTE = 'REMOTE',
}

registerEnumType(SessionPlaceKind, {
  name: 'ConventionSessionPlace',
  description: 'Where and how a session takes place (M-35).',
  valuesConfig: {
    PRACTICE: { description: 'Face to face, at the practice.' },
    OUTREACH: { description: 'Face to face, where the person is (outreach).' },
    REMOTE: { description: 'At a distance, by video or telephone.' },
  },
});

@ObjectType({
  description:
    'A session of the convention for psychological care, of either function: that it is or was, never what was said. ' +
    'It is the record of whoever gave it; others see the counter (C-26).',
})
@Directive('@key(fields: "id")')
export class ConventionSession {
  @Field(() => ID, { description: 'Opaque key of the session, by which a partner can refer to it.' })
  id!: string;

  @ConsentField('CONVENTION_SESSIONS', () => ConventionFunctionKind, { description: 'Which function it counts in.' })
  conventionFunction!: ConventionFunctionKind;

  @ConsentField('CONVENTION_SESSIONS', () => AgeCategoryKind, { description: 'Age category it counts in.' })
  ageCategory!: AgeCategoryKind;

  @ConsentField('CONVENTION_SESSIONS', () => SessionFormKind, { description: 'Alone or in a group.' })
  form!: SessionFormKind;

  @ConsentField('CONVENTION_SESSIONS', () => Boolean, {
    description: 'True for the one individual session before or after a group (R-002).',
  })
  isBesideGroup!: boolean;

  @ConsentField('CONVENTION_SESSIONS', () => AgeCategoryKind, {
    description: 'Whether it takes place in the network for adults or in that for children and adolescents (R-011).',
  })
  networkKind!: AgeCategoryKind;

  @ConsentField('CONVENTION_SESSIONS', () => GraphQLDateTime, { description: 'When it begins (UTC).' })
  startsAt!: Date;

  @ConsentField('CONVENTION_SESSIONS', () => Int, { description: 'Minutes it lasts.' })
  minutes!: number;

  @ConsentField('CONVENTION_SESSIONS', () => SessionPlaceKind, { description: 'Where and how.' })
  place!: SessionPlaceKind;

  @ConsentField('CONVENTION_SESSIONS', () => SessionStateKind, { description: 'How it stands.' })
  state!: SessionStateKind;

  @ConsentField('CONVENTION_SESSIONS', () => Int, {
    description: 'What the person paid, in euro cents (R-015, R-016); null until it was held.',
  })
  contributionCents!: number | null;

  @ConsentField('CONVENTION_SESSIONS', () => Professional, { description: 'Who leads it.' })
  leader!: Professional;

  @ConsentField('CONVENTION_SESSIONS', () => [Professional], { description: 'Who leads a group beside them (R-028).' })
  coLeaders!: Professional[];

  @ConsentField('CONVENTION_SESSIONS', () => Organisation, { description: 'The practice or service.' })
  organisation!: Organisation;

  @ConsentField('CONVENTION_SESSIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ConventionSessionConnection = connectionOf(
  'ConventionSession',
  ConventionSession,
  'CONVENTION_SESSIONS',
  'the sessions of the convention',
);

@ArgsType()
export class ConventionSessionArgs extends PageArgs {
  @Field(() => GraphQLDate, { nullable: true, description: 'Only sessions from this local date on.' })
  from?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only sessions before this local date.' })
  until?: Date | null;

  @Field(() => ConventionFunctionKind, { nullable: true, description: 'Only sessions of this function.' })
  conventionFunction?: ConventionFunctionKind | null;

  @Field(() => SessionFormKind, { nullable: true, description: 'Only sessions of this form.' })
  form?: SessionFormKind | null;

  @Field(() => SessionStateKind, { nullable: true, description: 'Only sessions that stand so.' })
  state?: SessionStateKind | null;
}

@ObjectType({ description: 'No session is left of the maximum. Nothing was changed.' })
export class SessionLimitReached extends Refused {
  /** Key of the person; not in the schema. */
  person!: string;
  /** The counter that is full; shown to those who may read counters. */
  full!: object;
}

@InputType({ description: 'A session to be held.' })
export class BookConventionSessionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ConventionFunctionKind, { description: 'Which function it counts in.' })
  conventionFunction!: ConventionFunctionKind;

  @Field(() => SessionFormKind, { description: 'Alone or in a group.' })
  form!: SessionFormKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True for the one individual session before or after a group.',
  })
  isBesideGroup!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it begins (UTC).' })
  startsAt!: Date;

  @Field(() => Int, { description: 'Minutes: 45 to 60 alone, 90 to 120 in a group (R-017, R-018).' })
  minutes!: number;

  @Field(() => SessionPlaceKind, { defaultValue: SessionPlaceKind.PRACTICE, description: 'Where and how.' })
  place!: SessionPlaceKind;

  @Field(() => [ID], { defaultValue: [], description: 'Keys of the professionals who lead a group beside you (R-028).' })
  coLeaders!: string[];

  @Field(() => AgeCategoryKind, {
    nullable: true,
    description: 'In which kind of network; left out where you work in one kind alone.',
  })
  networkKind?: AgeCategoryKind | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

/** What an act on a session leaves behind to answer from. */
class AnswerOfSession {
  /** Key of the person; not in the schema. */
  person!: string;
  /** Row of the session; not in the schema. */
  row!: string;
  /** Not in the schema as they stand. */
  told!: string;
}

@ObjectType({ description: 'The session is booked and counts.' })
export class ConventionSessionBooked extends AnswerOfSession {}

export const BookConventionSessionResult = createUnionType({
  name: 'BookConventionSessionResult',
  description: 'The session, or why it was refused.',
  types: () => [ConventionSessionBooked, SessionLimitReached, Refused] as const,
});

@InputType({ description: 'What became of a planned session.' })
export class RecordConventionSessionOutcomeInput {
  @Field(() => ID, { description: 'Key of the session.' })
  session!: string;

  @Field(() => Int, { description: 'The version of the session you saw (provenance.version).' })
  version!: number;

  @Field(() => SessionOutcome, { description: 'What became of it.' })
  outcome!: SessionOutcome;

  @Field(() => Int, {
    nullable: true,
    description: 'What the person paid, in euro cents: needed for a session that was held (R-015, R-016), and for no other.',
  })
  contributionCents?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes that it lasted, where other than planned.' })
  minutes?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The outcome is recorded.' })
export class ConventionSessionOutcomeRecorded extends AnswerOfSession {}

export const RecordConventionSessionOutcomeResult = createUnionType({
  name: 'RecordConventionSessionOutcomeResult',
  description: 'The session as it now stands, or why that was refused.',
  types: () => [ConventionSessionOutcomeRecorded, Refused] as const,
});

@InputType({ description: 'One who took part in a group, and what they paid.' })
export class ConventionGroupParticipantInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Int, { description: 'What the person paid, in euro cents (R-015, R-016).' })
  contributionCents!: number;
}

@InputType({ description: 'A group session that was held.' })
export class RecordConventionGroupSessionInput {
  @Field(() => [ConventionGroupParticipantInput], { description: 'Who took part, 1 to 30.' })
  participants!: ConventionGroupParticipantInput[];

  @Field(() => ConventionFunctionKind, { description: 'Which function it counts in.' })
  conventionFunction!: ConventionFunctionKind;

  @Field(() => GraphQLDateTime, { description: 'When it began (UTC).' })
  startsAt!: Date;

  @Field(() => Int, { description: 'Minutes: 90 to 120 (R-018).' })
  minutes!: number;

  @Field(() => SessionPlaceKind, { defaultValue: SessionPlaceKind.PRACTICE, description: 'Where and how.' })
  place!: SessionPlaceKind;

  @Field(() => [ID], { defaultValue: [], description: 'Keys of the professionals who led it beside you (R-028).' })
  coLeaders!: string[];

  @Field(() => AgeCategoryKind, {
    nullable: true,
    description: 'In which kind of network; left out where you work in one kind alone.',
  })
  networkKind?: AgeCategoryKind | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({
  description:
    'What came of the group session for each participant, in the order given. What one of them is refused changes ' +
    'nothing for the others, and nothing of the group is shown to any of them.',
})
export class ConventionGroupSessionRecorded {
  @Field(() => [BookConventionSessionResult], { description: 'Each participant’s own session, or why it was refused.' })
  participants!: (ConventionSessionBooked | SessionLimitReached | Refused)[];
}

export const RecordConventionGroupSessionResult = createUnionType({
  name: 'RecordConventionGroupSessionResult',
  description: 'What came of it for each participant, or why the whole was refused.',
  types: () => [ConventionGroupSessionRecorded, Refused] as const,
});

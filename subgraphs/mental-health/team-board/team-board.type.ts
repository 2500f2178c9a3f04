import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Team } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum BoardReasonKind {
  NEW_IN_CARE = 'NEW_IN_CARE',
  MORE_CARE_NEEDED = 'MORE_CARE_NEEDED',
  CONTACT_AT_RISK = 'CONTACT_AT_RISK',
  LIFE_EVENT = 'LIFE_EVENT',
  PERSON_ASKS = 'PERSON_ASKS',
  CARE_ENDS = 'CARE_ENDS',
}

registerEnumType(BoardReasonKind, {
  name: 'TeamBoardReason',
  description: 'Why the team looks at it every day. An admission, danger and substances are said in their own records alone.',
  valuesConfig: {
    NEW_IN_CARE: { description: 'New in care.' },
    MORE_CARE_NEEDED: { description: 'More care is needed for a while (opschalen).' },
    CONTACT_AT_RISK: { description: 'The team is about to lose contact.' },
    LIFE_EVENT: { description: 'Something happened in the person’s life.' },
    PERSON_ASKS: { description: 'The person asks for it.' },
    CARE_ENDS: { description: 'Care is being rounded off.' },
  },
});

export enum BoardLookKind {
  LOOKED = 'LOOKED',
  TAKEN_OFF = 'TAKEN_OFF',
}

registerEnumType(BoardLookKind, {
  name: 'TeamBoardLookKind',
  description: 'What the team did with a place on its board.',
  valuesConfig: {
    LOOKED: { description: 'It looked at it.' },
    TAKEN_OFF: { description: 'It took it off; this ends it.' },
  },
});

@ObjectType({ description: 'That the team looked at a place on its board, or took it off.' })
export class TeamBoardLook {
  @ConsentField('RECOVERY_PLAN', () => BoardLookKind, { description: 'What it did.' })
  kind!: `${BoardLookKind}`;

  @ConsentField('RECOVERY_PLAN', () => Int, { description: 'The how manieth time, from 1.' })
  ordinal!: number;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When, a local date.' })
  lookedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => String, {
    description: 'What is agreed from then on, or why it came off; null when it stays as it was.',
  })
  attention!: string | null;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of it, BCP 47.' })
  language!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When the team looks again, a local date; null when it was taken off.' })
  nextLookOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Who wrote it down.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'How a place on the board of a team stands.' })
export class TeamBoardStanding {
  @ConsentField('RECOVERY_PLAN', () => Int, { description: 'How often the team looked; name it with the next act.' })
  looksTaken!: number;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it looked last, a local date; null before the first time.' })
  lastLookedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When the team looks next, a local date; null once it is off.' })
  nextLookOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Boolean, { description: 'Whether the team looks today, or should have before.' })
  isToBeLookedAt!: boolean;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'Since when it is off, a local date; null while it is on.' })
  offSince!: string | null;
}

@ObjectType({
  description:
    'A place on the board of an interdisciplinary team (FACT-bord, M-16, M-17): since when, why, what the team does about it, ' +
    'and when it looks again. The person reads it as the team does.',
})
@Directive('@key(fields: "id")')
export class TeamBoardEntry {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => Team, { description: 'Which team.' })
  team!: Team;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'Of which provider.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => BoardReasonKind, { description: 'Why.' })
  reason!: `${BoardReasonKind}`;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What the team agreed to do when it put it on.' })
  attention!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of it, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'Since when, a local date.' })
  onSince!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When the team looked or looks at it first, a local date.' })
  firstLookOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TeamBoardEntryConnection = connectionOf(
  'TeamBoardEntry',
  TeamBoardEntry,
  'RECOVERY_PLAN',
  'the places on boards of teams',
);

export const TeamBoardEntryRecord = recordedOf('TeamBoardEntry', 'A place on the board');

@InputType({ description: 'What is put on the board of your team.' })
export class PutOnTeamBoardInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => BoardReasonKind, { description: 'Why.' })
  reason!: BoardReasonKind;

  @Field(() => String, { description: 'What the team agreed to do, at most 4000 characters.' })
  attention!: string;

  @Field(() => String, { description: 'Language of it, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When the team looks at it first, a local date: today or later.' })
  firstLookOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What the team does with a place on its board.' })
export class LookAtTeamBoardInput {
  @Field(() => ID, { description: 'Key of the place on the board.' })
  entry!: string;

  @Field(() => BoardLookKind, { description: 'What it does.' })
  kind!: BoardLookKind;

  @Field(() => Int, { description: 'How often it had looked when you read it (looksTaken).' })
  looksTaken!: number;

  @Field(() => String, { nullable: true, description: 'What is agreed from now on, or why it comes off; at most 4000 characters.' })
  attention?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of it, BCP 47; goes with it.' })
  language?: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'When the team looks again, a local date after today; with LOOKED alone.',
  })
  nextLookOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { Organisation, Team } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

export enum FidelityInstrumentKind {
  CCAF = 'CCAF',
  ROPI = 'ROPI',
}

registerEnumType(FidelityInstrumentKind, {
  name: 'FidelityInstrument',
  description: 'With what a team or an organisation is checked.',
  valuesConfig: {
    CCAF: { description: 'The certification of F-ACT teams (CCAF, M-18).' },
    ROPI: { description: 'How far an organisation is oriented towards recovery (Recovery Oriented Practices Index, M-83).' },
  },
});

export enum FidelityOutcomeKind {
  MET = 'MET',
  PARTLY_MET = 'PARTLY_MET',
  NOT_MET = 'NOT_MET',
}

registerEnumType(FidelityOutcomeKind, {
  name: 'FidelityOutcome',
  description: 'Whether care is given as the model says.',
  valuesConfig: {
    MET: { description: 'It is.' },
    PARTLY_MET: { description: 'In part.' },
    NOT_MET: { description: 'It is not.' },
  },
});

@ObjectType({
  description:
    'That a provider, or one team of it, was checked against a model of care (modelgetrouwheid). How care is given, with no ' +
    'person in it.',
})
export class ModelFidelityCheck {
  @Field(() => ID, { description: 'Opaque key of the check.' })
  id!: string;

  @Field(() => Organisation, { description: 'Which provider.' })
  organisation!: Organisation;

  @Field(() => Team, { nullable: true, description: 'Which team; null for the provider as a whole.' })
  team!: Team | null;

  @Field(() => FidelityInstrumentKind, { description: 'With what.' })
  instrument!: `${FidelityInstrumentKind}`;

  @Field(() => GraphQLDate, { description: 'When, a local date.' })
  checkedOn!: string;

  @Field(() => String, { description: 'Who checked, by the name of the body.' })
  checkedBy!: string;

  @Field(() => FidelityOutcomeKind, { description: 'What came of it.' })
  outcome!: `${FidelityOutcomeKind}`;

  @Field(() => Float, { nullable: true, description: 'The score, on the scale of the instrument; null where it gives none.' })
  score!: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it no longer counts, a local date; null where nothing is said.' })
  validUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether it counts today.' })
  counts!: boolean;
}

@ObjectType({ description: 'A check against a model of care is recorded.' })
export class ModelFidelityCheckRecorded {
  @Field(() => ModelFidelityCheck, { description: 'The check.' })
  check!: ModelFidelityCheck;
}

export const ModelFidelityCheckResult = createUnionType({
  name: 'ModelFidelityCheckResult',
  description: 'A check as it stands, or why it was refused.',
  types: () => [ModelFidelityCheckRecorded, Refused] as const,
});

@InputType({ description: 'A check of your own organisation against a model of care.' })
export class RecordModelFidelityCheckInput {
  @Field(() => FidelityInstrumentKind, { description: 'With what.' })
  instrument!: FidelityInstrumentKind;

  @Field(() => Boolean, { description: 'Whether it is of the team that your token names, and not of the whole organisation.', defaultValue: false })
  ofMyTeam!: boolean;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  checkedOn!: Date;

  @Field(() => String, { description: 'Who checked, by the name of the body, at most 200 characters; no name of a person.' })
  checkedBy!: string;

  @Field(() => FidelityOutcomeKind, { description: 'What came of it.' })
  outcome!: FidelityOutcomeKind;

  @Field(() => Float, { nullable: true, description: 'The score, on the scale of the instrument.' })
  score?: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it no longer counts, a local date after the check.' })
  validUntil?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

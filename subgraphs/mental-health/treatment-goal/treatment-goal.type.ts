import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum TreatmentGoalStateKind {
  OPEN = 'OPEN',
  REACHED = 'REACHED',
  LET_GO = 'LET_GO',
}

registerEnumType(TreatmentGoalStateKind, {
  name: 'TreatmentGoalState',
  description: 'How a goal of treatment stands, as the person says or who stands in their place (R-054, C-37).',
  valuesConfig: {
    OPEN: { description: 'Worked on.' },
    REACHED: { description: 'Reached.' },
    LET_GO: { description: 'Let go.' },
  },
});

export enum TreatmentGoalOriginKind {
  PERSON = 'PERSON',
  FROM_THE_DISORDER = 'FROM_THE_DISORDER',
  AGAINST_WHAT_UNDERMINES_RECOVERY = 'AGAINST_WHAT_UNDERMINES_RECOVERY',
}

registerEnumType(TreatmentGoalOriginKind, {
  name: 'TreatmentGoalOrigin',
  description: 'Where a goal comes from: the person in principle, with two exceptions that are negotiated (C-10).',
  valuesConfig: {
    PERSON: {
      description:
        'The person sets it, or a representative in their place (vertegenwoordiger), as provenance.inPlaceOfPerson says (C-37).',
    },
    FROM_THE_DISORDER: { description: 'It comes from the disorder, and is negotiated with the person.' },
    AGAINST_WHAT_UNDERMINES_RECOVERY: { description: 'It goes against what undermines recovery, and is negotiated.' },
  },
});

@ObjectType({ description: 'A goal in a plan (behandeldoel), in the person’s wording and the professional’s view.' })
export class TreatmentGoal {
  @Field(() => ID, { description: 'Opaque key of the goal.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => Code, { description: 'What it is about. Taking medicines never is (R-103).' })
  subject!: Code;

  @ConsentField('RECOVERY_PLAN', () => TreatmentGoalOriginKind, { description: 'Where it comes from.' })
  origin!: `${TreatmentGoalOriginKind}`;

  @ConsentField('RECOVERY_PLAN', () => TreatmentGoalStateKind, { description: 'How it stands.' })
  state!: `${TreatmentGoalStateKind}`;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was set, a local date.' })
  setOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'Since when it stands that way, a local date.' })
  stateSince!: string;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TreatmentGoalRecord = recordedOf('TreatmentGoal', 'A goal of treatment');

@InputType({ description: 'A goal that is set in a plan, in the words of whoever sets it.' })
export class SetTreatmentGoalInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  carePlan!: string;

  @Field(() => String, { description: 'What it is about, of the list treatment-goal.' })
  subject!: string;

  @Field(() => TreatmentGoalOriginKind, { description: 'Where it comes from; what the person sets themselves is theirs.' })
  origin!: TreatmentGoalOriginKind;

  @Field(() => String, { description: 'The person’s wording, or the professional’s view.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What one side says of a goal from now on.' })
export class WordTreatmentGoalInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => Int, { description: 'The version of the goal you saw (provenance.version).' })
  version!: number;

  @Field(() => String, { description: 'What is said.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How a goal stands, as the person says.' })
export class SayTreatmentGoalStateInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => Int, { description: 'The version of the goal you saw (provenance.version).' })
  version!: number;

  @Field(() => TreatmentGoalStateKind, { description: 'How it stands.' })
  state!: TreatmentGoalStateKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';

export enum ParticipationInstrumentKind {
  SELF_SUFFICIENCY_MATRIX = 'SELF_SUFFICIENCY_MATRIX',
  PARTICIPATION_LADDER = 'PARTICIPATION_LADDER',
}

registerEnumType(ParticipationInstrumentKind, {
  name: 'ParticipationInstrument',
  description: 'With what a municipality looks at how somebody gets by and takes part (U-34, O-06, O-07).',
  valuesConfig: {
    SELF_SUFFICIENCY_MATRIX: {
      description:
        'The self-sufficiency matrix (zelfredzaamheidsmatrix), in the domains that are a municipality’s: those of health, ' +
        'addiction and justice are not its to score, and income stands with income (C-53, C-56).',
    },
    PARTICIPATION_LADDER: { description: 'The participation ladder (participatieladder), one rung of six.' },
  },
});

export enum ParticipationItemKind {
  HOUSING = 'HOUSING',
  DAY_ACTIVITY = 'DAY_ACTIVITY',
  DOMESTIC_RELATIONS = 'DOMESTIC_RELATIONS',
  DAILY_LIFE = 'DAILY_LIFE',
  SOCIAL_NETWORK = 'SOCIAL_NETWORK',
  TAKING_PART = 'TAKING_PART',
  RUNG = 'RUNG',
}

registerEnumType(ParticipationItemKind, {
  name: 'ParticipationItem',
  description: 'What is scored: a domain of the matrix, 1 to 5, or the rung of the ladder, 1 to 6.',
  valuesConfig: {
    HOUSING: { description: 'Housing (huisvesting).' },
    DAY_ACTIVITY: { description: 'What fills the day (dagbesteding).' },
    DOMESTIC_RELATIONS: { description: 'Relations at home (huiselijke relaties).' },
    DAILY_LIFE: { description: 'Getting by in daily life (algemene dagelijkse levensverrichtingen).' },
    SOCIAL_NETWORK: { description: 'Social network (sociaal netwerk).' },
    TAKING_PART: { description: 'Taking part in society (maatschappelijke participatie).' },
    RUNG: {
      description:
        'The rung: 1 isolated, 2 contacts outside the home, 3 takes part in organised activities, 4 unpaid work, 5 paid work ' +
        'with support, 6 paid work.',
    },
  },
});

export enum ParticipationRaterKind {
  PERSON = 'PERSON',
  REPRESENTATIVE = 'REPRESENTATIVE',
  DESK = 'DESK',
  TOGETHER = 'TOGETHER',
}

registerEnumType(ParticipationRaterKind, {
  name: 'ParticipationRater',
  description: 'Whose view the scores are.',
  valuesConfig: {
    PERSON: { description: 'The person’s own.' },
    REPRESENTATIVE: {
      description: 'Of a representative who scored in the person’s place (vertegenwoordiger, C-37); who, provenance says to whom it may.',
    },
    DESK: { description: 'The desk’s.' },
    TOGETHER: { description: 'Of both, made together.' },
  },
});

@ObjectType({ description: 'The score of one item.' })
export class ParticipationScore {
  @ConsentField('HOUSING', () => ParticipationItemKind, { description: 'Which item.' })
  item!: `${ParticipationItemKind}`;

  @ConsentField('HOUSING', () => Int, { description: 'Its score.' })
  score!: number;
}

@ObjectType({
  description: 'One time that it was looked at how somebody gets by and takes part (zelfredzaamheidsmatrix, participatieladder).',
})
export class ParticipationScoring {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => ParticipationInstrumentKind, { description: 'With what.' })
  instrument!: `${ParticipationInstrumentKind}`;

  @ConsentField('HOUSING', () => ParticipationRaterKind, { description: 'Whose view the scores are.' })
  ratedBy!: `${ParticipationRaterKind}`;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When, a local date.' })
  scoredOn!: string;

  @ConsentField('HOUSING', () => [ParticipationScore], {
    description:
      'What was scored of how the person lives and takes part, in the order of the instrument; the people around them stand apart. ' +
      'There is no sum: the domains do not add up.',
  })
  scores!: ParticipationScore[];

  @ConsentField('HOUSING', () => Organisation, { description: 'The municipality or OCMW that keeps it.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const participationScoringTypes = deskTypesOf(
  'ParticipationScoring',
  'HOUSING',
  ParticipationScoring,
  'the times that getting by and taking part were scored',
);

@InputType({ description: 'The score of one item.' })
export class ParticipationScoreInput {
  @Field(() => ParticipationItemKind, { description: 'Which item.' })
  item!: ParticipationItemKind;

  @Field(() => Int, { description: 'Its score: 1 to 5 of the matrix, 1 to 6 of the ladder.' })
  score!: number;
}

@InputType({ description: 'How somebody gets by or takes part, as it was looked at on a day.' })
export class RecordParticipationScoringInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ParticipationInstrumentKind, { description: 'With what.' })
  instrument!: ParticipationInstrumentKind;

  @Field(() => ParticipationRaterKind, { description: 'Whose view the scores are.' })
  ratedBy!: ParticipationRaterKind;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  scoredOn!: Date;

  @Field(() => [ParticipationScoreInput], { description: 'What was scored, each item once, at least one.' })
  scores!: ParticipationScoreInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What should have been recorded.' })
export class CorrectParticipationScoringInput {
  @Field(() => ID, { description: 'Key of what was recorded.' })
  scoring!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => ParticipationRaterKind, { description: 'Whose view the scores are.' })
  ratedBy!: ParticipationRaterKind;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  scoredOn!: Date;

  @Field(() => [ParticipationScoreInput], { description: 'All that was scored, each item once; others count as not scored.' })
  scores!: ParticipationScoreInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

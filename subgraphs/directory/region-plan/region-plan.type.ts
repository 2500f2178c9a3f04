import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BudgetStreamKind } from '../convention/convention.type';
import { DirectoryEntry, LabelledEntry } from '../reference-row/reference-row.type';

export enum ZoneGoalHorizon {
  SHORT = 'SHORT',
  MID = 'MID',
  LONG = 'LONG',
}

registerEnumType(ZoneGoalHorizon, {
  name: 'ZoneGoalHorizon',
  description: 'How far ahead a goal of a zone lies.',
  valuesConfig: {
    SHORT: { description: 'The short term (korte termijn).' },
    MID: { description: 'The middle term (middellange termijn).' },
    LONG: { description: 'The long term (lange termijn).' },
  },
});

export enum ZoneGapKind {
  TOO_FEW_INHABITANTS = 'TOO_FEW_INHABITANTS',
  TOO_MANY_INHABITANTS = 'TOO_MANY_INHABITANTS',
  NO_SHORT_GOAL = 'NO_SHORT_GOAL',
  NO_MID_GOAL = 'NO_MID_GOAL',
  NO_LONG_GOAL = 'NO_LONG_GOAL',
  NO_EVALUATION_PLANNED = 'NO_EVALUATION_PLANNED',
  NO_PARTNERSHIP = 'NO_PARTNERSHIP',
}

registerEnumType(ZoneGapKind, {
  name: 'ZoneGap',
  description: 'What a zone lacks of what was agreed for zones of its kind.',
  valuesConfig: {
    TOO_FEW_INHABITANTS: { description: 'Smaller than a loco-local network is (R-029).' },
    TOO_MANY_INHABITANTS: { description: 'Larger than a loco-local network is (R-029).' },
    NO_SHORT_GOAL: { description: 'No goal on the short term (R-030).' },
    NO_MID_GOAL: { description: 'No goal on the middle term (R-030).' },
    NO_LONG_GOAL: { description: 'No goal on the long term (R-030).' },
    NO_EVALUATION_PLANNED: { description: 'No evaluation is planned from today on (R-030).' },
    NO_PARTNERSHIP: { description: 'A zone of primary care without a local partnership (R-062).' },
  },
});

export enum LocalPartnershipStage {
  MEETING = 'MEETING',
  INTAKE = 'INTAKE',
  PLAN_REVIEW = 'PLAN_REVIEW',
  CARE = 'CARE',
}

registerEnumType(LocalPartnershipStage, {
  name: 'LocalPartnershipStage',
  description: 'How far a local partnership has come (fasegewijze invoering).',
  valuesConfig: {
    MEETING: { description: 'Carers and those who lead them get to know each other.' },
    INTAKE: { description: 'There is one local intake for who finds no way to help (lokaal geïntegreerd onthaal).' },
    PLAN_REVIEW: { description: 'Plans are evaluated together with the people they are for (orgaan voor evaluatie van zorgplannen).' },
    CARE: { description: 'Care and support come from the partnership.' },
  },
});

export enum SteeringPartyKind {
  PERSONS = 'PERSONS',
  RELATIVES = 'RELATIVES',
  MENTAL_HEALTH = 'MENTAL_HEALTH',
  MUNICIPALITIES = 'MUNICIPALITIES',
  INSURERS = 'INSURERS',
}

registerEnumType(SteeringPartyKind, {
  name: 'SteeringParty',
  description: 'Who has to sit in regional steering (regionale regie, R-119).',
  valuesConfig: {
    PERSONS: { description: 'Who speaks for persons.' },
    RELATIVES: { description: 'Who speaks for relatives (naastbetrokkenen).' },
    MENTAL_HEALTH: { description: 'Mental-health organisations (GGZ).' },
    MUNICIPALITIES: { description: 'Municipalities (gemeenten).' },
    INSURERS: { description: 'Insurers (zorgverzekeraars, ziekenfondsen).' },
  },
});

@ObjectType({ description: 'What a zone wants to reach with all its actors (doelstelling per zone).' })
export class ZoneGoal extends LabelledEntry {
  @Field(() => ID, { description: 'Opaque key of the goal.' })
  id!: string;

  @Field(() => ZoneGoalHorizon, { description: 'How far ahead it lies.' })
  horizon!: ZoneGoalHorizon;
}

@ObjectType({ description: 'A day on which a zone holds its results against its goals (evaluatiemoment).' })
export class ZoneEvaluation extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the evaluation.' })
  id!: string;

  @Field(() => GraphQLDate, { description: 'For when it is planned.' })
  plannedOn!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was held; null while it was not.' })
  heldOn!: string | null;
}

@ObjectType({ description: 'A local partnership of care, welfare and local government (lokaal samenwerkingsverband).' })
export class LocalPartnership extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the partnership.' })
  id!: string;

  @Field(() => String, { description: 'Its name, which is not translated.' })
  name!: string;

  @Field(() => LocalPartnershipStage, { description: 'How far it has come.' })
  stage!: LocalPartnershipStage;
}

@ObjectType({ description: 'That a partnership is a pilot (proeftuin), in the language of Accept-Language.' })
export class PartnershipPilot {
  @Field(() => String, { nullable: true, description: 'From which rules it is free (regelluw kader); null where from none.' })
  freeOf!: string | null;

  @Field(() => GraphQLDate, { description: 'First day on which it is no pilot any more, a local date.' })
  until!: string;
}

export enum PartnershipScaleKey {
  ACCESSIBILITY = 'ACCESSIBILITY',
  DEMOGRAPHY = 'DEMOGRAPHY',
  OFFER = 'OFFER',
}

registerEnumType(PartnershipScaleKey, {
  name: 'PartnershipScaleKey',
  description: 'By what the scale of a partnership is chosen (R-068).',
  valuesConfig: {
    ACCESSIBILITY: { description: 'How well people can come there (bereikbaarheid).' },
    DEMOGRAPHY: { description: 'Who lives there (demografie).' },
    OFFER: { description: 'What care there is (zorgaanbod).' },
  },
});

@ObjectType({ description: 'By what the scale of a partnership was chosen (schaal, R-068), in the language of Accept-Language.' })
export class PartnershipScale {
  @Field(() => String, { nullable: true, description: 'How well people can come there; null where nothing is said.' })
  accessibility!: string | null;

  @Field(() => String, { nullable: true, description: 'Who lives there; null where nothing is said.' })
  demography!: string | null;

  @Field(() => String, { nullable: true, description: 'What care there is; null where nothing is said.' })
  offer!: string | null;

  @Field(() => [PartnershipScaleKey], { description: 'Of which of the three nothing is said.' })
  missing!: readonly `${PartnershipScaleKey}`[];
}

export enum NetworkGapKind {
  NO_REHABILITATION_CENTRE = 'NO_REHABILITATION_CENTRE',
  LESS_THAN_ONE_JOB_COACH = 'LESS_THAN_ONE_JOB_COACH',
}

registerEnumType(NetworkGapKind, {
  name: 'NetworkGap',
  description: 'What a network lacks of what each network was given (R-058).',
  valuesConfig: {
    NO_REHABILITATION_CENTRE: { description: 'No centre for psychosocial rehabilitation serves its zones.' },
    LESS_THAN_ONE_JOB_COACH: { description: 'Less than one full-time mental-health job coach (arbeidscoach GGZ), as far as offers state it.' },
  },
});

export enum NetworkStrategyPart {
  STRATEGIC_PLAN = 'STRATEGIC_PLAN',
  POPULATION_MANAGEMENT = 'POPULATION_MANAGEMENT',
  STRATIFICATION = 'STRATIFICATION',
}

registerEnumType(NetworkStrategyPart, {
  name: 'NetworkStrategyPart',
  description: 'A part of what a network plans for all who live there.',
  valuesConfig: {
    STRATEGIC_PLAN: { description: 'The strategic plan (strategisch plan).' },
    POPULATION_MANAGEMENT: { description: 'Care for the population as a whole (populatiemanagement).' },
    STRATIFICATION: { description: 'Who needs how much, in groups (stratificatie); groups of a population, and never of known persons.' },
  },
});

@ObjectType({ description: 'Something a network set out to do (strategisch plan).' })
export class NetworkStrategy extends LabelledEntry {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @Field(() => NetworkStrategyPart, { description: 'Of which part it is.' })
  part!: NetworkStrategyPart;
}

@ObjectType({ description: 'A reference point of a partnership’s monitor (referentiepunt): what was aimed at, and where it stands.' })
export class PartnershipMonitorPoint extends LabelledEntry {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @Field(() => Int, { description: 'What was aimed at, in what the label counts.' })
  target!: number;

  @Field(() => Int, { nullable: true, description: 'What was measured; null while it was not.' })
  measured!: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was measured, a local date.' })
  measuredOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what was aimed at is reached; null while it was not measured.' })
  isReached!: boolean | null;
}

export enum NetworkQualityReviewKind {
  SELF_EVALUATION = 'SELF_EVALUATION',
  INTERVISION = 'INTERVISION',
  SATISFACTION = 'SATISFACTION',
}

registerEnumType(NetworkQualityReviewKind, {
  name: 'NetworkQualityReviewKind',
  description: 'In what form a network looks at its own quality (kwaliteitscultuur).',
  valuesConfig: {
    SELF_EVALUATION: { description: 'It evaluates itself (zelfevaluatie).' },
    INTERVISION: { description: 'Colleagues look at their work together (intervisie).' },
    SATISFACTION: { description: 'It asks how content people are (tevredenheid).' },
  },
});

@ObjectType({ description: 'That a network looks at its own quality on a day. What was found stays with those who were there.' })
export class NetworkQualityReview extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @Field(() => NetworkQualityReviewKind, { description: 'In what form.' })
  kind!: NetworkQualityReviewKind;

  @Field(() => GraphQLDate, { description: 'For when it is planned, a local date.' })
  plannedOn!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was held; null while it was not.' })
  heldOn!: string | null;
}

@ObjectType({ description: 'An organisation that takes part in a local partnership.' })
export class LocalPartnershipMember extends DirectoryEntry {}

@ObjectType({ description: 'An organisation that sits in regional steering, and for whom.' })
export class SteeringMember extends DirectoryEntry {
  @Field(() => SteeringPartyKind, { description: 'For whom it sits there.' })
  party!: SteeringPartyKind;
}

@ObjectType({ description: 'Who steers a region together (regionale regie).' })
export class RegionalSteering {
  @Field(() => [SteeringMember], { description: 'Who sits in it.' })
  members!: readonly object[];

  @Field(() => [SteeringPartyKind], { description: 'Parties without a seat; empty where it is complete (R-119).' })
  missing!: readonly string[];
}

@ObjectType({ description: 'How many of the places of first-line psychologists are a private practice: the exception, it should be (R-040).' })
export class FirstLinePracticeSetting {
  @Field(() => Int, { description: 'Places where the first-line psychological function is offered.' })
  places!: number;

  @Field(() => Int, { description: 'Of them, private practices (privépraktijk).' })
  private!: number;

  @Field(() => Boolean, { description: 'Whether they are fewer than half. The source names no number.' })
  isException!: boolean;
}

@ObjectType({ description: 'A part of a network’s budget.' })
export class NetworkBudgetPart {
  @Field(() => BudgetStreamKind, { description: 'What it is for.' })
  stream!: BudgetStreamKind;

  @Field(() => Int, { description: 'Euro cents of a year.' })
  amountCents!: number;

  @Field(() => Int, { description: 'A twelfth in euro cents, rounded down: what is paid of care in each of eleven months (R-034).' })
  monthlyCents!: number;

  @Field(() => Int, { description: 'What is paid in the twelfth month, in euro cents: the rest, with what rounding left over.' })
  lastMonthCents!: number;
}

@ObjectType({
  description:
    'What was used of a network’s budget, as far as the network told it by hand. What was billed in Kring is held against the ' +
    'budget in the figures of the region (regionFigures, NETWORK_BUDGET).',
})
export class NetworkBudgetUse {
  @Field(() => Int, {
    description: 'Validated invoices, in steps of 15,000 euro so that no sum is one person’s bill, and tasks of the network; euro cents.',
  })
  spentCents!: number;

  @Field(() => Boolean, { description: 'More than there is (R-031).' })
  isOver!: boolean;
}

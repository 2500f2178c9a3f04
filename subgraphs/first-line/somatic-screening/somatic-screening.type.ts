import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { PageArgs, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { FirstLineProfession } from '../exchange/exchange.type';
import { PhysicalHealthPlan } from '../physical-health-plan/physical-health-plan.type';

export enum ScreeningPartKind {
  SIDE_EFFECTS = 'SIDE_EFFECTS',
  CARDIOVASCULAR_RISK = 'CARDIOVASCULAR_RISK',
  COMPLAINTS = 'COMPLAINTS',
  LIFESTYLE = 'LIFESTYLE',
}

registerEnumType(ScreeningPartKind, {
  name: 'SomaticScreeningPart',
  description: 'What belongs to a somatic screening at the least (R-079, R-080).',
  valuesConfig: {
    SIDE_EFFECTS: { description: 'Side effects of psychotropic drugs (bijwerkingen van psychofarmaca).' },
    CARDIOVASCULAR_RISK: { description: 'Cardiovascular risk (CVRM).' },
    COMPLAINTS: { description: 'Follow-up on complaints (klachten).' },
    LIFESTYLE: { description: 'Lifestyle history (leefstijlanamnese).' },
  },
});

export enum ScreeningStateKind {
  NEVER_COMPLETE = 'NEVER_COMPLETE',
  UP_TO_DATE = 'UP_TO_DATE',
  OVERDUE = 'OVERDUE',
}

registerEnumType(ScreeningStateKind, {
  name: 'SomaticScreeningState',
  description: 'Whether the yearly screening was done (R-079).',
  valuesConfig: {
    NEVER_COMPLETE: { description: 'There is none with all its parts.' },
    UP_TO_DATE: { description: 'The last complete one is at most twelve months ago.' },
    OVERDUE: { description: 'The last complete one is more than twelve months ago.' },
  },
});

export enum CoordinatorKind {
  MENTAL_HEALTH = 'MENTAL_HEALTH',
  GENERAL_PRACTITIONER = 'GENERAL_PRACTITIONER',
}

registerEnumType(CoordinatorKind, {
  name: 'ScreeningCoordinator',
  description: 'Who coordinates the screening: always one of the two (R-081).',
  valuesConfig: {
    MENTAL_HEALTH: { description: 'The mental-health provider, for whoever is in its care.' },
    GENERAL_PRACTITIONER: { description: 'The general practitioner or practice nurse, for everybody else.' },
  },
});

@ObjectType({ description: 'What was found in one part of a screening.' })
export class SomaticScreeningResult {
  @ConsentField('SOMATIC_HEALTH', () => ScreeningPartKind, { description: 'Which part.' })
  part!: ScreeningPartKind;

  @ConsentField('SOMATIC_HEALTH', () => Boolean, {
    description: 'Whether something is out of the ordinary and asks for a plan (R-105).',
  })
  isAbnormal!: boolean;

  @ConsentField('SOMATIC_HEALTH', () => String, { description: 'What was found, if said.' })
  finding!: string | null;
}

@ObjectType({ description: 'A somatic screening (somatische screening) of somebody with a severe mental illness (R-079).' })
@Directive('@key(fields: "id")')
export class SomaticScreening {
  @Field(() => ID, { description: 'Opaque key of the screening.' })
  id!: string;

  @ConsentField('SOMATIC_HEALTH', () => GraphQLDate, { description: 'When, a local date.' })
  onDate!: string;

  @ConsentField('SOMATIC_HEALTH', () => FirstLineProfession, { description: 'As what whoever did it did it.' })
  doneAs!: FirstLineProfession;

  @ConsentField('SOMATIC_HEALTH', () => [SomaticScreeningResult], { description: 'The parts that were done.' })
  results!: SomaticScreeningResult[];

  @ConsentField('SOMATIC_HEALTH', () => [ScreeningPartKind], {
    description: 'Parts that are still missing; of a whole one none (R-080).',
  })
  missingParts!: ScreeningPartKind[];

  @ConsentField('SOMATIC_HEALTH', () => [PhysicalHealthPlan], { description: 'What was agreed on it, the latest first (R-105).' })
  plans!: PhysicalHealthPlan[];

  @ConsentField('SOMATIC_HEALTH', () => String, { description: 'Language of the findings, BCP 47.' })
  language!: string;

  @ConsentField('SOMATIC_HEALTH', () => Organisation, { description: 'Who did it.' })
  organisation!: Organisation;

  @ConsentField('SOMATIC_HEALTH', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SomaticScreeningConnection = connectionOf(
  'SomaticScreening',
  SomaticScreening,
  'SOMATIC_HEALTH',
  'the somatic screenings',
);

@ArgsType()
export class SomaticScreeningArgs extends PageArgs {
  @Field(() => GraphQLDate, { nullable: true, description: 'Only screenings from this local date on.' })
  from?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only screenings before this local date.' })
  until?: Date | null;
}

@ObjectType({ description: 'That a mental-health provider coordinates the screening (R-081).' })
@Directive('@key(fields: "id")')
export class ScreeningCoordination {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('SOMATIC_HEALTH', () => Organisation, { description: 'The provider.' })
  organisation!: Organisation;

  @ConsentField('SOMATIC_HEALTH', () => GraphQLDate, { description: 'Since when, a local date.' })
  fromDate!: string;

  @ConsentField('SOMATIC_HEALTH', () => GraphQLDate, {
    description: 'First local date on which it no longer does; null while it lasts.',
  })
  untilDate!: string | null;

  @ConsentField('SOMATIC_HEALTH', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ScreeningCoordinationConnection = connectionOf(
  'ScreeningCoordination',
  ScreeningCoordination,
  'SOMATIC_HEALTH',
  'who coordinated the screening',
);

@ObjectType({
  description:
    'How the yearly screening stands. Its fields are null for whoever is shown a part of the records: a part would say ' +
    'that something is due which was done elsewhere.',
})
export class SomaticCare {
  @ConsentField('SOMATIC_HEALTH', () => CoordinatorKind, { description: 'Who is responsible now for coordinating it (R-081).' })
  responsibleNow!: CoordinatorKind;

  @ConsentField('SOMATIC_HEALTH', () => ScreeningCoordination, { description: 'The provider who is, where mental health care is.' })
  coordination!: ScreeningCoordination | null;

  @ConsentField('SOMATIC_HEALTH', () => ScreeningStateKind, { description: 'Whether it was done (R-079).' })
  state!: ScreeningStateKind;

  @ConsentField('SOMATIC_HEALTH', () => GraphQLDate, { description: 'When the last complete one was, a local date.' })
  lastOn!: string | null;

  @ConsentField('SOMATIC_HEALTH', () => GraphQLDate, { description: 'By which local date the next one is in time (R-079).' })
  nextBy!: string | null;

  @ConsentField('SOMATIC_HEALTH', () => [SomaticScreening], {
    description: 'Screenings with something out of the ordinary and no plan yet: to be done (R-105).',
  })
  withoutPlan!: SomaticScreening[];
}

@InputType({ description: 'What was found in one part of a screening.' })
export class SomaticScreeningResultInput {
  @Field(() => ScreeningPartKind, { description: 'Which part.' })
  part!: ScreeningPartKind;

  @Field(() => Boolean, { description: 'Whether something is out of the ordinary and asks for a plan.' })
  isAbnormal!: boolean;

  @Field(() => String, { nullable: true, description: 'What was found, at most 2000 characters.' })
  finding?: string | null;
}

@InputType({ description: 'A somatic screening, whole or in part.' })
export class RecordSomaticScreeningInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date, today at the latest.' })
  onDate!: Date;

  @Field(() => FirstLineProfession, { description: 'As what you did it.' })
  doneAs!: FirstLineProfession;

  @Field(() => [SomaticScreeningResultInput], { description: 'The parts that were done, each once.' })
  results!: SomaticScreeningResultInput[];

  @Field(() => String, { description: 'Language of the findings, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Parts that were missing of a screening.' })
export class CompleteSomaticScreeningInput {
  @Field(() => ID, { description: 'Key of the screening.' })
  screening!: string;

  @Field(() => Int, { description: 'The version you read.' })
  version!: number;

  @Field(() => [SomaticScreeningResultInput], { description: 'The parts that were missing, each once.' })
  results!: SomaticScreeningResultInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The screening was recorded.' })
export class SomaticScreeningRecorded {
  @ConsentField('SOMATIC_HEALTH', () => SomaticScreening, { description: 'The screening, as you may now read it.' })
  screening!: SomaticScreening | null;
}

export const SomaticScreeningOutcome = createUnionType({
  name: 'SomaticScreeningOutcome',
  description: 'The screening, or why the act was refused.',
  types: () => [SomaticScreeningRecorded, Refused] as const,
});

@InputType({ description: 'From when a mental-health provider has the person in care and coordinates the screening.' })
export class TakeOnScreeningCoordinationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'From which local date, today at the latest.' })
  fromDate!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'From when the person is no longer in the provider’s care.' })
export class EndScreeningCoordinationInput {
  @Field(() => ID, { description: 'Its key.' })
  coordination!: string;

  @Field(() => Int, { description: 'The version you read.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First local date on which it no longer coordinates, today at the latest.' })
  untilDate!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'Who coordinates the screening was recorded.' })
export class ScreeningCoordinationRecorded {
  @ConsentField('SOMATIC_HEALTH', () => ScreeningCoordination, { description: 'As you may now read it.' })
  coordination!: ScreeningCoordination | null;
}

export const ScreeningCoordinationResult = createUnionType({
  name: 'ScreeningCoordinationResult',
  description: 'Who coordinates it, or why the act was refused.',
  types: () => [ScreeningCoordinationRecorded, Refused] as const,
});

import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';
import { KindAndPeriodArgs } from '../period.type';

export enum MeasurementRater {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
  TOGETHER = 'TOGETHER',
}

registerEnumType(MeasurementRater, {
  name: 'MeasurementRater',
  description: 'Who filled an instrument in: whose view the scores are.',
  valuesConfig: {
    PERSON: { description: 'The person themselves.' },
    PROFESSIONAL: { description: 'A professional, of the person.' },
    TOGETHER: { description: 'The two together.' },
  },
});

@ObjectType({ description: 'The score of one item.' })
export class MeasuredItem {
  @InheritedConsentField(() => Code, { description: 'Which item.' })
  item!: Code;

  @InheritedConsentField(() => Float, { description: 'Its score, in the steps of the instrument.' })
  score!: number;
}

@ObjectType({ description: 'The score of one area of an instrument.' })
export class MeasuredArea {
  @InheritedConsentField(() => Code, { description: 'Which area.' })
  area!: Code;

  @InheritedConsentField(() => Float, {
    description: 'The sum of its items; null as long as one of them was not answered.',
  })
  score!: number | null;
}

/** One shape for measurements, of three categories, since a permit for one topic must open no other (C-56, R-051). */
function measurementTypeOf(name: string, category: 'IROC' | 'ROM' | 'ADDICTION', description: string) {
  @ObjectType(name, { description })
  class MeasurementOfCategory {
    @Field(() => ID, { description: 'Opaque key of the measurement.' })
    id!: string;

    @ConsentField(category, () => Code, { description: 'Which instrument.' })
    instrument!: Code;

    @ConsentField(category, () => MeasurementRater, { description: 'Who filled it in.' })
    ratedBy!: `${MeasurementRater}`;

    @ConsentField(category, () => GraphQLDate, { description: 'When, a local date.' })
    measuredOn!: string;

    @ConsentField(category, () => [MeasuredItem], { description: 'The items that were answered.' })
    items!: MeasuredItem[];

    @ConsentField(category, () => [MeasuredArea], {
      description: 'The areas, worked out from the items; empty for an instrument without areas.',
    })
    areas!: MeasuredArea[];

    @ConsentField(category, () => Float, {
      description: 'The sum of all items; null when one was not answered, and for an instrument that has no such sum.',
    })
    total!: number | null;

    @ConsentField(category, () => Boolean, { description: 'Whether every item was answered.' })
    isComplete!: boolean;

    @ConsentField(category, () => Professional, { description: 'Who took it, or filled it in with the person.' })
    professional!: Professional;

    @ConsentField(category, () => Organisation, { description: 'Where.' })
    organisation!: Organisation;

    @ConsentField(category, () => Provenance, { description: 'Where this comes from.' })
    provenance!: Provenance;
  }
  return MeasurementOfCategory;
}

export const IrocMeasurement = measurementTypeOf(
  'IrocMeasurement',
  'IROC',
  'One time that I.ROC was filled in, person and counsellor together: twelve items in four areas (M-80).',
);

export const RomMeasurement = measurementTypeOf(
  'RomMeasurement',
  'ROM',
  'One time that an instrument of routine outcome monitoring was filled in (M-79, M-81, M-82).',
);

export const SubstanceMeasurement = measurementTypeOf(
  'SubstanceMeasurement',
  'ADDICTION',
  'One time that a list about alcohol or drugs was filled in. Apart: that it was tells of the topic (M-87, M-88, C-56).',
);

export const IrocMeasurementConnection = connectionOf('IrocMeasurement', IrocMeasurement, 'IROC', 'the I.ROC scores');
export const RomMeasurementConnection = connectionOf('RomMeasurement', RomMeasurement, 'ROM', 'the ROM scores');
export const SubstanceMeasurementConnection = connectionOf(
  'SubstanceMeasurement',
  SubstanceMeasurement,
  'ADDICTION',
  'the scores of lists about alcohol and drugs',
);

export const IrocMeasurementRecord = recordedOf('IrocMeasurement', 'An I.ROC');
export const RomMeasurementRecord = recordedOf('RomMeasurement', 'A measurement');
export const SubstanceMeasurementRecord = recordedOf('SubstanceMeasurement', 'A list about alcohol or drugs');

@ArgsType()
export class MeasurementArgs extends KindAndPeriodArgs {
  @Field(() => MeasurementRater, { nullable: true, description: 'Only those that were filled in this way.' })
  ratedBy?: MeasurementRater | null;
}

@InputType({ description: 'The answer to one item.' })
export class ItemScoreInput {
  @Field(() => String, { description: 'The item, of the list outcome-item.' })
  item!: string;

  @Field(() => Float, { description: 'Its score, in the steps of the instrument.' })
  score!: number;
}

@InputType({ description: 'An instrument that was filled in.' })
export class RecordMeasurementInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'Which one, of the list outcome-instrument.' })
  instrument!: string;

  @Field(() => MeasurementRater, { description: 'Who filled it in.' })
  ratedBy!: MeasurementRater;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  measuredOn!: Date;

  @Field(() => [ItemScoreInput], { description: 'The items that were answered, each once.' })
  scores!: ItemScoreInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What should have been recorded of an instrument that was filled in.' })
export class CorrectMeasurementInput {
  @Field(() => ID, { description: 'Key of the measurement.' })
  measurement!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => MeasurementRater, { description: 'Who filled it in.' })
  ratedBy!: MeasurementRater;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  measuredOn!: Date;

  @Field(() => [ItemScoreInput], { description: 'All items that were answered, each once; others count as not answered.' })
  scores!: ItemScoreInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Over which persons an average is asked, of which instrument.' })
export class OutcomeAverageInput {
  @Field(() => [ID], { description: 'Keys of the persons, 1 to 100, each once; only those whose scores are open to you count.' })
  persons!: string[];

  @Field(() => String, { description: 'Which instrument, of the list outcome-instrument. Never I.ROC (R-051).' })
  instrument!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only from this day on, a local date.' })
  from?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only up to and including this day, a local date.' })
  until?: Date | null;
}

@ObjectType({ description: 'The average of one item over persons.' })
export class ItemAverage {
  @Field(() => Code, { description: 'Which item.' })
  item!: Code;

  @Field(() => Float, { description: 'The average of the latest score of each person.' })
  average!: number;

  @Field(() => Int, { description: 'Over how many persons; never fewer than ten (C-63).' })
  persons!: number;
}

@ObjectType({ description: 'Averages over persons, each with the latest measurement of the period.' })
export class OutcomeAverage {
  @Field(() => [ItemAverage], { description: 'Per item; an item that fewer than ten persons answered is not among them.' })
  items!: ItemAverage[];
}

export const OutcomeAverageResult = createUnionType({
  name: 'OutcomeAverageResult',
  description: 'The averages, or why there are none.',
  types: () => [OutcomeAverage, Refused] as const,
});

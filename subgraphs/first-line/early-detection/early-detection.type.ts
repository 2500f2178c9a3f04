import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { PageArgs, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum EarlySignalKind {
  WITHDRAWS = 'WITHDRAWS',
  SCHOOL_OR_WORK = 'SCHOOL_OR_WORK',
  SELF_CARE = 'SELF_CARE',
  SLEEP = 'SLEEP',
  RELATIONS = 'RELATIONS',
}

registerEnumType(EarlySignalKind, {
  name: 'EarlySignal',
  description: 'What is seen early, in how somebody gets on; no symptom and no diagnosis.',
  valuesConfig: {
    WITHDRAWS: { description: 'Withdraws from others.' },
    SCHOOL_OR_WORK: { description: 'School or work no longer goes well.' },
    SELF_CARE: { description: 'Looks after themselves less.' },
    SLEEP: { description: 'Day and night have come apart.' },
    RELATIONS: { description: 'It no longer goes well with those around them.' },
  },
});

export enum EarlyTreatmentKind {
  NOT_OFFERED = 'NOT_OFFERED',
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}

registerEnumType(EarlyTreatmentKind, {
  name: 'EarlyTreatment',
  description: 'What became of early treatment. Nothing is arranged by itself (R-108).',
  valuesConfig: {
    NOT_OFFERED: { description: 'It was not offered.' },
    OFFERED: { description: 'It was offered; the person has not said yet.' },
    ACCEPTED: { description: 'The person wants it.' },
    DECLINED: { description: 'The person does not want it now; it can be offered again.' },
  },
});

export enum DetectionJurisdictionKind {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(DetectionJurisdictionKind, {
  name: 'DetectionJurisdiction',
  description: 'Whose rules hold for early detection.',
  valuesConfig: { BE: { description: 'Belgium.' }, NL: { description: 'The Netherlands.' } },
});

@ObjectType({
  description:
    'That somebody looked early at how the person gets on (vroege onderkenning, F-05, M-77), and which flags of risk they ' +
    'asked about. Each flag takes a consent of its own; null where it was not asked about.',
})
@Directive('@key(fields: "id")')
export class EarlyDetection {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'When, a local date.' })
  seenOn!: string;

  @ConsentField('CARE_NEEDS', () => DetectionJurisdictionKind, { description: 'Whose rules hold.' })
  jurisdiction!: `${DetectionJurisdictionKind}`;

  @ConsentField('CARE_NEEDS', () => [EarlySignalKind], { description: 'What was seen.' })
  signals!: `${EarlySignalKind}`[];

  @ConsentField('CARE_NEEDS', () => EarlyTreatmentKind, { description: 'What became of early treatment.' })
  treatment!: `${EarlyTreatmentKind}`;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'Since when it stands so, a local date.' })
  treatmentSince!: string;

  @ConsentField('CARE_NEEDS', () => Professional, { description: 'Who looked.' })
  professional!: Professional;

  @ConsentField('CARE_NEEDS', () => Organisation, { description: 'Of which practice or provider.' })
  organisation!: Organisation;

  @ConsentField('CARE_NEEDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const EarlyDetectionConnection = connectionOf('EarlyDetection', EarlyDetection, 'CARE_NEEDS', 'the early detections');

@ArgsType()
export class EarlyDetectionArgs extends PageArgs {
  @Field(() => GraphQLDate, { nullable: true, description: 'Only from this local date on.' })
  from?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only before this local date.' })
  until?: Date | null;
}

@ObjectType({ description: 'An early detection is recorded.' })
export class EarlyDetectionRecorded {
  @ConsentField('CARE_NEEDS', () => EarlyDetection, { description: 'As you may now read it.' })
  detection!: EarlyDetection | null;
}

export const EarlyDetectionResult = createUnionType({
  name: 'EarlyDetectionResult',
  description: 'An early detection as it now stands, or why that was refused.',
  types: () => [EarlyDetectionRecorded, Refused] as const,
});

@InputType({ description: 'What somebody saw early, and what they found of the flags of risk. What is left out was not asked about.' })
export class RecordEarlyDetectionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  seenOn!: Date;

  @Field(() => DetectionJurisdictionKind, { description: 'Whose rules hold.' })
  jurisdiction!: DetectionJurisdictionKind;

  @Field(() => [EarlySignalKind], { description: 'What was seen; empty when nothing was.' })
  signals!: EarlySignalKind[];

  @Field(() => Boolean, { nullable: true, description: 'Whether there was psychosis in the family. Whose is not asked (C-42).' })
  psychosisInFamily?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person uses drugs.' })
  usesSubstances?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person is without a home.' })
  isHomeless?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person came here from another country.' })
  migrated?: boolean | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What became of early treatment.' })
export class SayEarlyTreatmentInput {
  @Field(() => ID, { description: 'Key of the early detection.' })
  detection!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => EarlyTreatmentKind, { description: 'What became of it: offered, or what the person said.' })
  treatment!: EarlyTreatmentKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum SubstanceSignalName {
  ALCOHOL = 'ALCOHOL',
  DRUGS = 'DRUGS',
  SEVERE_ADDICTION = 'SEVERE_ADDICTION',
}

registerEnumType(SubstanceSignalName, {
  name: 'SubstanceSignal',
  description: 'What was noticed.',
  valuesConfig: {
    ALCOHOL: { description: 'Signs of problems with alcohol: AUDIT or Five-shot (R-094).' },
    DRUGS: { description: 'A suspicion of drug use: CAGE-AID (R-094).' },
    SEVERE_ADDICTION: { description: 'A severe addiction: the somatic list USS 2.0 (R-094).' },
  },
});

export enum SubstanceScreeningStateName {
  OPEN = 'OPEN',
  TAKEN = 'TAKEN',
  DECLINED_BY_PERSON = 'DECLINED_BY_PERSON',
}

registerEnumType(SubstanceScreeningStateName, {
  name: 'SubstanceScreeningState',
  description: 'How it stands.',
  valuesConfig: {
    OPEN: { description: 'The list is still to be filled in.' },
    TAKEN: { description: 'The list was filled in.' },
    DECLINED_BY_PERSON: { description: 'The person does not want to fill it in.' },
  },
});

@ObjectType({
  description:
    'A signal of alcohol or drugs, and the list that answers it (screening op middelengebruik, R-094). Under a consent of its own (C-56).',
})
@Directive('@key(fields: "id")')
export class SubstanceScreening {
  @Field(() => ID, { description: 'Opaque key of the screening.' })
  id!: string;

  @ConsentField('ADDICTION', () => SubstanceSignalName, { description: 'What was noticed.' })
  signal!: keyof typeof SubstanceSignalName;

  @ConsentField('ADDICTION', () => SubstanceScreeningStateName, { description: 'How it stands.' })
  state!: keyof typeof SubstanceScreeningStateName;

  @ConsentField('ADDICTION', () => GraphQLDate, { description: 'When it was noticed, a local date.' })
  noticedOn!: string;

  @ConsentField('ADDICTION', () => String, { description: 'What was noticed, in words.' })
  observed!: string;

  @ConsentField('ADDICTION', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('ADDICTION', () => [Code], { description: 'The lists of which one is to be filled in.' })
  requiredInstruments!: Code[];

  @ConsentField('ADDICTION', () => GraphQLDate, { description: 'By when it is to be filled in, a local date.' })
  takeBy!: string;

  @ConsentField('ADDICTION', () => GraphQLDate, { description: 'When it was filled in or declined, a local date; null before.' })
  settledOn!: string | null;

  @ConsentField('ADDICTION', () => Organisation, { description: 'By which provider.' })
  organisation!: Organisation;

  @ConsentField('ADDICTION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SubstanceScreeningConnection = connectionOf(
  'SubstanceScreening',
  SubstanceScreening,
  'ADDICTION',
  'the screenings of alcohol and drugs',
);
export const SubstanceScreeningRecord = recordedOf('SubstanceScreening', 'A screening of alcohol or drugs');

@InputType({ description: 'A signal of alcohol or drugs.' })
export class NoteSubstanceSignalInput {
  @Field(() => ID, { description: 'Key of the trajectory in which it was noticed.' })
  trajectory!: string;

  @Field(() => SubstanceSignalName, { description: 'What was noticed.' })
  signal!: SubstanceSignalName;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  noticedOn!: Date;

  @Field(() => String, { description: 'What was noticed, in words, at most 4000 characters.' })
  observed!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47, such as nl.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'By when the list is to be filled in, a local date: today or later.' })
  takeBy!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The list that was filled in, or that the person does not want to.' })
export class SettleSubstanceScreeningInput {
  @Field(() => ID, { description: 'Key of the screening.' })
  screening!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the list that was filled in (recordSubstanceMeasurement); leave it out where the person declines.',
  })
  measurement?: string | null;

  @Field(() => GraphQLDate, { description: 'When it was filled in or declined, a local date: today or earlier.' })
  settledOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'A medicine in one dose for one period. A change of dose is a new entry.' })
@Directive('@key(fields: "id")')
export class Medication {
  @Field(() => ID, { description: 'Opaque key of the entry.' })
  id!: string;

  @ConsentField('MEDICATION', () => Code, { description: 'The medicine, by the ATC classification.' })
  agent!: Code;

  @ConsentField('MEDICATION', () => String, { description: 'Dose, as prescribed.' })
  dose!: string;

  @ConsentField('MEDICATION', () => String, { description: 'The person’s own goal that it serves.' })
  servesGoal!: string | null;

  @ConsentField('MEDICATION', () => String, { description: 'Side effects the person noticed.' })
  sideEffects!: string | null;

  @ConsentField('MEDICATION', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('MEDICATION', () => Professional, { description: 'Who prescribed it, if known.' })
  prescriber!: Professional | null;

  @ConsentField('MEDICATION', () => GraphQLDate, { description: 'First day in this dose, a local date.' })
  startedOn!: string;

  @ConsentField('MEDICATION', () => GraphQLDate, {
    description: 'Last day in this dose, a local date; null while it lasts.',
  })
  endedOn!: string | null;

  @ConsentField('MEDICATION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

const MedicationPage = connectionOf('Medication', Medication, 'MEDICATION', 'the medicines');

@ObjectType({
  description:
    'A page of the medicines known here. Others may prescribe too, and a person may keep something to themselves.',
})
export class MedicationConnection extends MedicationPage {
  @ConsentField('MEDICATION', () => Boolean, {
    description: 'Always true, for everybody: whoever prescribes must ask, whatever stands here.',
  })
  mayBeIncomplete!: true;
}

@ObjectType({ description: 'How the person is supported in taking medicines (medicatieondersteuning).' })
export class MedicationSupport {
  @Field(() => ID, { description: 'Opaque key of the entry.' })
  id!: string;

  @ConsentField('MEDICATION', () => Code, { description: 'What kind of support it is.' })
  kind!: Code;

  @ConsentField('MEDICATION', () => String, { description: 'What was agreed.' })
  text!: string;

  @ConsentField('MEDICATION', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('MEDICATION', () => Professional, { description: 'Who gives it, if one professional does.' })
  professional!: Professional | null;

  @ConsentField('MEDICATION', () => Organisation, { description: 'Which organisation gives it.' })
  organisation!: Organisation;

  @ConsentField('MEDICATION', () => GraphQLDate, { description: 'Since when, a local date.' })
  startedOn!: string;

  @ConsentField('MEDICATION', () => GraphQLDate, { description: 'Until when, a local date; null while it lasts.' })
  endedOn!: string | null;

  @ConsentField('MEDICATION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const MedicationSupportConnection = connectionOf(
  'MedicationSupport',
  MedicationSupport,
  'MEDICATION',
  'the support in taking medicines',
);

@ObjectType({ description: 'That a medicine was looked at again with the person (herevaluatie, M-69, R-073).' })
export class MedicationReview {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @ConsentField('MEDICATION', () => GraphQLDate, { description: 'When, a local date.' })
  reviewedOn!: string;

  @ConsentField('MEDICATION', () => Professional, { description: 'By whom.' })
  reviewer!: Professional;

  @ConsentField('MEDICATION', () => Code, { description: 'What came of it.' })
  outcome!: Code;

  @ConsentField('MEDICATION', () => String, { description: 'What was found.' })
  findings!: string;

  @ConsentField('MEDICATION', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('MEDICATION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A side effect the person noticed, as they told it (bijwerking).' })
export class SideEffect {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('MEDICATION', () => GraphQLDate, { description: 'When they told it, a local date.' })
  toldOn!: string;

  @ConsentField('MEDICATION', () => String, { description: 'What they noticed.' })
  text!: string;

  @ConsentField('MEDICATION', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('MEDICATION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const MedicationRecord = recordedOf('Medication', 'A medicine');
export const MedicationSupportRecord = recordedOf('MedicationSupport', 'Support in taking medicines');

@InputType({ description: 'A medicine that the person begins to take.' })
export class StartMedicationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The medicine, by its code of the ATC classification, seven characters.' })
  agent!: string;

  @Field(() => String, { description: 'Dose, as prescribed.' })
  dose!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The person’s own goal that it serves. Without one it is recorded, with a warning (R-103).',
  })
  servesGoal?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => ID, { nullable: true, description: 'Key of who prescribed it, if known.' })
  prescriber?: string | null;

  @Field(() => GraphQLDate, { description: 'First day, a local date: today or earlier.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Another dose of a medicine; what was before it ends the day before.' })
export class ChangeMedicationInput {
  @Field(() => ID, { description: 'Key of the entry that holds now.' })
  medication!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => String, { description: 'The new dose, as prescribed.' })
  dose!: string;

  @Field(() => String, { nullable: true, description: 'The person’s own goal that it serves; as before when left out.' })
  servesGoal?: string | null;

  @Field(() => GraphQLDate, { description: 'First day in the new dose, a local date: today or earlier.' })
  from!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A medicine that the person takes no longer.' })
export class StopMedicationInput {
  @Field(() => ID, { description: 'Key of the entry that holds now.' })
  medication!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'Last day, a local date: today or earlier.' })
  lastDay!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A side effect, as the person told it.' })
export class NoteSideEffectInput {
  @Field(() => ID, { description: 'Key of the medicine.' })
  medication!: string;

  @Field(() => String, { description: 'What the person noticed.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When they told it, a local date: today or earlier.' })
  toldOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A medicine that was looked at again with the person.' })
export class ReviewMedicationInput {
  @Field(() => ID, { description: 'Key of the medicine.' })
  medication!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  reviewedOn!: Date;

  @Field(() => String, { description: 'What came of it, of the list medication-review.' })
  outcome!: string;

  @Field(() => String, { description: 'What was found.' })
  findings!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Support in taking medicines that is agreed.' })
export class AgreeMedicationSupportInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What kind, of the list medication-support.' })
  kind!: string;

  @Field(() => String, { description: 'What was agreed.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the professional who gives it, if one does.' })
  professional?: string | null;

  @Field(() => ID, { description: 'Key of the organisation that gives it.' })
  organisation!: string;

  @Field(() => GraphQLDate, { description: 'Since when, a local date.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

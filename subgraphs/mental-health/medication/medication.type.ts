import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
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

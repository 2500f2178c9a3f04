import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'What the person says next to a diagnosis, or against it, in their own words.' })
export class DiagnosisOwnWords {
  @Field(() => ID, { description: 'Opaque key of the words.' })
  id!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'What the person says.' })
  text!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('OWN_WORDS', () => Boolean, { description: 'Whether the person disagrees with the diagnosis.' })
  disagrees!: boolean;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'When they said it, a local date.' })
  saidOn!: string;

  @ConsentField('OWN_WORDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A name that a professional gave to what the person has (diagnose). provenance.source tells whose voice it ' +
    'is: one on a referral sheet is not one that was made here.',
})
export class Diagnosis {
  @Field(() => ID, { description: 'Opaque key of the diagnosis.' })
  id!: string;

  @ConsentField('DIAGNOSIS', () => String, { description: 'As whoever stated it worded it.' })
  wording!: string;

  @ConsentField('DIAGNOSIS', () => String, { description: 'Language of the wording, BCP 47.' })
  language!: string;

  @ConsentField('DIAGNOSIS', () => Code, { description: 'Its ICD-10 code; null where none fits the wording.' })
  code!: Code | null;

  @ConsentField('DIAGNOSIS', () => Code, { description: 'Named as such, features only, or suspected.' })
  certainty!: Code;

  @ConsentField('DIAGNOSIS', () => Professional, { description: 'Who stated it, if known.' })
  statedBy!: Professional | null;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When it was stated, a local date.' })
  statedOn!: string;

  @ConsentField('DIAGNOSIS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const DiagnosisConnection = connectionOf('Diagnosis', Diagnosis, 'DIAGNOSIS', 'the diagnoses');

@InputType({ description: 'What the person says of a diagnosis.' })
export class SayOfDiagnosisInput {
  @Field(() => ID, { description: 'Key of the diagnosis.' })
  diagnosis!: string;

  @Field(() => String, { description: 'In their own words, at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47, such as nl.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether they disagree with the diagnosis.' })
  disagrees!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({
  description:
    'The words stand next to the diagnosis. Whoever reads the diagnosis does not read them unless the person lets ' +
    'them.',
})
export class DiagnosisOwnWordsSaid {
  /** Key of the person; not in the schema. */
  person!: string;

  /** Row of the words; not in the schema. */
  row!: string;
}

export const DiagnosisOwnWordsResult = createUnionType({
  name: 'DiagnosisOwnWordsResult',
  description: 'The words as they now stand, or why they were refused.',
  types: () => [DiagnosisOwnWordsSaid, Refused] as const,
});

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({
  description:
    'What the person told an employer, word for word (uitgesproken tekst): all of it that the employer reads.',
})
export class EmployerDisclosureText {
  @Field(() => ID, { description: 'Opaque key of the text.' })
  id!: string;

  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => Organisation, { description: 'Whom it was told to.' })
  toldTo!: Organisation;

  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => String, { description: 'The words.' })
  text!: string;

  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => GraphQLDate, { description: 'When it was told, a local date.' })
  toldOn!: string;

  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => GraphQLDate, {
    description: 'When the person took it back from the employer, a local date; null while the employer reads it.',
  })
  withdrawnOn!: string | null;

  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => Provenance, {
    description: 'Where this comes from, and the version to name when taking it back.',
  })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'That the person told an employer something: when, how it came about, who stood by them (openheid op het werk).',
})
export class EmployerDisclosure {
  @Field(() => ID, { description: 'Opaque key of the disclosure.' })
  id!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => Organisation, { description: 'The employer it was told to.' })
  toldTo!: Organisation;

  @ConsentField('EMPLOYER_DISCLOSURE', () => String, { description: 'To whom there, in words.' })
  toldToInWords!: string | null;

  @ConsentField('EMPLOYER_DISCLOSURE', () => GraphQLDate, { description: 'When it was told, a local date.' })
  toldOn!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => String, { description: 'How it came about.' })
  circumstances!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => String, { description: 'Language of the words here, BCP 47.' })
  language!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => [Professional], { description: 'Who stood by the person.' })
  supportedBy!: Professional[];

  @ConsentField('EMPLOYER_DISCLOSURE', () => Provenance, { description: 'Where this comes from: always the person.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const EmployerDisclosureConnection = connectionOf(
  'EmployerDisclosure',
  EmployerDisclosure,
  'EMPLOYER_DISCLOSURE',
  'the disclosures to employers',
);
export const EmployerDisclosureTextConnection = connectionOf(
  'EmployerDisclosureText',
  EmployerDisclosureText,
  'EMPLOYER_DISCLOSURE_TEXT',
  'the texts told to employers',
);

@InputType({ description: 'What the person told an employer.' })
export class RecordEmployerDisclosureInput {
  @Field(() => ID, { description: 'Key of the person who told it.' })
  person!: string;

  @Field(() => ID, {
    description: 'Key of the employer it was told to: an organisation the person works, worked or applied at.',
  })
  organisation!: string;

  @Field(() => String, { description: 'What was told; all that the employer will read. At most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'How it came about; never shown to the employer. At most 4000 characters.' })
  circumstances!: string;

  @Field(() => String, { nullable: true, description: 'To whom there, in words.' })
  toldToInWords?: string | null;

  @Field(() => String, { description: 'Language of what is written here, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When it was told, a local date; today or earlier.' })
  toldOn!: Date;

  @Field(() => [ID], {
    description: 'Keys of the professionals who stood by the person; may be empty. They will read both.',
  })
  supportedBy!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The disclosure was recorded.' })
export class EmployerDisclosureRecorded {
  @ConsentField('EMPLOYER_DISCLOSURE', () => EmployerDisclosure, { description: 'The disclosure as recorded.' })
  disclosure!: EmployerDisclosure | null;
}

export const RecordEmployerDisclosureResult = createUnionType({
  name: 'RecordEmployerDisclosureResult',
  description: 'The disclosure that was recorded, or why it was not.',
  types: () => [EmployerDisclosureRecorded, Refused] as const,
});

@InputType({ description: 'Which told text the person takes back from the employer.' })
export class WithdrawEmployerDisclosureTextInput {
  @Field(() => ID, { description: 'Key of the text.' })
  text!: string;

  @Field(() => Int, { description: 'Version of the text that the person saw.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The text was taken back: the employer no longer reads it here.' })
export class EmployerDisclosureTextWithdrawn {
  @ConsentField('EMPLOYER_DISCLOSURE_TEXT', () => EmployerDisclosureText, {
    description: 'The text as the person still has it.',
  })
  text!: EmployerDisclosureText | null;
}

export const WithdrawEmployerDisclosureTextResult = createUnionType({
  name: 'WithdrawEmployerDisclosureTextResult',
  description: 'The text that was taken back, or why it was not.',
  types: () => [EmployerDisclosureTextWithdrawn, Refused] as const,
});

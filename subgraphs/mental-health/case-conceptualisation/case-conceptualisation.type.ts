import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'What was found in one domain of symptoms, across disorders (M-61).' })
export class SymptomDomainFinding {
  @InheritedConsentField(() => Code, {
    description: 'Which domain. Trauma, suicidality, sexuality and addiction are recorded apart, each under its own consent (C-56).',
  })
  domain!: Code;

  @InheritedConsentField(() => Int, { description: 'How severe: 0 none, 1 slight, 2 moderate, 3 severe, 4 very severe.' })
  severity!: number;

  @InheritedConsentField(() => Int, { description: 'How much the person says they suffer from it: 0 not at all, to 4 very much.' })
  suffering!: number;

  @InheritedConsentField(() => String, { description: 'What was found, if anything was written.' })
  finding!: string | null;
}

@ObjectType({ description: 'What a professional thought at one time of how the complaints hang together. Kept for good.' })
export class ConceptualisationVersion {
  @Field(() => ID, { description: 'Opaque key of the version.' })
  id!: string;

  @ConsentField('DIAGNOSIS', () => Int, { description: 'Version of the conceptualisation that it made.' })
  ofVersion!: number;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When it was written, a local date.' })
  writtenOn!: string;

  @ConsentField('DIAGNOSIS', () => String, { description: 'What may bring the complaints about and keep them going.' })
  hypotheses!: string;

  @ConsentField('DIAGNOSIS', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('DIAGNOSIS', () => [SymptomDomainFinding], { description: 'Severity and suffering, domain by domain.' })
  domains!: SymptomDomainFinding[];

  @ConsentField('DIAGNOSIS', () => Professional, { description: 'Who wrote it.' })
  author!: Professional;

  @ConsentField('DIAGNOSIS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'How the person sees it, in their own words, beside what the professional thinks.' })
export class ConceptualisationOwnView {
  @Field(() => ID, { description: 'Opaque key of the words.' })
  id!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'What the person says.' })
  text!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'When they said it, a local date.' })
  saidOn!: string;

  @ConsentField('OWN_WORDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'How a provider understands the person’s complaints: severity and suffering per domain of symptoms, and hypotheses ' +
    '(casusconceptualisatie, M-60). The person’s own view stands beside it.',
})
export class CaseConceptualisation {
  @Field(() => ID, { description: 'Opaque key of the conceptualisation.' })
  id!: string;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When it was first made, a local date.' })
  madeOn!: string;

  @ConsentField('DIAGNOSIS', () => Organisation, { description: 'By which provider.' })
  organisation!: Organisation;

  @ConsentField('DIAGNOSIS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CaseConceptualisationConnection = connectionOf(
  'CaseConceptualisation',
  CaseConceptualisation,
  'DIAGNOSIS',
  'the case conceptualisations',
);

export const CaseConceptualisationRecord = recordedOf('CaseConceptualisation', 'A case conceptualisation');
export const ConceptualisationOwnViewRecord = recordedOf('ConceptualisationOwnView', 'The person’s own view');

@InputType({ description: 'What was found in one domain of symptoms.' })
export class SymptomDomainFindingInput {
  @Field(() => String, { description: 'Which domain, of the list symptom-domain.' })
  domain!: string;

  @Field(() => Int, { description: 'How severe: 0 none, 1 slight, 2 moderate, 3 severe, 4 very severe.' })
  severity!: number;

  @Field(() => Int, { description: 'How much the person says they suffer from it: 0 not at all, to 4 very much.' })
  suffering!: number;

  @Field(() => String, { nullable: true, description: 'What was found, at most 4000 characters.' })
  finding?: string | null;
}

@InputType({ description: 'A case conceptualisation that is made with the person.' })
export class MakeCaseConceptualisationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  madeOn!: Date;

  @Field(() => String, { description: 'What may bring the complaints about and keep them going, at most 4000 characters.' })
  hypotheses!: string;

  @Field(() => [SymptomDomainFindingInput], { description: 'Severity and suffering, each domain at most once.' })
  domains!: SymptomDomainFindingInput[];

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What is thought now of how the complaints hang together; what was thought before is kept.' })
export class ReviseCaseConceptualisationInput {
  @Field(() => ID, { description: 'Key of the conceptualisation.' })
  conceptualisation!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => String, { description: 'What may bring the complaints about and keep them going, at most 4000 characters.' })
  hypotheses!: string;

  @Field(() => [SymptomDomainFindingInput], { description: 'Severity and suffering, each domain at most once.' })
  domains!: SymptomDomainFindingInput[];

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How the person sees it.' })
export class SayOfConceptualisationInput {
  @Field(() => ID, { description: 'Key of the conceptualisation.' })
  conceptualisation!: string;

  @Field(() => String, { description: 'In their own words, at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47, such as nl.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the provider who made the conceptualisation reads it also without a grant of own words (OWN_WORDS); a grant opens it either way.' })
  isForProvider!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

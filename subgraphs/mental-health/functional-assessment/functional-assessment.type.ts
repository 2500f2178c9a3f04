import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

export enum AssessmentSignatoryName {
  PSYCHOLOGIST = 'PSYCHOLOGIST',
  DOCTOR = 'DOCTOR',
}

registerEnumType(AssessmentSignatoryName, {
  name: 'AssessmentSignatory',
  description: 'As what somebody signs a functional assessment; it takes both (R-022).',
  valuesConfig: {
    PSYCHOLOGIST: { description: 'Conventioned clinical psychologist or orthopedagogue.' },
    DOCTOR: { description: 'Doctor who is in contact with the person: GP, psychiatrist or another (004:648-650).' },
  },
});

export enum ReevaluationMomentName {
  DURING = 'DURING',
  AT_END = 'AT_END',
}

registerEnumType(ReevaluationMomentName, {
  name: 'ReevaluationMoment',
  description: 'When a functional assessment is looked at again (R-023).',
  valuesConfig: {
    DURING: { description: 'During the treatment.' },
    AT_END: { description: 'At the end of the treatment.' },
  },
});

@ObjectType({ description: 'A signature under a functional assessment.' })
export class AssessmentSignature {
  @ConsentField('FUNCTIONAL_ASSESSMENT', () => AssessmentSignatoryName, { description: 'As what they signed.' })
  signedAs!: keyof typeof AssessmentSignatoryName;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'When, a local date.' })
  signedOn!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Professional, { description: 'Who signed.' })
  professional!: Professional;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;
}

@ObjectType({ description: 'What was found when a functional assessment was looked at again (R-023).' })
export class AssessmentReevaluation {
  @Field(() => ID, { description: 'Opaque key of the re-evaluation.' })
  id!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => ReevaluationMomentName, { description: 'During treatment, or at its end.' })
  moment!: keyof typeof ReevaluationMomentName;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'When, a local date.' })
  evaluatedOn!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => String, { description: 'What was found.' })
  findings!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => String, { description: 'Language of the findings, BCP 47.' })
  language!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'What a functional assessment says of somebody around the person; shared once they said yes themselves (C-18).',
})
export class AssessmentContextPart {
  @Field(() => ID, { description: 'Opaque key of the part.' })
  id!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT_CONTEXT', () => Code, { description: 'What they are to the person; no name.' })
  about!: Code;

  @ConsentField('FUNCTIONAL_ASSESSMENT_CONTEXT', () => String, { description: 'What was found.' })
  findings!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT_CONTEXT', () => String, { description: 'Language of the findings, BCP 47.' })
  language!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT_CONTEXT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A functional assessment (functioneel bilan): what the network finds together of state, problems, capacities and surroundings (M-96).',
})
export class FunctionalAssessment {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'When, a local date.' })
  assessedOn!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'First session with its author, a local date (R-021).' })
  firstSessionOn!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => String, { description: 'What was found.' })
  findings!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => String, { description: 'Why sharing it is in the person’s interest (C-18).' })
  interest!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'When the person agreed to it, a local date (C-18).' })
  personAgreedOn!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Boolean, { description: 'Whether the convention pays it: 60 euro, once in twelve months (R-020).' })
  isPaid!: boolean;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Professional, { description: 'Who drew it up.' })
  author!: Professional;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const FunctionalAssessmentConnection = connectionOf(
  'FunctionalAssessment',
  FunctionalAssessment,
  'FUNCTIONAL_ASSESSMENT',
  'the functional assessments',
);

@InputType({ description: 'What an assessment says of people around the person.' })
export class AssessmentContextInput {
  @Field(() => [ID], { description: 'Keys of the people it is about, 1 to 10: each must say yes before it is shared.' })
  people!: string[];

  @Field(() => String, { description: 'What they are to the person: MOTHER, FATHER, SISTER, BROTHER, PARTNER or OTHER.' })
  about!: string;

  @Field(() => String, { description: 'What was found, at most 4000 characters.' })
  findings!: string;
}

@InputType({ description: 'A functional assessment that was drawn up with the person.' })
export class DrawUpFunctionalAssessmentInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When it was drawn up, a local date; not before the first session (R-021).' })
  assessedOn!: Date;

  @Field(() => GraphQLDate, { description: 'Local date of your first session with the person.' })
  firstSessionOn!: Date;

  @Field(() => String, { description: 'What was found, at most 4000 characters; of people around the person under context.' })
  findings!: string;

  @Field(() => String, { description: 'Why sharing it is in the person’s interest, at most 4000 characters (C-18).' })
  interest!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => Boolean, { description: 'That the person agreed to it; without it nothing is recorded (C-18).' })
  personAgrees!: boolean;

  @Field(() => Boolean, { description: 'That you work under the convention as clinical psychologist or orthopedagogue (R-021).' })
  isConventioned!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the convention pays it; once in twelve months (R-020).' })
  isPaid!: boolean;

  @Field(() => [AssessmentContextInput], { defaultValue: [], description: 'The parts about people around the person, at most 20.' })
  context!: AssessmentContextInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A signature under a functional assessment of somebody else.' })
export class SignFunctionalAssessmentInput {
  @Field(() => ID, { description: 'Key of the assessment.' })
  assessment!: string;

  @Field(() => AssessmentSignatoryName, { description: 'As what you sign.' })
  as!: AssessmentSignatoryName;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A functional assessment that was looked at again.' })
export class ReevaluateFunctionalAssessmentInput {
  @Field(() => ID, { description: 'Key of the assessment.' })
  assessment!: string;

  @Field(() => ReevaluationMomentName, { description: 'During treatment, or at its end.' })
  moment!: ReevaluationMomentName;

  @Field(() => GraphQLDate, { description: 'When, a local date.' })
  evaluatedOn!: Date;

  @Field(() => String, { description: 'What was found, at most 4000 characters.' })
  findings!: string;

  @Field(() => String, { description: 'Language of the findings, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is recorded.' })
export class FunctionalAssessmentRecorded {
  /** Key of the person; not in the schema. */
  person!: string;

  /** Row of the assessment; not in the schema. */
  row!: string;
}

export const FunctionalAssessmentResult = createUnionType({
  name: 'FunctionalAssessmentResult',
  description: 'The assessment as it now stands, or why nothing was recorded.',
  types: () => [FunctionalAssessmentRecorded, Refused] as const,
});

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'One computed check, and whether it is met.' })
export class EligibilityCheck {
  @ConsentField('CARE_NEEDS', () => Code, { description: 'What is checked.' })
  criterion!: Code;

  @ConsentField('CARE_NEEDS', () => Boolean, { description: 'Whether it is met.' })
  isMet!: boolean;

  @ConsentField('CARE_NEEDS', () => String, { description: 'Where the rule is printed.' })
  source!: string;
}

export enum CriterionFindingKind {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  NOT_KNOWN = 'NOT_KNOWN',
}

registerEnumType(CriterionFindingKind, {
  name: 'EligibilityFinding',
  description: 'What is known of a criterion.',
  valuesConfig: {
    MET: { description: 'It speaks for the programme; an exclusion is met when it is not the case.' },
    NOT_MET: { description: 'It speaks against the programme.' },
    NOT_KNOWN: { description: 'Nobody has said.' },
  },
});

export enum EligibilityOutcomeKind {
  ELIGIBLE = 'ELIGIBLE',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  UNDECIDED = 'UNDECIDED',
}

registerEnumType(EligibilityOutcomeKind, {
  name: 'EligibilityOutcome',
  description: 'What the criteria come to together.',
  valuesConfig: {
    ELIGIBLE: { description: 'Every criterion is met.' },
    NOT_ELIGIBLE: { description: 'At least one is not met.' },
    UNDECIDED: { description: 'None fails, and something is not known yet.' },
  },
});

@ObjectType({ description: 'One printed criterion of a programme, and what is known of it.' })
export class EligibilityCriterion {
  @InheritedConsentField(() => Code, { description: 'What is asked.' })
  criterion!: Code;

  @InheritedConsentField(() => Boolean, { description: 'Whether it must not be the case (exclusion).' })
  excludes!: boolean;

  @InheritedConsentField(() => CriterionFindingKind, { description: 'What is known of it.' })
  finding!: `${CriterionFindingKind}`;

  @InheritedConsentField(() => Boolean, { description: 'Whether it is computed and not judged.' })
  isComputed!: boolean;

  @InheritedConsentField(() => String, { description: 'The rule, by its catalogue id.' })
  rule!: string;

  @InheritedConsentField(() => String, { description: 'Where the criterion is printed.' })
  source!: string;
}

@ObjectType({
  description:
    'What was found when a programme was considered for the person. The checks are computed from it each time; ' +
    'being met is not being admitted, which people weigh together with the person.',
})
export class EligibilityAssessment {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('CARE_NEEDS', () => Code, { description: 'For which programme.' })
  programme!: Code;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'When, a local date.' })
  assessedOn!: string;

  @ConsentField('CARE_NEEDS', () => Professional, { description: 'Who assessed.' })
  assessor!: Professional;

  @ConsentField('CARE_NEEDS', () => Organisation, { description: 'For which provider.' })
  organisation!: Organisation;

  @ConsentField('CARE_NEEDS', () => [Code], { description: 'Domains of life in which the person gets stuck.' })
  domains!: Code[];

  @ConsentField('CARE_NEEDS', () => [Code], { description: 'What the person looks for in the programme.' })
  seeks!: Code[];

  @ConsentField('CARE_NEEDS', () => [EligibilityCheck], { description: 'The computed checks.' })
  checks!: EligibilityCheck[];

  @ConsentField('CARE_NEEDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const EligibilityAssessmentConnection = connectionOf(
  'EligibilityAssessment',
  EligibilityAssessment,
  'CARE_NEEDS',
  'the assessments for a programme',
);

export const EligibilityAssessmentRecord = recordedOf('EligibilityAssessment', 'An assessment');

@InputType({ description: 'What was found of one criterion.' })
export class CriterionFoundInput {
  @Field(() => String, { description: 'Which criterion, of the list eligibility-criterion; none that is computed.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether what the criterion names is the case.' })
  isTheCase!: boolean;
}

@InputType({
  description:
    'What was found when the programme of a trajectory was considered. There is no field for status or benefits: ' +
    'eligibility does not depend on them (R-045).',
})
export class AssessEligibilityInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  assessedOn!: Date;

  @Field(() => Int, { description: 'Age in whole years on that day, 0 to 130.' })
  ageInYears!: number;

  @Field(() => [String], { description: 'Domains of life in which the person gets stuck, of the list life-domain.' })
  domains!: string[];

  @Field(() => [String], { description: 'What the person looks for, of the list sought.' })
  seeks!: string[];

  @Field(() => [CriterionFoundInput], { description: 'The criteria that people judge. One left out is not known yet.' })
  findings!: CriterionFoundInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
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

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'One criterion of severe mental illness, and whether it was the case.' })
export class SmiCriterion {
  @InheritedConsentField(() => Code, { description: 'Which criterion.' })
  criterion!: Code;

  @InheritedConsentField(() => Boolean, { description: 'Whether it was the case on the day of the assessment.' })
  isTheCase!: boolean;
}

@ObjectType({
  description:
    'What was found of the five criteria of severe mental illness (EPA) on one day. An assessment of a day, never a property ' +
    'of a person (R-070).',
})
export class SmiAssessment {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When, a local date.' })
  assessedOn!: string;

  @ConsentField('DIAGNOSIS', () => [SmiCriterion], { description: 'The five criteria one by one.' })
  criteria!: SmiCriterion[];

  @ConsentField('DIAGNOSIS', () => Boolean, { description: 'Whether all five were the case; four are not enough.' })
  criteriaMet!: boolean;

  @ConsentField('DIAGNOSIS', () => Professional, { description: 'Who assessed it.' })
  assessor!: Professional;

  @ConsentField('DIAGNOSIS', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('DIAGNOSIS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'Whether symptoms and limits were gone, and since when, as found on one day (R-071).',
})
export class RemissionAssessment {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When it was assessed, a local date.' })
  assessedOn!: string;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, {
    description: 'Since when there were no symptoms, a local date; null when there were.',
  })
  symptomFreeSince!: string | null;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, {
    description: 'Since when there were no limits in daily and societal functioning, a local date; null when there were.',
  })
  withoutLimitsSince!: string | null;

  @ConsentField('DIAGNOSIS', () => Boolean, { description: 'Whether symptoms had been gone for six months.' })
  isSymptomaticRemission!: boolean;

  @ConsentField('DIAGNOSIS', () => Boolean, { description: 'Whether there were no limits in functioning.' })
  isFunctionalRemission!: boolean;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, {
    description:
      'From which day it counts as remission: the later of six months after the symptoms and the day the limits were gone; ' +
      'null when it is none (R-071).',
  })
  remissionSince!: string | null;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, {
    description: 'From which day the person is no longer counted in the target group if this lasts: five years on (R-072).',
  })
  leavesTargetGroupOn!: string | null;

  @ConsentField('DIAGNOSIS', () => Professional, { description: 'Who assessed it.' })
  assessor!: Professional;

  @ConsentField('DIAGNOSIS', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('DIAGNOSIS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SmiAssessmentConnection = connectionOf(
  'SmiAssessment',
  SmiAssessment,
  'DIAGNOSIS',
  'the assessments of the criteria of severe mental illness',
);
export const RemissionAssessmentConnection = connectionOf(
  'RemissionAssessment',
  RemissionAssessment,
  'DIAGNOSIS',
  'the assessments of remission',
);

export const SmiAssessmentRecord = recordedOf('SmiAssessment', 'An assessment of the criteria');
export const RemissionAssessmentRecord = recordedOf('RemissionAssessment', 'An assessment of remission');

@InputType({ description: 'What was found of one criterion.' })
export class SmiCriterionInput {
  @Field(() => String, { description: 'Which one, of the list smi-criterion.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether it is the case.' })
  isTheCase!: boolean;
}

@InputType({ description: 'What was found of the five criteria.' })
export class AssessSmiInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  assessedOn!: Date;

  @Field(() => [SmiCriterionInput], { description: 'All five criteria, each once.' })
  criteria!: SmiCriterionInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Since when symptoms and limits are gone.' })
export class AssessRemissionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When it was assessed, a local date: today or earlier.' })
  assessedOn!: Date;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Since when there are no symptoms, a local date; leave it out when there are.',
  })
  symptomFreeSince?: Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Since when there are no limits in functioning, a local date; leave it out when there are.',
  })
  withoutLimitsSince?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

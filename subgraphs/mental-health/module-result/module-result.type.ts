import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({
  description: 'What a work module brought the person (werkmodule). Says nothing of the treatment around it.',
})
export class WorkModuleResult {
  @Field(() => ID, { description: 'Opaque key of the result.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => String, { description: 'What was worked on.' })
  topic!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => [String], { description: 'Qualities the person found in themselves.' })
  qualities!: string[];

  @ConsentField('RECOVERY_PLAN_WORK', () => String, { description: 'How to use them when applying.' })
  howToUse!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => GraphQLDate, { description: 'When it was written down, a local date.' })
  recordedOn!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkModuleResultConnection = connectionOf(
  'WorkModuleResult',
  WorkModuleResult,
  'RECOVERY_PLAN_WORK',
  'the results of work modules',
);

@ObjectType({
  description:
    'What a household module brought the person, towards living alone (huishoudmodule). Says nothing of the ' +
    'treatment around it.',
})
export class HouseholdModuleResult {
  @Field(() => ID, { description: 'Opaque key of the result.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => String, { description: 'What was worked on.' })
  topic!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => [String], { description: 'What the person does without help.' })
  canDo!: string[];

  @ConsentField('RECOVERY_PLAN_HOUSING', () => [String], { description: 'What is still needed to live alone.' })
  stillNeeds!: string[];

  @ConsentField('RECOVERY_PLAN_HOUSING', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => GraphQLDate, { description: 'When it was written down, a local date.' })
  recordedOn!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const HouseholdModuleResultConnection = connectionOf(
  'HouseholdModuleResult',
  HouseholdModuleResult,
  'RECOVERY_PLAN_HOUSING',
  'the results of household modules',
);

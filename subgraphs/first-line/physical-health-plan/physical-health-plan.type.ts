import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum RelativesPartKind {
  TOOK_PART = 'TOOK_PART',
  PERSON_WISHED_NOT = 'PERSON_WISHED_NOT',
  NONE_TO_ASK = 'NONE_TO_ASK',
}

registerEnumType(RelativesPartKind, {
  name: 'RelativesPart',
  description: 'Which part relatives (naasten) had in a plan (R-105).',
  valuesConfig: {
    TOOK_PART: { description: 'Relatives took part.' },
    PERSON_WISHED_NOT: { description: 'The person wished to make it without them (C-04).' },
    NONE_TO_ASK: { description: 'There is nobody to ask.' },
  },
});

@ObjectType({ description: 'A plan for physical health, made with the person and relatives after a screening (R-105).' })
@Directive('@key(fields: "id")')
export class PhysicalHealthPlan {
  @Field(() => ID, { description: 'Opaque key of the plan.' })
  id!: string;

  @ConsentField('SOMATIC_HEALTH', () => GraphQLDate, { description: 'When it was made, a local date.' })
  onDate!: string;

  @ConsentField('SOMATIC_HEALTH', () => RelativesPartKind, { description: 'Which part relatives had.' })
  relatives!: RelativesPartKind;

  @ConsentField('SOMATIC_HEALTH', () => String, { description: 'What was agreed.' })
  text!: string;

  @ConsentField('SOMATIC_HEALTH', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('SOMATIC_HEALTH', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@InputType({ description: 'What is agreed after a screening.' })
export class MakePhysicalHealthPlanInput {
  @Field(() => ID, { description: 'Key of the screening.' })
  screening!: string;

  @Field(() => Boolean, { description: 'Whether it was made with the person. Without them it is no plan (R-105).' })
  isMadeWithPerson!: boolean;

  @Field(() => RelativesPartKind, { description: 'Which part relatives had.' })
  relatives!: RelativesPartKind;

  @Field(() => String, { description: 'What was agreed, at most 2000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The plan was recorded.' })
export class PhysicalHealthPlanMade {
  @ConsentField('SOMATIC_HEALTH', () => PhysicalHealthPlan, { description: 'The plan, as you may now read it.' })
  plan!: PhysicalHealthPlan | null;
}

export const MakePhysicalHealthPlanResult = createUnionType({
  name: 'MakePhysicalHealthPlanResult',
  description: 'The plan, or why the act was refused.',
  types: () => [PhysicalHealthPlanMade, Refused] as const,
});

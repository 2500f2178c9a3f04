import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({
  description:
    'The personal recovery plan (persoonlijk herstelplan), made with the counsellor. The goals in it are the person’s.',
})
@Directive('@key(fields: "id")')
export class RecoveryPlan {
  @Field(() => ID, { description: 'Opaque key of the plan.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What was agreed.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was made, a local date.' })
  madeOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When it is looked at again, a local date; about every three months (R-050).',
  })
  nextReviewOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Professional, {
    description: 'Who answers for it together with the person (R-063).',
  })
  accountable!: Professional;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'Where it is kept.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'How the personal network has a part in it (R-063).' })
  networkInvolvement!: string;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Not in the schema. */
  personId!: string;
}

export enum PlanMomentKind {
  INTAKE = 'INTAKE',
  PLANNING = 'PLANNING',
  EXECUTION = 'EXECUTION',
}

registerEnumType(PlanMomentKind, {
  name: 'PlanMoment',
  description: 'The three moments at which a trusted person is standard (C-08).',
  valuesConfig: {
    INTAKE: { description: 'At intake.' },
    PLANNING: { description: 'When the plan is made.' },
    EXECUTION: { description: 'While it is carried out.' },
  },
});

@ObjectType({ description: 'What of the plan was on the table at one of its three moments (C-08).' })
@Directive('@key(fields: "id")')
export class RecoveryPlanMoment {
  @Field(() => ID, { description: 'Opaque key of the moment.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => PlanMomentKind, { description: 'Which moment.' })
  moment!: PlanMomentKind;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => String, { description: 'What was on the table.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => GraphQLDate, { description: 'When, a local date.' })
  heldOn!: string;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const RecoveryPlanMomentConnection = connectionOf(
  'RecoveryPlanMoment',
  RecoveryPlanMoment,
  'RECOVERY_PLAN_MOMENTS',
  'the moments of the plan',
);

@ObjectType({ description: 'The part of the plan about work and learning; shown without the rest of the plan.' })
@Directive('@key(fields: "id")')
export class RecoveryPlanWork {
  @Field(() => ID, { description: 'Opaque key of the part.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => String, { description: 'What was agreed about work and learning.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => GraphQLDate, { description: 'When it was made, a local date.' })
  madeOn!: string;

  @ConsentField('RECOVERY_PLAN_WORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'The part of the plan about living and income; shown without the rest of the plan.' })
@Directive('@key(fields: "id")')
export class RecoveryPlanHousing {
  @Field(() => ID, { description: 'Opaque key of the part.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => String, { description: 'What was agreed about living and income.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => GraphQLDate, { description: 'When it was made, a local date.' })
  madeOn!: string;

  @ConsentField('RECOVERY_PLAN_HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

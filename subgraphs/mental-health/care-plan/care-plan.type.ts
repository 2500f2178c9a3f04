import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { TrajectoryJurisdictionKind } from '../trajectory/trajectory.type';

export enum CarePlanKindKind {
  TREATMENT = 'TREATMENT',
  SUPPORT = 'SUPPORT',
  FOLLOW_UP = 'FOLLOW_UP',
}

registerEnumType(CarePlanKindKind, {
  name: 'CarePlanKind',
  description: 'What a plan is for. The recovery plan is the person’s own record and stands at Person.recoveryPlan.',
  valuesConfig: {
    TREATMENT: { description: 'Treatment (behandelplan, M-58).' },
    SUPPORT: { description: 'Support (begeleidingsplan, M-59).' },
    FOLLOW_UP: { description: 'What comes after the trajectory (vervolgplan, M-49).' },
  },
});

export enum TrustedPersonPartKind {
  INVOLVED = 'INVOLVED',
  WAIVED_BY_PERSON = 'WAIVED_BY_PERSON',
}

registerEnumType(TrustedPersonPartKind, {
  name: 'TrustedPersonPart',
  description: 'Whether a trusted person was there when the plan was made, as is standard (R-085, C-08).',
  valuesConfig: {
    INVOLVED: { description: 'The person’s trusted person was there.' },
    WAIVED_BY_PERSON: { description: 'The person did not want one there, or has none.' },
  },
});

export enum WordingSideKind {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
}

registerEnumType(WordingSideKind, {
  name: 'PlanWordingSide',
  description: 'Whose words these are.',
  valuesConfig: {
    PERSON: {
      description:
        'Of the person’s side: their own, or said in their place by a representative (vertegenwoordiger), as provenance.inPlaceOfPerson ' +
        'says (C-37).',
    },
    PROFESSIONAL: { description: 'The professional’s.' },
  },
});

@ObjectType({
  description: 'What one side says of a plan or of a goal in it. Said anew, the earlier words stay where they are (C-10).',
})
export class PlanWording {
  @Field(() => ID, { description: 'Opaque key of the wording.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => WordingSideKind, { description: 'Whose words.' })
  side!: `${WordingSideKind}`;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What is said.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When, a local date.' })
  saidOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Int, { description: 'Which version of the plan or goal it made.' })
  ofVersion!: number;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A plan of a mental-health provider for one person, in two voices: the person’s wording and the professional’s view, ' +
    'side by side (C-10).',
})
export class CarePlan {
  @Field(() => ID, { description: 'Opaque key of the plan.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => CarePlanKindKind, { description: 'What it is for.' })
  kind!: `${CarePlanKindKind}`;

  @ConsentField('RECOVERY_PLAN', () => TrajectoryJurisdictionKind, { description: 'Whose rules hold for it.' })
  jurisdiction!: `${TrajectoryJurisdictionKind}`;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was made, a local date.' })
  madeOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Professional, { description: 'Leads the treatment (regiebehandelaar, M-63).' })
  leadPractitioner!: Professional;

  @ConsentField('RECOVERY_PLAN', () => String, {
    description: 'How those around the person have a part in it, or that they have none (R-063).',
  })
  networkInvolvement!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of networkInvolvement, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => TrustedPersonPartKind, {
    description: 'Whether a trusted person was there when it was made.',
  })
  trustedPerson!: `${TrustedPersonPartKind}`;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When another plan of its kind came in its place, a local date; null while it holds.',
  })
  endedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'Of which provider.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => Provenance, {
    description: 'Where this comes from, and the version to name when wording it anew.',
  })
  provenance!: Provenance;
}

export const CarePlanConnection = connectionOf('CarePlan', CarePlan, 'RECOVERY_PLAN', 'the plans of providers');

@ObjectType({ description: 'Whether a plan is to be evaluated with the person (R-076).' })
export class PlanEvaluationDue {
  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'When it was evaluated last, a local date; null before the first time.',
  })
  lastHeldOn!: string | null;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, { description: 'From when it is due, a local date.' })
  dueOn!: string;

  @ConsentField('APPOINTMENTS', () => Boolean, { description: 'Whether it is due today.' })
  isDue!: boolean;
}

export const CarePlanRecord = recordedOf('CarePlan', 'A plan');

@InputType({ description: 'A plan that is made. One of the same kind that holds for the trajectory ends with it.' })
export class MakeCarePlanInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => CarePlanKindKind, { description: 'What it is for.' })
  kind!: CarePlanKindKind;

  @Field(() => ID, { description: 'Key of the professional who leads the treatment.' })
  leadPractitioner!: string;

  @Field(() => String, { description: 'How those around the person have a part in it, or that they have none (R-063).' })
  networkInvolvement!: string;

  @Field(() => TrustedPersonPartKind, { description: 'Whether a trusted person was there (R-085).' })
  trustedPerson!: TrustedPersonPartKind;

  @Field(() => String, { description: 'The professional’s view.' })
  view!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What one side says of a plan from now on: the person their wording, the provider its view.' })
export class WordCarePlanInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  carePlan!: string;

  @Field(() => Int, { description: 'The version of the plan you saw (provenance.version).' })
  version!: number;

  @Field(() => String, { description: 'What is said.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

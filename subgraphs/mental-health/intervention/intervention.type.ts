import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum InterventionStateKind {
  OFFERED = 'OFFERED',
  RUNNING = 'RUNNING',
  DECLINED = 'DECLINED',
  LEFT_OUT = 'LEFT_OUT',
  NOT_OFFERED = 'NOT_OFFERED',
  ENDED = 'ENDED',
}

registerEnumType(InterventionStateKind, {
  name: 'InterventionState',
  description: 'How an intervention stands.',
  valuesConfig: {
    OFFERED: { description: 'Offered, and not yet answered.' },
    RUNNING: { description: 'Under way.' },
    DECLINED: { description: 'The person does not want it.' },
    LEFT_OUT: { description: 'Left out, as agreed.' },
    NOT_OFFERED: { description: 'The person wishes it, and it is not offered; why is explained (R-107).' },
    ENDED: { description: 'Over.' },
  },
});

/** One shape for interventions, of two categories: the treatment of trauma takes a consent of its own (C-56). */
function interventionTypeOf(name: string, category: 'RECOVERY_PLAN' | 'TRAUMA', description: string) {
  @ObjectType(name, { description })
  class InterventionOfCategory {
    @Field(() => ID, { description: 'Opaque key of it.' })
    id!: string;

    @ConsentField(category, () => Code, { description: 'What it is.' })
    kind!: Code;

    @ConsentField(category, () => InterventionStateKind, { description: 'How it stands.' })
    state!: `${InterventionStateKind}`;

    @ConsentField(category, () => GraphQLDate, { description: 'Since when it stands that way, a local date.' })
    since!: string;

    @ConsentField(category, () => GraphQLDate, { description: 'When it was last reconsidered, a local date (R-074).' })
    reconsideredOn!: string;

    @ConsentField(category, () => GraphQLDate, {
      description: 'From when it is to be reconsidered, a local date; null where no rule says so, and once it is over.',
    })
    reconsiderFrom!: string | null;

    @ConsentField(category, () => Code, { description: 'Why it is not done; null where it is.' })
    reason!: Code | null;

    @ConsentField(category, () => String, { description: 'What was said about it, if anything.' })
    explanation!: string | null;

    @ConsentField(category, () => String, { description: 'Language of the explanation, BCP 47.' })
    language!: string;

    @ConsentField(category, () => Organisation, { description: 'By which provider.' })
    organisation!: Organisation;

    @ConsentField(category, () => Provenance, { description: 'Where this comes from.' })
    provenance!: Provenance;
  }
  return InterventionOfCategory;
}

export const Intervention = interventionTypeOf(
  'Intervention',
  'RECOVERY_PLAN',
  'A treatment, method or tool that is considered or used, but for the treatment of trauma (M-70 to M-76).',
);

export const TraumaIntervention = interventionTypeOf(
  'TraumaIntervention',
  'TRAUMA',
  'A treatment of trauma that is considered or used. Apart from others: its name alone tells of the topic (C-56).',
);

export const InterventionConnection = connectionOf('Intervention', Intervention, 'RECOVERY_PLAN', 'the interventions');
export const TraumaInterventionConnection = connectionOf(
  'TraumaIntervention',
  TraumaIntervention,
  'TRAUMA',
  'the treatments of trauma',
);

export const InterventionRecord = recordedOf('Intervention', 'An intervention');
export const TraumaInterventionRecord = recordedOf('TraumaIntervention', 'A treatment of trauma');

@InputType({ description: 'An intervention that is offered, or why it is not.' })
export class ConsiderInterventionInput {
  @Field(() => ID, { description: 'Key of the plan it belongs to.' })
  carePlan!: string;

  @Field(() => String, { description: 'What it is, of the list intervention; of trauma, of the list trauma-intervention.' })
  kind!: string;

  @Field(() => InterventionStateKind, { description: 'How it stands.' })
  state!: InterventionStateKind;

  @Field(() => GraphQLDate, { description: 'Since when, a local date: today or earlier.' })
  since!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not done, of the list intervention-reason. That it was tried before is none (R-075).',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said about it; needed where it is not offered (R-107).' })
  explanation?: string | null;

  @Field(() => String, { description: 'Language of the explanation, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How an intervention stands from now on, or that it was looked at again and stays as it is.' })
export class ReconsiderInterventionInput {
  @Field(() => ID, { description: 'Key of the intervention.' })
  intervention!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => InterventionStateKind, { description: 'How it stands; the same as before when nothing changed.' })
  state!: InterventionStateKind;

  @Field(() => GraphQLDate, { description: 'When it was reconsidered, a local date: today or earlier.' })
  on!: Date;

  @Field(() => String, { nullable: true, description: 'Why it is not done, of the list intervention-reason.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said about it.' })
  explanation?: string | null;

  @Field(() => String, { description: 'Language of the explanation, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

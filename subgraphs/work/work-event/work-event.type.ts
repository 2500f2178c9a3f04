import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum WorkEventKind {
  SETBACK = 'SETBACK',
  STEP_FORWARD = 'STEP_FORWARD',
  REASON_OF_LEAVING = 'REASON_OF_LEAVING',
}

registerEnumType(WorkEventKind, {
  name: 'WorkEventKind',
  description: 'What kind of thing happened around work. There is no kind that says somebody failed.',
  valuesConfig: {
    SETBACK: { description: 'A set-back (tegenslag): it got harder for a while.' },
    STEP_FORWARD: { description: 'A step forward (stap vooruit): it got easier.' },
    REASON_OF_LEAVING: { description: 'Why a job ended (reden van vertrek).' },
  },
});

@ObjectType({ description: 'What happened around work, in the words it was told in (gebeurtenis op het werk).' })
export class WorkEvent {
  @Field(() => ID, { description: 'Opaque key of the event.' })
  id!: string;

  @ConsentField('WORK_EVENTS', () => WorkEventKind, { description: 'What kind of thing happened.' })
  kind!: `${WorkEventKind}`;

  @ConsentField('WORK_EVENTS', () => String, { description: 'What happened, as it was told.' })
  text!: string;

  @ConsentField('WORK_EVENTS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_EVENTS', () => GraphQLDate, { description: 'When it happened, a local date.' })
  happenedOn!: string;

  @ConsentField('WORK_EVENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkEventConnection = connectionOf('WorkEvent', WorkEvent, 'WORK_EVENTS', 'what happened around work');

@InputType({ description: 'What happened around work, as the person tells it.' })
export class RecordWorkEventInput {
  @Field(() => ID, { description: 'Key of the person it happened to.' })
  person!: string;

  @Field(() => WorkEventKind, { description: 'What kind of thing happened.' })
  kind!: WorkEventKind;

  @Field(() => String, { description: 'What happened, in the person’s words; at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When it happened, a local date; today or earlier.' })
  happenedOn!: Date;

  @Field(() => ID, { nullable: true, description: 'Key of the job it belongs to; needed for a reason of leaving.' })
  job?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The event was recorded.' })
export class WorkEventRecorded {
  @ConsentField('WORK_EVENTS', () => WorkEvent, { description: 'The event as recorded.' })
  workEvent!: WorkEvent | null;
}

export const RecordWorkEventResult = createUnionType({
  name: 'RecordWorkEventResult',
  description: 'The event that was recorded, or why it was not.',
  types: () => [WorkEventRecorded, Refused] as const,
});

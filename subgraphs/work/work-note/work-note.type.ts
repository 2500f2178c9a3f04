import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum WorkNoteKind {
  TALK_WITH_PERSON = 'TALK_WITH_PERSON',
  PHONE_CALL_WITH_PERSON = 'PHONE_CALL_WITH_PERSON',
  TALK_WITH_EMPLOYER = 'TALK_WITH_EMPLOYER',
  OTHER = 'OTHER',
}

registerEnumType(WorkNoteKind, {
  name: 'WorkNoteKind',
  description: 'What a coach’s note is of.',
  valuesConfig: {
    TALK_WITH_PERSON: { description: 'A talk with the person (gesprek).' },
    PHONE_CALL_WITH_PERSON: { description: 'A telephone call with the person (telefonisch contact).' },
    TALK_WITH_EMPLOYER: { description: 'A talk with the employer, as the person wanted (gesprek met de werkgever).' },
    OTHER: { description: 'Something else.' },
  },
});

@ObjectType({
  description: 'What a coach wrote down of a talk (nota van de arbeidscoach). For the coach and the person only.',
})
export class WorkNote {
  @Field(() => ID, { description: 'Opaque key of the note.' })
  id!: string;

  @ConsentField('WORK_NOTES', () => WorkNoteKind, { description: 'What it is of.' })
  kind!: `${WorkNoteKind}`;

  @ConsentField('WORK_NOTES', () => String, { description: 'The note.' })
  text!: string;

  @ConsentField('WORK_NOTES', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_NOTES', () => GraphQLDate, { description: 'When the talk was, a local date.' })
  heldOn!: string;

  @ConsentField('WORK_NOTES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkNoteConnection = connectionOf('WorkNote', WorkNote, 'WORK_NOTES', 'the coach’s notes');

export const WorkNoteRecord = recordedOf('WorkNote', 'The coach’s note');

@InputType({ description: 'What a coach writes down of a talk (nota van de arbeidscoach).' })
export class WriteWorkNoteInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => WorkNoteKind, { description: 'What it is of.' })
  kind!: WorkNoteKind;

  @Field(() => String, {
    description: 'The note, at most 4000 characters. Of anybody but the person only what the coaching needs (C-42).',
  })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When the talk was, a local date; today or earlier.' })
  heldOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How a note reads from now on.' })
export class CorrectWorkNoteInput {
  @Field(() => ID, { description: 'Key of the note.' })
  note!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => String, { description: 'The note, at most 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'What a professional wrote of a session with the person (gespreksnotitie).' })
export class SessionNote {
  @Field(() => ID, { description: 'Opaque key of the note.' })
  id!: string;

  @ConsentField('SESSION_NOTES', () => GraphQLDate, { description: 'When the session was, a local date.' })
  heldOn!: string;

  @ConsentField('SESSION_NOTES', () => Code, { description: 'In a group or individual.' })
  form!: Code;

  @ConsentField('SESSION_NOTES', () => String, { description: 'The note.' })
  text!: string;

  @ConsentField('SESSION_NOTES', () => String, { description: 'Language of the note, BCP 47.' })
  language!: string;

  @ConsentField('SESSION_NOTES', () => Professional, { description: 'Who wrote it.' })
  author!: Professional;

  @ConsentField('SESSION_NOTES', () => Organisation, { description: 'For which provider.' })
  organisation!: Organisation;

  @ConsentField('SESSION_NOTES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SessionNoteConnection = connectionOf('SessionNote', SessionNote, 'SESSION_NOTES', 'the session notes');

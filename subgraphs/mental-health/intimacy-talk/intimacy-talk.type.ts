import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({
  description:
    'That closeness and sexuality were talked about with the person, and not only as a problem (seksualiteit en intimiteit, P-38).',
})
export class IntimacyTalk {
  @Field(() => ID, { description: 'Opaque key of the talk.' })
  id!: string;

  @ConsentField('SEXUALITY', () => GraphQLDate, { description: 'When, a local date.' })
  talkedOn!: string;

  @ConsentField('SEXUALITY', () => [Code], { description: 'What it was about, of the list intimacy-topic.' })
  about!: readonly Code[];

  @ConsentField('SEXUALITY', () => String, { description: 'What the person said, as they said it.' })
  said!: string;

  @ConsentField('SEXUALITY', () => [Code], {
    description: 'What the person was told there is, of the list intimacy-offer (relatiebemiddeling …, G-50); empty where nothing.',
  })
  pointedOut!: readonly Code[];

  @ConsentField('SEXUALITY', () => String, { description: 'What was agreed, if anything.' })
  agreed!: string | null;

  @ConsentField('SEXUALITY', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('SEXUALITY', () => Organisation, { description: 'At which provider.' })
  organisation!: Organisation;

  @ConsentField('SEXUALITY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const IntimacyTalkConnection = connectionOf('IntimacyTalk', IntimacyTalk, 'SEXUALITY', 'the talks about closeness and sexuality');

export const IntimacyTalkRecord = recordedOf('IntimacyTalk', 'A talk about closeness and sexuality');

@InputType({ description: 'A talk about closeness and sexuality.' })
export class RecordIntimacyTalkInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  talkedOn!: Date;

  @Field(() => [String], { description: 'What it was about, codes of the list intimacy-topic: at least one, each once.' })
  about!: string[];

  @Field(() => String, { description: 'What the person said, as they said it. Name nobody (C-42).' })
  said!: string;

  @Field(() => [String], { description: 'What the person was told there is, codes of the list intimacy-offer, each once; may be empty.' })
  pointedOut!: string[];

  @Field(() => String, { nullable: true, description: 'What was agreed. Name nobody (C-42).' })
  agreed?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

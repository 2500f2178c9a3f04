import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum SecondLookName {
  SECOND_OPINION = 'SECOND_OPINION',
  SPECIALISED_DIAGNOSTICS = 'SPECIALISED_DIAGNOSTICS',
}

registerEnumType(SecondLookName, {
  name: 'SecondOpinionKind',
  description: 'What somebody else is asked for.',
  valuesConfig: {
    SECOND_OPINION: { description: 'What they think of the diagnosis or the treatment.' },
    SPECIALISED_DIAGNOSTICS: { description: 'Diagnostics that the provider cannot do itself (gespecialiseerde diagnostiek).' },
  },
});

export enum SecondLookStateName {
  ASKED = 'ASKED',
  ANSWERED = 'ANSWERED',
  CALLED_OFF = 'CALLED_OFF',
}

registerEnumType(SecondLookStateName, {
  name: 'SecondOpinionState',
  description: 'How it stands.',
  valuesConfig: {
    ASKED: { description: 'Asked, and not yet answered.' },
    ANSWERED: { description: 'Answered.' },
    CALLED_OFF: { description: 'Called off: nobody waits for it any more.' },
  },
});

@ObjectType({ description: 'That somebody else was asked to look, and what came of it (M-62).' })
export class SecondOpinion {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('DIAGNOSIS', () => SecondLookName, { description: 'What is asked for.' })
  kind!: keyof typeof SecondLookName;

  @ConsentField('DIAGNOSIS', () => SecondLookStateName, { description: 'How it stands.' })
  state!: keyof typeof SecondLookStateName;

  @ConsentField('DIAGNOSIS', () => Code, { description: 'Who wished it.' })
  wishedBy!: Code;

  @ConsentField('DIAGNOSIS', () => String, { description: 'What is asked.' })
  question!: string;

  @ConsentField('DIAGNOSIS', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('DIAGNOSIS', () => Organisation, { description: 'Who is asked.' })
  askedOf!: Organisation;

  @ConsentField('DIAGNOSIS', () => GraphQLDate, { description: 'When it was answered or called off, a local date; null before.' })
  settledOn!: string | null;

  @ConsentField('DIAGNOSIS', () => String, { description: 'What they concluded; null until they did.' })
  conclusion!: string | null;

  @ConsentField('DIAGNOSIS', () => Organisation, { description: 'The provider who asked.' })
  organisation!: Organisation;

  @ConsentField('DIAGNOSIS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SecondOpinionConnection = connectionOf('SecondOpinion', SecondOpinion, 'DIAGNOSIS', 'the second opinions');
export const SecondOpinionRecord = recordedOf('SecondOpinion', 'A second opinion');

@InputType({ description: 'That somebody else is asked to look.' })
export class AskSecondOpinionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => SecondLookName, { description: 'What is asked for.' })
  kind!: SecondLookName;

  @Field(() => String, { description: 'Who wished it, of the list circle-part.' })
  wishedBy!: string;

  @Field(() => String, { description: 'What is asked, at most 4000 characters.' })
  question!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  askedOn!: Date;

  @Field(() => ID, { description: 'Key of the organisation that is asked.' })
  askedOf!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What came of it.' })
export class SettleSecondOpinionInput {
  @Field(() => ID, { description: 'Key of what was asked.' })
  secondOpinion!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When it was answered or called off, a local date: today or earlier.' })
  settledOn!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What they concluded, at most 4000 characters; leave it out to call it off.',
  })
  conclusion?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

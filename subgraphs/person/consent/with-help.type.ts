import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';
import { GiveGrantInput, Grant, KEY_DESCRIPTION, Refusal, RefuseInput } from './consent.type';

export enum HelpHow {
  SPOKEN = 'SPOKEN',
  SIGNED = 'SIGNED',
}

registerEnumType(HelpHow, {
  name: 'HelpHow',
  description: 'How the person said what a professional records for them.',
  valuesConfig: {
    SPOKEN: { description: 'By word of mouth (mondeling), before the witness.' },
    SIGNED: { description: 'On paper, signed (ondertekend), before the witness.' },
  },
});

export enum WitnessKind {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
}

registerEnumType(WitnessKind, {
  name: 'WitnessKind',
  description: 'As what the witness is known to Kring.',
  valuesConfig: {
    PERSON: { description: 'A natural person around the person.' },
    PROFESSIONAL: { description: 'A professional.' },
  },
});

@InputType({ description: 'Who was there when it was said: neither the person, nor who records it, nor who is to see it.' })
export class WitnessInput {
  @Field(() => WitnessKind, { description: 'As what they are known.' })
  kind!: WitnessKind;

  @Field(() => ID, { description: 'Their key.' })
  id!: string;
}

@InputType({ description: 'A yes that the person said or signed, with who was there.' })
export class RecordGrantWithHelpInput extends GiveGrantInput {
  @Field(() => HelpHow, { description: 'How the person said it.' })
  how!: HelpHow;

  @Field(() => GraphQLDateTime, { description: 'When the person said it (UTC).' })
  saidAt!: Date;

  @Field(() => WitnessInput, { description: 'Who was there.' })
  witness!: WitnessInput;
}

@InputType({ description: 'A no that the person said or signed, with who was there.' })
export class RecordRefusalWithHelpInput extends RefuseInput {
  @Field(() => HelpHow, { description: 'How the person said it.' })
  how!: HelpHow;

  @Field(() => GraphQLDateTime, { description: 'When the person said it (UTC).' })
  saidAt!: Date;

  @Field(() => WitnessInput, { description: 'Who was there.' })
  witness!: WitnessInput;
}

@InputType({ description: 'Which grant or refusal that was recorded with help.' })
export class SayingWithHelpInput {
  @Field(() => ID, { description: 'Key of the grant or refusal.' })
  saying!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It was recorded and counts; the person is told, and confirms or undoes it.' })
export class SayingRecorded {
  @InheritedConsentField(() => Boolean, { description: 'Always true.' })
  isRecorded!: true;
}

export const SayingRecordedResult = createUnionType({
  name: 'SayingRecordedResult',
  description: 'That it was recorded, or why nothing was.',
  types: () => [SayingRecorded, Refused] as const,
});

@ObjectType({ description: 'What was recorded with help, as it stands after the person confirmed or undid it.' })
export class SayingWithHelpDone {
  @ConsentField('CONSENT', () => Grant, { description: 'The grant, if it is one.' })
  grant!: Grant | null;

  @ConsentField('CONSENT', () => Refusal, { description: 'The refusal, if it is one.' })
  refusal!: Refusal | null;
}

export const SayingWithHelpResult = createUnionType({
  name: 'SayingWithHelpResult',
  description: 'What was confirmed or undone, or why nothing was changed.',
  types: () => [SayingWithHelpDone, Refused] as const,
});

@ObjectType({ description: 'That you are named as witness of something that was recorded for somebody; neither who nor what.' })
export class WitnessedSaying {
  @Field(() => ID, { description: 'Opaque key; name it to disown.' })
  id!: string;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it is said to have been said (UTC).' })
  saidAt!: Date | null;

  @InheritedConsentField(() => HelpHow, { description: 'How it is said to have been said.' })
  how!: keyof typeof HelpHow;

  @InheritedConsentField(() => Professional, { description: 'Who wrote it down.' })
  recordedBy!: Professional;
}

@InputType({ description: 'What you were not witness of.' })
export class DisownSayingInput {
  @Field(() => ID, { description: 'Key from sayingsWitnessed.' })
  saying!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is noted, and the person is told.' })
export class WitnessDisowned {
  @InheritedConsentField(() => Boolean, { description: 'Always true.' })
  isDisowned!: true;
}

export const WitnessDisownedResult = createUnionType({
  name: 'WitnessDisownedResult',
  description: 'That it is noted, or why nothing was changed.',
  types: () => [WitnessDisowned, Refused] as const,
});

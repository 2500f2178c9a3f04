import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

export enum StoryKindName {
  LIFE = 'LIFE',
  RECOVERY = 'RECOVERY',
  ADVICE = 'ADVICE',
}

registerEnumType(StoryKindName, {
  name: 'StoryKind',
  description: 'Which story a part is of.',
  valuesConfig: {
    LIFE: { description: 'The life story (levensverhaal, P-20).' },
    RECOVERY: { description: 'The recovery story (herstelverhaal, P-21).' },
    ADVICE: { description: 'Advice on recovering that experts by experience gave the person, as they keep it (hersteladvies, G-26).' },
  },
});

export enum StoryReaderKind {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
  ORGANISATION = 'ORGANISATION',
}

registerEnumType(StoryReaderKind, {
  name: 'StoryReaderKind',
  description: 'With whom a part of a story can be shared: always somebody by name.',
  valuesConfig: {
    PERSON: { description: 'A natural person around the person (naaste).' },
    PROFESSIONAL: { description: 'A professional.' },
    ORGANISATION: { description: 'An organisation: those of it to whom the story is open.' },
  },
});

@ObjectType({ description: 'With whom a part is shared.' })
export class StoryReader {
  @InheritedConsentField(() => StoryReaderKind, { description: 'Which kind.' })
  kind!: string;

  @InheritedConsentField(() => ID, { description: 'Key of the natural person.' })
  person!: string | null;

  @InheritedConsentField(() => Professional, { description: 'The professional.' })
  professional!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation | null;
}

@ObjectType({ description: 'What a part of a story is called and says.' })
abstract class StoryWording {
  @ConsentField('LIFE_STORY', () => String, { description: 'What the person calls this part.' })
  title!: string;

  @ConsentField('LIFE_STORY', () => String, { description: 'The words, to the letter.' })
  text!: string;

  @ConsentField('LIFE_STORY', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('LIFE_STORY', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;
}

@ObjectType({ description: 'What a part of a story said before it was told anew. Shown to the person alone.' })
@Directive('@key(fields: "id")')
export class EarlierStoryPart extends StoryWording {
  @Field(() => ID, { description: 'Opaque key of this wording.' })
  id!: string;

  @ConsentField('LIFE_STORY', () => Int, { description: 'Which version of the part said this.' })
  ofVersion!: number;
}

export const EarlierStoryPartConnection = connectionOf(
  'EarlierStoryPart',
  EarlierStoryPart,
  'LIFE_STORY',
  'what a part of the story said before',
);

@ObjectType({
  description:
    'A part of the life or recovery story as the person tells it, or advice they keep (P-20, P-21, G-26); free narrative, shared part by part (C-54).',
})
@Directive('@key(fields: "id")')
export class LifeStoryPart extends StoryWording {
  @Field(() => ID, { description: 'Opaque key of the part.' })
  id!: string;

  @ConsentField('LIFE_STORY', () => StoryKindName, { description: 'Which story it is of.' })
  kind!: StoryKindName;

  @ConsentField('LIFE_STORY', () => Code, {
    description:
      'What it answers, of the list story-topic: the four questions (P-22), how they explain it (P-23), what gives meaning (P-24). Null where the person named none.',
  })
  topic!: Code | null;

  @ConsentField('LIFE_STORY', () => [StoryReader], { description: 'With whom the person shares it; for the person alone.' })
  sharedWith!: readonly StoryReader[] | null;

  @ConsentField('LIFE_STORY', () => Provenance, { description: 'Where this comes from; its version is named when amending.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

export const LifeStoryPartConnection = connectionOf(
  'LifeStoryPart',
  LifeStoryPart,
  'LIFE_STORY',
  'the parts of the story',
);

@InputType({ description: 'A part that the person tells.' })
export class TellStoryPartInput {
  @Field(() => ID, { description: 'Key of the person whose story it is.' })
  person!: string;

  @Field(() => StoryKindName, { description: 'Which story it is of.' })
  kind!: StoryKindName;

  @Field(() => String, { nullable: true, description: 'Code of the list story-topic, such as WHAT_HAPPENED; may be left out.' })
  topic?: string | null;

  @Field(() => String, { description: 'What they call it, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What they tell, 1 to 20000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A part that the person tells anew. Those with whom it is shared read it as it then is.' })
export class RetellStoryPartInput {
  @Field(() => ID, { description: 'Key of the part.' })
  part!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Code of the list story-topic; left out, the part has none.' })
  topic?: string | null;

  @Field(() => String, { description: 'What they call it, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What they tell, 1 to 20000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'With whom a part is to be shared.' })
export class StoryReaderInput {
  @Field(() => StoryReaderKind, { description: 'Which kind.' })
  kind!: StoryReaderKind;

  @Field(() => ID, { description: 'Their key.' })
  id!: string;
}

@InputType({ description: 'With whom the person shares a part from now on. Nobody on the list: with nobody.' })
export class ShareStoryPartInput {
  @Field(() => ID, { description: 'Key of the part.' })
  part!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => [StoryReaderInput], {
    description: 'All with whom it is shared, at most 50. It is shown to those of them to whom the person opened the story.',
  })
  readers!: StoryReaderInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The part was told, told anew or shared.' })
export class StoryPartDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly part: string };
}

export const StoryPartResult = createUnionType({
  name: 'StoryPartResult',
  description: 'The part as it now is, or why nothing was changed.',
  types: () => [StoryPartDone, Refused] as const,
});

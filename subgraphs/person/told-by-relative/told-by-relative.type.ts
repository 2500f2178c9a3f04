import { Directive, Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({ description: 'What a relative (naaste) told about the person, as they wrote it. The person can always read it (C-22).' })
@Directive('@key(fields: "id")')
export class ToldByRelative {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'What they told, to the letter.' })
  text!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => ID, { description: 'Key of the natural person who told it.' })
  toldBy!: string;

  @ConsentField('CONTEXT_CONVERSATIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ToldByRelativeConnection = connectionOf(
  'ToldByRelative',
  ToldByRelative,
  'CONTEXT_CONVERSATIONS',
  'what relatives told',
);

@InputType({ description: 'What a relative tells about the person.' })
export class TellAboutPersonInput {
  @Field(() => ID, { description: 'Key of the person it is about.' })
  person!: string;

  @Field(() => String, { description: 'What they tell, 1 to 4000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => Boolean, {
    description: 'True: the one who tells was shown that the person can read it, and by whom it was told. Otherwise it is refused with that warning.',
  })
  acknowledgedVisibleToPerson!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It was written down.' })
export class TellAboutPersonDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly told: string };
}

export const TellAboutPersonResult = createUnionType({
  name: 'TellAboutPersonResult',
  description: 'What was told, or why nothing was written down.',
  types: () => [TellAboutPersonDone, Refused] as const,
});

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({
  description:
    'What a member of somebody’s resource group keeps of their preparation talk, about themselves and in their own words. It belongs to the ' +
    'member: the person whose group it is never reads it. What they tell about that person goes another way, which the person reads (C-22).',
})
@Directive('@key(fields: "id")')
export class PreparationNote {
  @Field(() => ID, { description: 'Opaque key of the note.' })
  id!: string;

  @InheritedConsentField(() => String, { description: 'What the member wrote, to the letter.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => Boolean, { description: 'Whether the professional who held the talk reads it.' })
  isReadByHolder!: boolean;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const PreparationNoteConnection = connectionOf(
  'PreparationNote',
  PreparationNote,
  'OWN_WORDS',
  'what somebody kept of their own preparation talks',
);

@ObjectType({
  description:
    'A talk of a professional with one member alone, before they join the group (voorbereidend gesprek). The person asks for it and is told ' +
    'that it was held, never what was said.',
})
@Directive('@key(fields: "id")')
export class PreparationTalk {
  @Field(() => ID, { description: 'Opaque key of the talk.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => Professional, { description: 'Who is asked to hold it.' })
  professional!: Professional;

  @ConsentField('RESOURCE_GROUP', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @ConsentField('RESOURCE_GROUP', () => String, {
    description: 'With whom it is and how to reach them, in the person’s words. For the person, for who is to hold it and for that member (C-42).',
  })
  introduction!: string | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When the person asked for it, a local date.' })
  askedOn!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When it was held, a local date; null until then.' })
  heldOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: PreparationTalkKeys;
}

/** What leads from a talk to the note on it. */
interface PreparationTalkKeys {
  readonly id: string;
  readonly membershipId: string;
  readonly professional: string;
  readonly organisation: string;
  readonly heldOn: string | null;
}

export const PreparationTalkConnection = connectionOf(
  'PreparationTalk',
  PreparationTalk,
  'RESOURCE_GROUP',
  'the preparation talks with members',
);

@InputType({ description: 'Asks a professional who is involved to talk with a member before they join; only the person asks (C-17).' })
export class AskForPreparationTalkInput {
  @Field(() => ID, { description: 'Key of the membership: of somebody who is invited, or who just joined.' })
  membership!: string;

  @Field(() => ID, { description: 'Key of the professional, one who has to do with the person by their own name.' })
  professional!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the organisation for which they are asked; to be named where they work with the person for more than one (C-50).',
  })
  organisation?: string | null;

  @Field(() => String, { description: 'With whom it is and how to reach them, 1 to 500 characters; that professional reads it.' })
  introduction!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Says that a preparation talk was held, as the professional who was asked to. There is no field for what was said.' })
export class HoldPreparationTalkInput {
  @Field(() => ID, { description: 'Key of the talk.' })
  talk!: string;

  @Field(() => GraphQLDate, { description: 'When it was held, a local date; not before it was asked for and not after today.' })
  heldOn!: Date;

  @Field(() => Int, { description: 'Version of the talk that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What a member keeps of their own preparation talk; only they write it.' })
export class WritePreparationNoteInput {
  @Field(() => ID, { description: 'Key of the talk.' })
  talk!: string;

  @Field(() => String, { description: 'What they keep of it about themselves, 1 to 4000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the professional who held the talk reads it. Left out: of a first note they do, and a note that is there stays as it is.',
  })
  letHolderRead?: boolean | null;

  @Field(() => Boolean, {
    description:
      'True: the member was shown that this is for what concerns themselves, and that what they tell about the person is told where the ' +
      'person can read it. Otherwise it is refused with that warning (C-22).',
  })
  acknowledgedAboutThemselves!: boolean;

  @Field(() => Int, { nullable: true, description: 'Version of the note that was seen; left out for the first.' })
  version?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Takes from the professional who held the talk that they read one’s note; one can at any time, also after leaving the group.' })
export class ClosePreparationNoteInput {
  @Field(() => ID, { description: 'Key of the note.' })
  note!: string;

  @Field(() => Int, { description: 'Version of the note that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The note was written, or closed to who held the talk.' })
export class PreparationNoteDone {
  /** Not in the schema. */
  receipt!: { readonly member: string; readonly note: string };
}

export const PreparationNoteResult = createUnionType({
  name: 'PreparationNoteResult',
  description: 'The note as it now is, or why it was not written.',
  types: () => [PreparationNoteDone, Refused] as const,
});

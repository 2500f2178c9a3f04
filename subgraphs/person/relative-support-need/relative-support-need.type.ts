import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { InheritedConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

@ObjectType({
  description:
    'What a relative needs themselves, in their words (behoefte van een naaste, G-52). The relative’s own, and no part of the record of the person they are around.',
})
export class RelativeSupportNeed {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @InheritedConsentField(() => String, { description: 'What they need, to the letter.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => GraphQLDate, { description: 'When they said so, a local date.' })
  saidOn!: string;

  @InheritedConsentField(() => ID, { description: 'Key of the relative whose need it is.' })
  relative!: string;

  @InheritedConsentField(() => ID, {
    description: 'Key of the person they are around; for the relative and that person alone.',
  })
  around!: string | null;

  @InheritedConsentField(() => Boolean, { description: 'Whether the person may read it; for the relative alone.' })
  sharedWithPerson!: boolean | null;

  @InheritedConsentField(() => [Professional], { description: 'To whom they turned with it; for the relative alone.' })
  addressedTo!: readonly Professional[] | null;

  @InheritedConsentField(() => Int, { description: 'Version; name it when changing. For the relative alone.' })
  version!: number | null;
}

@InputType({ description: 'What a relative needs themselves.' })
export class WriteSupportNeedInput {
  @Field(() => ID, { description: 'Key of the person they are around.' })
  person!: string;

  @Field(() => String, { description: 'What they need, 1 to 4000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the person may read it.' })
  sharedWithPerson!: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Keys of the professionals to whom they turn with it, at most 10; also one who has nothing to do with the person.',
  })
  addressedTo!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The need as it is to be from now on; whoever is left off reads it no longer.' })
export class ChangeSupportNeedInput {
  @Field(() => ID, { description: 'Key of the need.' })
  need!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'What they need, 1 to 4000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the person may read it.' })
  sharedWithPerson!: boolean;

  @Field(() => [ID], { description: 'Keys of the professionals to whom they turn with it, at most 10.' })
  addressedTo!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which need is taken away.' })
export class RemoveSupportNeedInput {
  @Field(() => ID, { description: 'Key of the need.' })
  need!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It was written, changed or taken away.' })
export class SupportNeedDone {
  @InheritedConsentField(() => RelativeSupportNeed, { description: 'The need as it now is; null when it was taken away.' })
  need!: RelativeSupportNeed | null;
}

export const SupportNeedResult = createUnionType({
  name: 'SupportNeedResult',
  description: 'The need, or why nothing was changed.',
  types: () => [SupportNeedDone, Refused] as const,
});

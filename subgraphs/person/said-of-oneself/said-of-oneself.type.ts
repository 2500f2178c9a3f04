import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

@InputType({ description: 'What the person said of themselves, in other words.' })
export class RewordWhatISaidInput {
  @Field(() => ID, { description: 'Key of what was said: words, a wish, a strength, a need, a phase of recovery …' })
  said!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'The new words, 1 to as many characters as fitted when it was said; kept to the letter.' })
  text!: string;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What the person said of themselves and no longer says.' })
export class TakeBackWhatISaidInput {
  @Field(() => ID, { description: 'Key of what was said: words, a wish, a strength, a need, a phase of recovery …' })
  said!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It says something else now, or is gone.' })
export class WhatISaidDone {
  @Field(() => ID, { description: 'Key of what was said, as it was given. Of what was taken back nothing is left under it.' })
  said!: string;
}

export const WhatISaidResult = createUnionType({
  name: 'WhatISaidResult',
  description: 'That it says something else or is gone, or why not.',
  types: () => [WhatISaidDone, Refused] as const,
});

import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { DataCategory } from '../consent/words.type';

@ObjectType({
  description:
    'Somebody around the person agrees that what is recorded about themselves is shared with those the person chose (akkoord van de omgeving; C-18).',
})
@Directive('@key(fields: "id")')
export class ContextConsent {
  @Field(() => ID, { description: 'Opaque key of the agreement.' })
  id!: string;

  @ConsentField('CONSENT', () => ID, { description: 'Key of who agreed.' })
  contextPerson!: string;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'In which categories.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when (UTC).' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'Until when (UTC), exclusive; when it was taken back, then. Null for no end.',
  })
  until!: Date | null;

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether it counts now.' })
  isLive!: boolean;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when taking it back.' })
  version!: number;
}

@InputType({ description: 'What somebody agrees to have shared of themselves around a person.' })
export class AgreeToContextInput {
  @Field(() => ID, { description: 'Key of the person around whom they stand.' })
  person!: string;

  @Field(() => [DataCategory], { description: 'In which categories; those that hold something about people around.' })
  categories!: Category[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive. Left out: without end.' })
  until?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which agreement is taken back.' })
export class WithdrawContextAgreementInput {
  @Field(() => ID, { description: 'Key of the agreement.' })
  agreement!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The agreement as it stands after the act.' })
export class ContextConsentDone {
  @ConsentField('CONSENT', () => ContextConsent, { description: 'The agreement.' })
  agreement!: ContextConsent | null;
}

export const ContextConsentResult = createUnionType({
  name: 'ContextConsentResult',
  description: 'The agreement, or why nothing was changed.',
  types: () => [ContextConsentDone, Refused] as const,
});

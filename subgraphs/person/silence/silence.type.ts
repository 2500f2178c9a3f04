import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Refused } from '../../kit/refused.type';
import { Grantee, GranteeInput, KEY_DESCRIPTION, SayingStateKind } from '../consent/consent.type';
import { DataCategory } from '../consent/words.type';

@ObjectType({
  description:
    'Silence (stilte): somebody does not notice that something is withheld from them. It opens and closes nothing; what is not open to them looks as if there were none.',
})
export class Silence {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONSENT', () => Grantee, { description: 'Who is not to notice.' })
  grantee!: Grantee;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'In which categories.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when it holds (UTC).' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'Until when it holds (UTC), exclusive; null for no end.',
  })
  until!: Date | null;

  @ConsentField('CONSENT', () => SayingStateKind, { description: 'Where it stands now.' })
  state!: SayingStateKind;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was recorded (UTC).' })
  recordedAt!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When the person ended it (UTC).' })
  withdrawnAt!: Date | null;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when ending it.' })
  version!: number;
}

export const SilenceConnection = connectionOf('Silence', Silence, 'CONSENT', 'the silences');

@InputType({ description: 'Who is not to notice what is withheld from them, and in which categories.' })
export class KeepSilentInput {
  @Field(() => ID, { description: 'Key of the person whose data it is about.' })
  person!: string;

  @Field(() => GranteeInput, { description: 'Who is not to notice.' })
  grantee!: GranteeInput;

  @Field(() => [DataCategory], { description: 'The categories, at least one.' })
  categories!: Category[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive. Left out: without end.' })
  until?: Date | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which silence ends.' })
export class EndSilenceInput {
  @Field(() => ID, { description: 'Key of the silence.' })
  silence!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The silence as it stands after the act.' })
export class SilenceDone {
  @ConsentField('CONSENT', () => Silence, { description: 'The silence.' })
  silence!: Silence | null;
}

export const SilenceResult = createUnionType({
  name: 'SilenceResult',
  description: 'The silence, or why nothing was changed.',
  types: () => [SilenceDone, Refused] as const,
});

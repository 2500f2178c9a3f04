import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';
import { KEY_DESCRIPTION } from '../consent/consent.type';
import { DataCategory } from '../consent/words.type';

@ObjectType({ description: 'One act by which the person limited all that an organisation has of theirs.' })
export class ConsentBulk {
  @Field(() => ID, { description: 'Opaque key; what undoBulk takes.' })
  id!: string;

  @ConsentField('CONSENT', () => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'Until when they have it (UTC), exclusive; null: it ended at once.' })
  until!: Date | null;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'In these categories; empty for all.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When the person said so (UTC).' })
  recordedAt!: Date;

  @ConsentField('CONSENT', () => [ID], { description: 'Keys of the grants that ended by it.' })
  ended!: readonly string[];

  @ConsentField('CONSENT', () => [ID], { description: 'Keys of the narrower grants in their place.' })
  made!: readonly string[];

  @ConsentField('CONSENT', () => ID, {
    description: 'Key of the refusal that ends what reaches the organisation without naming it alone.',
  })
  refusal!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was undone (UTC).' })
  undoneAt!: Date | null;

  @ConsentField('CONSENT', () => [ID], { description: 'Keys of the grants given again when it was undone.' })
  restored!: readonly string[];
}

export const ConsentBulkConnection = connectionOf('ConsentBulk', ConsentBulk, 'CONSENT', 'the acts');

@InputType({ description: 'Whose consent to which organisation is limited, until when.' })
export class LimitAllInput {
  @Field(() => ID, { description: 'Key of the person whose data it is about.' })
  person!: string;

  @Field(() => ID, { description: 'Key of the organisation; its teams and professionals are meant as well.' })
  organisation!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when they have it (UTC), exclusive. Left out: no longer.' })
  until?: Date | null;

  @Field(() => [DataCategory], { defaultValue: [], description: 'In these categories. Left out: in all.' })
  categories!: Category[];

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which act is undone.' })
export class UndoBulkInput {
  @Field(() => ID, { description: 'Key of the act.' })
  bulk!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The act as it stands.' })
export class ConsentBulkDone {
  @ConsentField('CONSENT', () => ConsentBulk, { description: 'The act.' })
  bulk!: ConsentBulk | null;
}

export const ConsentBulkResult = createUnionType({
  name: 'ConsentBulkResult',
  description: 'The act, or why nothing was changed.',
  types: () => [ConsentBulkDone, Refused] as const,
});

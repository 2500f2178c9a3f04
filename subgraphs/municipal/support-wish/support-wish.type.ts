import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({ description: 'Practical support at home that the person would like (ondersteuningswens), in their own words.' })
@Directive('@key(fields: "id")')
export class SupportWish {
  @Field(() => ID, { description: 'Opaque key of the wish.' })
  id!: string;

  @ConsentField('HOUSING', () => String, { description: 'The wish, in the person’s words.' })
  text!: string;

  @ConsentField('HOUSING', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SupportWishConnection = connectionOf('SupportWish', SupportWish, 'HOUSING', 'the wishes for support at home');

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';

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

  @ConsentField('HOUSING', () => GraphQLDate, {
    description: 'Local date from which the person wishes it no more; null while they do.',
  })
  withdrawnOn!: string | null;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const supportWishTypes = deskTypesOf('SupportWish', 'HOUSING', SupportWish, 'the wishes for support at home');

@InputType({ description: 'What practical support somebody would like at home.' })
export class AddSupportWishInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the municipality or OCMW that is told; a desk records at its own and leaves it out.',
  })
  organisation?: string | null;

  @Field(() => String, { description: 'The wish, as the person says it; 1 to 1000 characters. A desk writes no diagnosis and no label.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That the person wishes it no more.' })
export class WithdrawSupportWishInput {
  @Field(() => ID, { description: 'Key of the wish.' })
  wish!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({
  description: 'What the person gives to others (wederkerigheid, Z-13). For the person, and for the member of their group to whom they offer it.',
})
@Directive('@key(fields: "id")')
export class SupportOffer {
  @Field(() => ID, { description: 'Opaque key of the offer.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What the person gives, in their words.' })
  text!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'Since when, a local date.' })
  offeredOn!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'Until when, a local date; null while it stands.' })
  endedOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string | null;
}

export const SupportOfferConnection = connectionOf('SupportOffer', SupportOffer, 'RESOURCE_GROUP', 'what the person gives to others');

@InputType({ description: 'Says what the person gives to others; only the person says it.' })
export class OfferSupportInput {
  @Field(() => ID, { description: 'Key of the person who gives.' })
  person!: string;

  @Field(() => String, { description: 'What they give, 1 to 1000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the membership of the accepted member it is for, who then reads it; left out for others.',
  })
  to?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Ends what the person offered; only the person does.' })
export class EndSupportOfferInput {
  @Field(() => ID, { description: 'Key of the offer.' })
  offer!: string;

  @Field(() => Int, { description: 'Version of the offer that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What the person gives was said or ended.' })
export class SupportOfferDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly offer: string };
}

export const SupportOfferResult = createUnionType({
  name: 'SupportOfferResult',
  description: 'The offer as it now is, or why nothing was changed.',
  types: () => [SupportOfferDone, Refused] as const,
});

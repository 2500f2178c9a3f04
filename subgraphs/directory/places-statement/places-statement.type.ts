import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { ServiceOffering } from '../service-offering/service-offering.type';

@InputType({ description: 'How many places of an offering are taken now (bezette plaatsen), stated by its provider.' })
export class StateOfferingPlacesInput {
  @Field(() => ID, { description: 'Key of the offering, one of your own organisation that is counted in places.' })
  offering!: string;

  @Field(() => Int, { description: 'How many are taken, 0 to 10,000. It is told in bands alone, and not at once.' })
  taken!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What was stated is noted.' })
export class OfferingPlacesStated {
  @Field(() => Int, { description: 'How many you stated to be taken. To others it is never told as a number.' })
  taken!: number;

  @Field(() => GraphQLDate, {
    description: 'The first day on which it can be told, a local date: today where nobody stated any before, else the turn of the month.',
  })
  toldFrom!: string;

  @Field(() => ServiceOffering, { nullable: true, description: 'The offering, as everybody reads it now.' })
  offering!: ServiceOffering | null;
}

export const StateOfferingPlacesResult = createUnionType({
  name: 'StateOfferingPlacesResult',
  description: 'What was stated, or why nothing was noted.',
  types: () => [OfferingPlacesStated, Refused] as const,
});

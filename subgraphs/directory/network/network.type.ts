import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DirectoryEntry, publicConnectionOf } from '../reference-row/reference-row.type';

export enum NetworkBudgetKey {
  INHABITANTS = 'INHABITANTS',
  AGE_OF_ONSET = 'AGE_OF_ONSET',
  PREVALENCE = 'PREVALENCE',
  SOCIO_ECONOMIC_SITUATION = 'SOCIO_ECONOMIC_SITUATION',
}

registerEnumType(NetworkBudgetKey, {
  name: 'NetworkBudgetKey',
  description: 'What the budget of a network is set by (verdeelsleutel, R-038).',
  valuesConfig: {
    INHABITANTS: { description: 'How many inhabitants there are (aantal inwoners).' },
    AGE_OF_ONSET: { description: 'At which age disorders begin (aanvangsleeftijd).' },
    PREVALENCE: { description: 'How many people have them (prevalentie).' },
    SOCIO_ECONOMIC_SITUATION: { description: 'How people there live (sociaal-economische situatie).' },
  },
});

@ObjectType({ description: 'The most a network may spend (maximumbudget).' })
export class NetworkBudget extends DirectoryEntry {
  @Field(() => Int, { description: 'Whole euros.' })
  amountEur!: number;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day of the period it is for; null where the source does not say.',
  })
  periodFrom!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day after the period it is for; null where the source does not say.',
  })
  periodTo!: string | null;

  @Field(() => [NetworkBudgetKey], {
    description: 'What it is set by (R-038); empty where the source does not say. Which weighs how much is in no source.',
  })
  setBy!: readonly string[];
}

@ObjectType({
  description: 'A mental-health network (netwerk geestelijke gezondheid): who works together for a region.',
})
@Directive('@key(fields: "id")')
export class MentalHealthNetwork extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the network.' })
  id!: string;

  @Field(() => String, { description: 'Its name, which is not translated.' })
  name!: string;
}

export const MentalHealthNetworkConnection = publicConnectionOf(
  'MentalHealthNetwork',
  MentalHealthNetwork,
  'the mental-health networks',
);

@InputType({ description: 'Which networks. What is left out does not narrow the list.' })
export class NetworkFilter {
  @Field(() => String, { nullable: true, description: 'Region or community, a code of belgian-entity.' })
  entity?: string | null;

  @Field(() => String, { nullable: true, description: 'For whom, a code of network-audience: ADULT, YOUTH or BOTH.' })
  audience?: string | null;

  @Field(() => Int, { nullable: true, description: 'For somebody of this age, 0 to 130 years (R-061): nobody is too old or too young for all.' })
  ageInYears?: number | null;
}

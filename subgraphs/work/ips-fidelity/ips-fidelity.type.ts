import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { Refused } from '../../kit/refused.type';
import { WorkTerm } from '../term/term.type';

@ObjectType({ description: 'One item of IPS fidelity, as the team’s own records have it (modelgetrouwheid).' })
export class IpsFidelityItem {
  @Field(() => WorkTerm, { description: 'The item.' })
  item!: WorkTerm;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a hundred persons, in fives; null where it can be said of fewer than ten, and where it is no share.',
  })
  percent!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the highest anchor is reached; null where these records tell of none.',
  })
  isReached!: boolean | null;
}

@ObjectType({ description: 'What a team’s own records say of how true it is to IPS. No score: most items are judged by people.' })
export class IpsFidelity {
  @Field(() => [IpsFidelityItem], { description: 'The items that can be told.' })
  items!: IpsFidelityItem[];
}

export const IpsFidelityResult = createUnionType({
  name: 'IpsFidelityResult',
  description: 'The items, or why there are none.',
  types: () => [IpsFidelity, Refused] as const,
});

@InputType({ description: 'Over whom the items of IPS fidelity are told.' })
export class IpsFidelityInput {
  @Field(() => [ID], { description: 'Keys of persons in the caseload, each once, at most 200.' })
  persons!: string[];
}

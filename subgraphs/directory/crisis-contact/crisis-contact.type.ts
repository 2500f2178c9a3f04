import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { DirectoryEntry, OpeningHours } from '../reference-row/reference-row.type';

@ObjectType({ description: 'Whom to call when it cannot wait (crisiscontact).' })
export class CrisisContact extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the contact.' })
  id!: string;

  @Field(() => String, { description: 'Its name, which is not translated.' })
  name!: string;

  @Field(() => [String], { description: 'Phone numbers as dialled in the country, the shortest first.' })
  phones!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Where it is on the web, where one can often also chat.' })
  website!: string | null;

  @Field(() => [String], { description: 'Languages in which somebody answers, BCP 47.' })
  languages!: readonly string[];

  @Field(() => Boolean, { description: 'Somebody answers day and night, every day.' })
  alwaysReachable!: boolean;

  @Field(() => [OpeningHours], {
    description: 'When somebody answers the phone; empty when always, or when it differs from place to place.',
  })
  hours!: readonly OpeningHours[];

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'When somebody last called and found it right; null: nobody has, so try it before you rely on it.',
  })
  verifiedOn!: string | null;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The person, as the mental-health providers know them.' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { description: 'Opaque key of the person.' })
  id!: string;

  /** The key inside Kring; not in the schema. */
  person!: string;
}

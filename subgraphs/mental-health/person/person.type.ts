import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PERSON_DESCRIPTION } from '../../kit/person-reference';

@ObjectType({ description: PERSON_DESCRIPTION })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { description: 'Opaque key of the person.' })
  id!: string;

  /** The key inside Kring; not in the schema. */
  person!: string;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An organisation (organisatie), by its key; who it is stands in the directory.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Organisation {
  @Field(() => ID, { description: 'Opaque key of the organisation.' })
  id!: string;
}

@ObjectType({ description: 'A professional (professional), by their key; who they are stands in the directory.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Professional {
  @Field(() => ID, { description: 'Opaque key of the professional.' })
  id!: string;
}

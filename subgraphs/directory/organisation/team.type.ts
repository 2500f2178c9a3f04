import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DirectoryEntry } from '../reference-row/reference-row.type';

@ObjectType({ description: 'A team (team) of an organisation.' })
@Directive('@key(fields: "id")')
export class Team extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the team.' })
  id!: string;

  @Field(() => String, { description: 'Its name, which is not translated.' })
  name!: string;
}

@ObjectType({ description: 'That a professional is on a team, from when to when (teamsamenstelling).' })
export class TeamMembership {
  @Field(() => GraphQLDate, { description: 'First day on the team.' })
  since!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day no longer on the team; null while it is open.' })
  until!: string | null;
}

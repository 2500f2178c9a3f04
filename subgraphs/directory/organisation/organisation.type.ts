import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DirectoryEntry, publicConnectionOf } from '../reference-row/reference-row.type';

@ObjectType({ description: 'An organisation (organisatie) of the social map, as anybody may find it.' })
@Directive('@key(fields: "id")')
export class Organisation extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the organisation.' })
  id!: string;

  @Field(() => String, { description: 'Its name, which is not translated.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where it is on the web.' })
  website!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its quality statute (kwaliteitsstatuut) is published; null where none is known (M-95).',
  })
  qualityStatute!: string | null;
}

export const OrganisationConnection = publicConnectionOf('Organisation', Organisation, 'the organisations');

@InputType({ description: 'Which organisations. What is left out does not narrow the list.' })
export class OrganisationFilter {
  @Field(() => [String], { nullable: true, description: 'Of one of these kinds; codes of organisation-kind.' })
  kinds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'In this zone, in a zone within it or in a larger one it lies in; the code of a zone.',
  })
  zone?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, whatever the capitals; 1 to 100 characters.' })
  text?: string | null;
}

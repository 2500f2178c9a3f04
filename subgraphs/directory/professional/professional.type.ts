import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DirectoryEntry, publicConnectionOf } from '../reference-row/reference-row.type';

@ObjectType({ description: 'A professional (professional) in a role for one organisation, as anybody may find them.' })
@Directive('@key(fields: "id")')
export class Professional extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the professional.' })
  id!: string;

  @Field(() => String, { description: 'Given name (voornaam).' })
  givenName!: string;

  @Field(() => String, { description: 'Family name (familienaam).' })
  familyName!: string;

  @Field(() => [String], { description: 'Languages they work in, BCP 47.' })
  languages!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Works under the convention for psychological care (geconventioneerd); null where that question does not arise.',
  })
  conventioned!: boolean | null;
}

export const ProfessionalConnection = publicConnectionOf('Professional', Professional, 'the professionals');

@InputType({ description: 'Which professionals. What is left out does not narrow the list.' })
export class ProfessionalFilter {
  @Field(() => [String], { nullable: true, description: 'Of one of these professions; codes of professional-kind.' })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who work in this language; a code of language.' })
  language?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Under the convention for psychological care, or (false) explicitly not.',
  })
  conventioned?: boolean | null;
}

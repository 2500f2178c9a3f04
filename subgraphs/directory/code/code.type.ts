import { Field, ObjectType } from 'type-graphql';
import { LabelledEntry, Labels } from '../reference-row/reference-row.type';

@ObjectType({ description: 'A value of a public code list (codelijst): compare the code, show the label.' })
export class DirectoryCode {
  @Field(() => String, { description: 'Which list it is of; codes(system:) gives the whole list.' })
  system!: string;

  @Field(() => String, { description: 'The code; stable.' })
  code!: string;

  @Field(() => String, {
    description: 'In words, in the first language of Accept-Language that there is (nl, fr, de, en); otherwise Dutch.',
  })
  label!: string;

  @Field(() => Labels, {
    nullable: true,
    description: 'In words, in every language of the directory; null for a code that its list does not have.',
  })
  labels!: Labels | null;
}

@ObjectType({ description: 'A value of a public code list (codelijst), as the list itself shows it.' })
export class CodeListEntry extends LabelledEntry {
  @Field(() => String, { description: 'Which list it is of.' })
  system!: string;

  @Field(() => String, { description: 'The code; stable.' })
  code!: string;
}

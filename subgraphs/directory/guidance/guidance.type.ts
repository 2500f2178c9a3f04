import { Field, ID, ObjectType } from 'type-graphql';
import { DirectoryEntry, publicConnectionOf } from '../reference-row/reference-row.type';

@ObjectType({
  description: 'What speaks for a choice and what against it (afwegingen): as many of each, so the list does not push.',
})
export class Considerations {
  @Field(() => [String], { description: 'What speaks for it.' })
  for!: readonly string[];

  @Field(() => [String], { description: 'What speaks against it.' })
  against!: readonly string[];
}

@ObjectType({
  description:
    'General information (algemene informatie) for anybody, with or without a login. It is about nobody, ' +
    'leads to nobody, and is no medical advice.',
})
export class Guidance extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the text.' })
  id!: string;
}

export const GuidanceConnection = publicConnectionOf('Guidance', Guidance, 'the texts of general information');

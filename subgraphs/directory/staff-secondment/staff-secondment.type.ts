import { Field, ID, ObjectType } from 'type-graphql';
import { DirectoryEntry } from '../reference-row/reference-row.type';

@ObjectType({
  description:
    'That one team lends staff to another, or shares a function with it (detachering, gedeelde functionaris, U-33). Nobody may see ' +
    'more of anybody by it.',
})
export class StaffSecondment extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;
}

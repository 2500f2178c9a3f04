import { Field, ObjectType } from 'type-graphql';
import { LabelledEntry } from '../reference-row/reference-row.type';

@ObjectType({ description: 'A function of the Flemish decree on mental health (functie A tot G): what care is for.' })
export class CareFunction extends LabelledEntry {
  @Field(() => String, { description: 'Its letter, A to G.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What another place in the source adds or says otherwise, in the language of Accept-Language.',
  })
  note!: string | null;
}

@ObjectType({
  description: 'A care level of the Flemish model (zorgniveau 0a, 0b, 1, 2a, 2b): how specialised care is.',
})
export class CareLevel extends LabelledEntry {
  @Field(() => String, { description: 'Its code: L0A, L0B, L1, L2A or L2B.' })
  code!: string;

  @Field(() => String, { description: 'As the field writes it: 2a.' })
  notation!: string;
}

@ObjectType({ description: 'That the model places a function at a level (R-057).' })
export class CareLevelFunction {
  @Field(() => CareFunction, { description: 'The function.' })
  function!: CareFunction;

  @Field(() => Boolean, {
    description: 'The model prints it apart from the row of its level, so whether it spans all levels cannot be read.',
  })
  printedApart!: boolean;
}

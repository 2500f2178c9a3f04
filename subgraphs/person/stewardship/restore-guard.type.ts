import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Refused } from '../../kit/refused.type';

@ObjectType({ description: 'A person whose sharing is closed since a restore: their consent had come further than the database knows.' })
export class ConsentHold {
  @ConsentField('CONSENT', () => ID, { description: 'Key of the person; with a case only.' })
  person!: string | null;

  @ConsentField('CONSENT', () => ID, { description: 'Pseudonym of the person.' })
  personPseudonym!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'Since when (UTC).' })
  since!: Date;

  @ConsentField('CONSENT', () => Int, { description: 'How many changes of consent are missing; 0 when what would tell is lost.' })
  missing!: number;

  @ConsentField('CONSENT', () => Int, {
    description: 'How many receipts the person kept and presented since; each closed what it says was closed, or Kring knew.',
  })
  receiptsPresented!: number;
}

@ObjectType({ description: 'Whose sharing is closed since a restore.' })
export class ConsentHolds {
  @ConsentField('CONSENT', () => [ConsentHold], { description: 'The first 100, the oldest first.' })
  holds!: readonly ConsentHold[];

  @ConsentField('CONSENT', () => Int, { description: 'How many there are.' })
  total!: number;
}

@InputType({ description: 'For whom the steward confirms that what was taken back since the backup is taken back again.' })
export class ReconcileInput {
  @Field(() => ID, { nullable: true, description: 'Key or pseudonym of the person. Left out, with everybody true: everybody.' })
  person?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'For everybody who is on hold.' })
  everybody!: boolean;

  @Field(() => String, { description: 'What was done, 10 to 1000 characters.' })
  reason!: string;

  @Field(() => String, {
    description: 'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'Sharing is open again, by what the database holds now.' })
export class ReconcileDone {
  @ConsentField('CONSENT', () => Int, { description: 'For how many persons.' })
  persons!: number;
}

export const ReconcileResult = createUnionType({
  name: 'ReconcileResult',
  description: 'For how many sharing is open again, or why nothing was changed.',
  types: () => [ReconcileDone, Refused] as const,
});

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({ description: 'The seven themes of a WRAP, each in the person’s words or left open (R-116).' })
abstract class WrapThemes {
  @ConsentField('WRAP', () => String, { description: 'What helps me to be well (gereedschapskist).' })
  toolbox!: string | null;

  @ConsentField('WRAP', () => String, { description: 'What I do every day to stay well (dagelijks plan).' })
  dailyPlan!: string | null;

  @ConsentField('WRAP', () => String, { description: 'What throws me off, and what I do then (triggers, G-14).' })
  triggers!: string | null;

  @ConsentField('WRAP', () => String, { description: 'How I notice that it goes less well, and what I do then (signalen, G-14).' })
  earlySigns!: string | null;

  @ConsentField('WRAP', () => String, { description: 'What I do when it goes wrong (als het misgaat).' })
  breakingDown!: string | null;

  @ConsentField('WRAP', () => String, {
    description: 'What others are to do when I cannot decide myself for a while (crisisplan, G-14).',
  })
  crisisPlan!: string | null;

  @ConsentField('WRAP', () => String, { description: 'How I find my feet again afterwards (plan voor na een crisis).' })
  afterCrisis!: string | null;

  @ConsentField('WRAP', () => String, { description: 'Language of the plan, BCP 47.' })
  language!: string;

  @ConsentField('WRAP', () => GraphQLDate, { description: 'When the person wrote it so, a local date.' })
  saidOn!: string;
}

@ObjectType({ description: 'What a WRAP said before it was written anew. Shown to the person alone.' })
@Directive('@key(fields: "id")')
export class EarlierWrap extends WrapThemes {
  @Field(() => ID, { description: 'Opaque key of this wording.' })
  id!: string;

  @ConsentField('WRAP', () => Int, { description: 'Which version of the plan said this.' })
  ofVersion!: number;
}

export const EarlierWrapConnection = connectionOf('EarlierWrap', EarlierWrap, 'WRAP', 'what the plan said before');

@ObjectType({
  description:
    'The person’s own plan to stay well, in their words (WRAP, G-15). It opens to others only with an activated crisis card that lists it, or on a legal ground.',
})
@Directive('@key(fields: "id")')
export class WellnessRecoveryActionPlan extends WrapThemes {
  @Field(() => ID, { description: 'Opaque key of the plan.' })
  id!: string;

  @ConsentField('WRAP', () => Provenance, { description: 'Where this comes from; its version is named when it is written anew.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

@InputType({ description: 'The plan as it is to be from now on; a theme that is left out is left open.' })
export class WriteWrapInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; left out for the first plan.' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'What helps me to be well, at most 4000 characters.' })
  toolbox?: string | null;

  @Field(() => String, { nullable: true, description: 'What I do every day to stay well, at most 4000 characters.' })
  dailyPlan?: string | null;

  @Field(() => String, { nullable: true, description: 'What throws me off, and what I do then, at most 4000 characters.' })
  triggers?: string | null;

  @Field(() => String, { nullable: true, description: 'How I notice that it goes less well, at most 4000 characters.' })
  earlySigns?: string | null;

  @Field(() => String, { nullable: true, description: 'What I do when it goes wrong, at most 4000 characters.' })
  breakingDown?: string | null;

  @Field(() => String, { nullable: true, description: 'What others are to do in a crisis, at most 4000 characters.' })
  crisisPlan?: string | null;

  @Field(() => String, { nullable: true, description: 'How I find my feet again afterwards, at most 4000 characters.' })
  afterCrisis?: string | null;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the plan, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The plan was written.' })
export class WrapWritten {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly plan: string };
}

export const WrapResult = createUnionType({
  name: 'WrapResult',
  description: 'The plan as it now is, or why nothing was written.',
  types: () => [WrapWritten, Refused] as const,
});

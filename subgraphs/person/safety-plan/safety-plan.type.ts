import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({ description: 'What a safety plan says, each part in the person’s words or left open.' })
abstract class SafetyPlanParts {
  @ConsentField('CRISIS_CARD', () => String, { description: 'Signs that it is becoming unsafe (waarschuwingssignalen).' })
  warningSigns!: string | null;

  @ConsentField('CRISIS_CARD', () => String, { description: 'What helps then (wat helpt).' })
  whatHelps!: string | null;

  @ConsentField('CRISIS_CARD', () => String, { description: 'Whom to call (wie bellen).' })
  whomToCall!: string | null;

  @ConsentField('CRISIS_CARD', () => String, { description: 'What not to do (wat niet doen).' })
  whatNotToDo!: string | null;

  @ConsentField('CRISIS_CARD', () => String, { description: 'Language of the plan, BCP 47.' })
  language!: string;

  @ConsentField('CRISIS_CARD', () => GraphQLDate, { description: 'When the person wrote it so, a local date.' })
  saidOn!: string;
}

@ObjectType({ description: 'What a safety plan said before it was written anew. Shown to the person alone.' })
@Directive('@key(fields: "id")')
export class EarlierSafetyPlan extends SafetyPlanParts {
  @Field(() => ID, { description: 'Opaque key of this wording.' })
  id!: string;

  @ConsentField('CRISIS_CARD', () => Int, { description: 'Which version of the plan said this.' })
  ofVersion!: number;
}

export const EarlierSafetyPlanConnection = connectionOf(
  'EarlierSafetyPlan',
  EarlierSafetyPlan,
  'CRISIS_CARD',
  'what the safety plan said before',
);

@ObjectType({
  description: 'The person’s own plan for when it is not safe any more (veiligheidsplan, G-13); stands beside the crisis card (C-35).',
})
@Directive('@key(fields: "id")')
export class SafetyPlan extends SafetyPlanParts {
  @Field(() => ID, { description: 'Opaque key of the plan.' })
  id!: string;

  @ConsentField('CRISIS_CARD', () => Boolean, { description: 'Whether the person lets it open together with the crisis card.' })
  opensWithCard!: boolean;

  @ConsentField('CRISIS_CARD', () => Provenance, {
    description: 'Where this comes from; its version is named when it is written anew.',
  })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

@InputType({ description: 'The safety plan as it is to be from now on; a part that is left out is left open.' })
export class WriteSafetyPlanInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; left out for the first plan.' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Signs that it is becoming unsafe, at most 2000 characters.' })
  warningSigns?: string | null;

  @Field(() => String, { nullable: true, description: 'What helps then, at most 2000 characters.' })
  whatHelps?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to call, at most 2000 characters.' })
  whomToCall?: string | null;

  @Field(() => String, { nullable: true, description: 'What not to do, at most 2000 characters.' })
  whatNotToDo?: string | null;

  @Field(() => Boolean, {
    description: 'Whether it opens together with the crisis card, to those to whom the card opens. False keeps it to the person.',
  })
  opensWithCard!: boolean;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the plan, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The safety plan was written.' })
export class SafetyPlanWritten {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly plan: string };
}

export const SafetyPlanResult = createUnionType({
  name: 'SafetyPlanResult',
  description: 'The safety plan as it now is, or why nothing was written.',
  types: () => [SafetyPlanWritten, Refused] as const,
});

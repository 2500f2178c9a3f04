import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

const KEY_DESCRIPTION =
  'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.';

export enum GoalHorizonName {
  SHORT_TERM = 'SHORT_TERM',
  END_GOAL = 'END_GOAL',
}

registerEnumType(GoalHorizonName, {
  name: 'GoalHorizon',
  description: 'How far ahead a goal lies (P-28).',
  valuesConfig: {
    SHORT_TERM: { description: 'On short term (doelstelling op korte termijn).' },
    END_GOAL: { description: 'With what the person wants to round off (einddoel).' },
  },
});

export enum GoalStatusName {
  CHOSEN = 'CHOSEN',
  UNDER_WAY = 'UNDER_WAY',
  PAUSED = 'PAUSED',
  REACHED = 'REACHED',
  LET_GO = 'LET_GO',
}

registerEnumType(GoalStatusName, {
  name: 'GoalStatus',
  description:
    'How far the person says they are. In no order: only the person decides, and stepping back is normal (R-054).',
  valuesConfig: {
    CHOSEN: { description: 'Chosen (gekozen).' },
    UNDER_WAY: { description: 'Under way (mee bezig).' },
    PAUSED: { description: 'Put aside for now (even opzij).' },
    REACHED: { description: 'Reached (bereikt).' },
    LET_GO: { description: 'Let go (losgelaten).' },
  },
});

@ObjectType({ description: 'A small step towards a goal (stap).' })
@Directive('@key(fields: "id")')
export class GoalStep {
  @Field(() => ID, { description: 'Opaque key of the step.' })
  id!: string;

  @ConsentField('GOALS', () => String, { description: 'The step, in the person’s words.' })
  text!: string;

  @ConsentField('GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('GOALS', () => GraphQLDateTime, {
    description: 'When the person ticked it off (UTC); null while it is open.',
  })
  doneAt!: Date | null;

  @ConsentField('GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'What a professional says beside a goal; the goal itself stays as the person worded it (C-10).',
})
@Directive('@key(fields: "id")')
export class GoalNote {
  @Field(() => ID, { description: 'Opaque key of the note.' })
  id!: string;

  @ConsentField('GOALS', () => String, { description: 'The note.' })
  text!: string;

  @ConsentField('GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('GOALS', () => Professional, { description: 'Who says it.' })
  professional!: Professional;

  @ConsentField('GOALS', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @ConsentField('GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A goal that the person chose (doelstelling). Only the person words it and says how far it is (C-09, R-054).',
})
@Directive('@key(fields: "id")')
export class Goal {
  @Field(() => ID, { description: 'Opaque key of the goal.' })
  id!: string;

  @ConsentField('GOALS', () => String, { description: 'The goal, in the person’s words.' })
  text!: string;

  @ConsentField('GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('GOALS', () => GoalHorizonName, { description: 'How far ahead it lies.' })
  horizon!: GoalHorizonName;

  @ConsentField('GOALS', () => GoalStatusName, { description: 'How far the person says they are.' })
  status!: GoalStatusName;

  @ConsentField('GOALS', () => GraphQLDateTime, { description: 'When the person said so (UTC).' })
  statusSetAt!: Date;

  @ConsentField('GOALS', () => GraphQLDate, { description: 'When the person chose it, a local date.' })
  setOn!: string;

  @ConsentField('GOALS', () => Boolean, { description: 'Whether it is part of the recovery plan.' })
  inPlan!: boolean;

  @ConsentField('GOALS', () => Boolean, { description: 'Whether the person shared it with the resource group.' })
  sharedWithGroup!: boolean;

  @ConsentField('GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring and codes to be labelled; not in the schema. */
  personId!: string;
  row!: string;
  lifeDomainCode!: string;
}

export const GoalConnection = connectionOf('Goal', Goal, 'GOALS', 'the goals of the person');

@InputType({ description: 'Adds a goal; only the person can (C-09).' })
export class AddGoalInput {
  @Field(() => ID, { description: 'Key of the person whose goal it is.' })
  person!: string;

  @Field(() => String, { description: 'The goal in the person’s words, 1 to 2000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => GoalHorizonName, { description: 'How far ahead it lies.' })
  horizon!: GoalHorizonName;

  @Field(() => String, { description: 'Code of the list life-domain, such as HOUSING.' })
  lifeDomain!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is part of the recovery plan.' })
  inPlan!: boolean;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Adds a step to a goal; only the person can (C-09).' })
export class AddGoalStepInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => String, { description: 'The step in the person’s words, 1 to 500 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Says how far a goal is; only the person can (R-054).' })
export class SetGoalStatusInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => GoalStatusName, { description: 'How far it is.' })
  status!: GoalStatusName;

  @Field(() => Int, { description: 'Version of the goal that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Ticks a step off or on again; only the person can (R-054).' })
export class SetGoalStepDoneInput {
  @Field(() => ID, { description: 'Key of the step.' })
  step!: string;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  done!: boolean;

  @Field(() => Int, { description: 'Version of the step that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Shares a goal with the resource group, or takes it back; only the person can (C-02).' })
export class ShareGoalWithGroupInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => Boolean, { description: 'True to share it with all members, false to take it back from all.' })
  shared!: boolean;

  @Field(() => Int, { description: 'Version of the goal that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Writes a note beside a goal that one may read; the goal stays as it is (C-10).' })
export class AddGoalNoteInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => String, { description: 'The note, 1 to 2000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The goal was added or changed.' })
export class GoalDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly goal: string };
}

export const GoalResult = createUnionType({
  name: 'GoalResult',
  description: 'The goal as it now is, or why nothing was changed.',
  types: () => [GoalDone, Refused] as const,
});

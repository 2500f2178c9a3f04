import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';

export enum ContributionStateName {
  PLANNED = 'PLANNED',
  UNDER_WAY = 'UNDER_WAY',
  DONE = 'DONE',
  LET_GO = 'LET_GO',
}

registerEnumType(ContributionStateName, {
  name: 'GoalContributionState',
  description: 'How far a contribution to a goal is; only the one who took it on says so. It says nothing of the goal.',
  valuesConfig: {
    PLANNED: { description: 'Taken on (voorgenomen).' },
    UNDER_WAY: { description: 'Under way (mee bezig).' },
    DONE: { description: 'Done (gedaan).' },
    LET_GO: { description: 'Not going to be done any more (losgelaten).' },
  },
});

@ObjectType({
  description:
    'What somebody around the person takes on towards one of the person’s goals (bijdrage). The goal stays the person’s (C-09, R-054). ' +
    'Members with whom the goal is shared read what and by when, and who only of themselves and of professionals (C-42).',
})
@Directive('@key(fields: "id")')
export class GoalContribution {
  @Field(() => ID, { description: 'Opaque key of the contribution.' })
  id!: string;

  @ConsentField('GOALS', () => String, { description: 'What they take on, in their words.' })
  text!: string;

  @ConsentField('GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('GOALS', () => GraphQLDate, { description: 'By when, a local date; null where no day was named.' })
  dueOn!: string | null;

  @ConsentField('GOALS', () => ContributionStateName, { description: 'How far it is.' })
  state!: ContributionStateName;

  @ConsentField('GOALS', () => GraphQLDate, { description: 'Since when it stands so, a local date.' })
  stateSetOn!: string;

  @ConsentField('GOALS', () => Professional, { description: 'Who took it on, where that is a professional.' })
  professional!: Professional | null;

  @ConsentField('GOALS', () => Organisation, {
    description: 'For which organisation; null for who took it on as a member of the resource group.',
  })
  organisation!: Organisation | null;

  @ConsentField('GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string | null;
}

@InputType({ description: 'Takes something on towards a goal of the person, as somebody to whom that goal is open.' })
export class ContributeToGoalInput {
  @Field(() => ID, { description: 'Key of the goal.' })
  goal!: string;

  @Field(() => String, { description: 'What they take on, 1 to 1000 characters.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when, a local date from today on; it then stands among what is due.' })
  dueOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Says how far one’s own contribution is; the status of the goal stays as the person set it (R-054).' })
export class SetGoalContributionStateInput {
  @Field(() => ID, { description: 'Key of the contribution.' })
  contribution!: string;

  @Field(() => ContributionStateName, { description: 'How far it is.' })
  state!: ContributionStateName;

  @Field(() => Int, { description: 'Version of the contribution that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import type { Connection } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { coded, isCode } from '../code/code-lists.rules';
import { Code } from '../code/code.type';
import type { PersonContext } from '../person.context';
import { localDate } from '../../../shared/local-date';
import { Person } from '../person/person.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { GoalRow } from './goal.table';
import {
  AddGoalInput,
  AddGoalNoteInput,
  AddGoalStepInput,
  Goal,
  GoalConnection,
  GoalDone,
  GoalNote,
  GoalResult,
  GoalStep,
  SetGoalStatusInput,
  SetGoalStepDoneInput,
  ShareGoalWithGroupInput,
} from './goal.type';

const OWN_GOALS: PersonsOwn = {
  message: 'Only the person decides what their goals are; you can write a note beside one.',
  rule: 'C-09',
};
const OWN_STATUS: PersonsOwn = {
  message: 'Only the person says what is relevant and when a goal is reached.',
  rule: 'R-054',
};
const OWN_SHARING: PersonsOwn = { message: 'Only the person shares their goals with the group.', rule: 'C-02' };

@Resolver(() => Person)
export class PersonGoalResolver {
  @FieldResolver(() => GoalConnection, {
    nullable: true,
    description: 'The goals the person chose, oldest first (doelstellingen).',
  })
  @Consent('GOALS')
  goals(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'GOALS', info, async (permit) => presentGoals(await stores.goals.page(permit, page)));
  }
}

@Resolver(() => Goal)
export class GoalResolver {
  @FieldResolver(() => Code, {
    nullable: true,
    description: 'Life domain (levensdomein), of the list life-domain (P-14).',
  })
  @Consent('GOALS')
  lifeDomain(@Root() { lifeDomainCode }: Goal, @Ctx() { languages }: PersonContext) {
    return coded('life-domain', lifeDomainCode, languages);
  }

  @FieldResolver(() => [GoalStep], { nullable: true, description: 'The steps towards it, in order.' })
  @Consent('GOALS')
  steps(@Root() { personId, row }: Goal, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'GOALS', info, async (permit) =>
      (await stores.goalSteps.all(permit))
        .filter((step) => step.goalId === row)
        .map((step) => present('GoalStep', step)),
    );
  }

  @FieldResolver(() => [GoalNote], { nullable: true, description: 'What professionals say beside it, oldest first.' })
  @Consent('GOALS')
  notes(@Root() { personId, row }: Goal, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'GOALS', info, async (permit) =>
      (await stores.goalNotes.all(permit))
        .filter((note) => note.goalId === row)
        .map((note) => ({
          ...present('GoalNote', note),
          professional: professionalReference(note.author),
          organisation: organisationReference(note.heldBy),
        })),
    );
  }
}

@Resolver(() => GoalDone)
export class GoalDoneResolver {
  @FieldResolver(() => Goal, { nullable: true, description: 'The goal as it now is.' })
  @Consent('GOALS')
  goal(@Root() { receipt }: GoalDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'GOALS', info, async (permit) => {
      const row = await stores.goals.one(permit, receipt.goal);
      return row && presentGoal(row);
    });
  }
}

@Resolver()
export class GoalActs {
  @Mutation(() => GoalResult, { description: 'Adds a goal. Only the person can (C-09).' })
  async addGoal(
    @Arg('input', () => AddGoalInput, { description: 'The goal.' }) input: AddGoalInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'GOALS', OWN_GOALS);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(
      faultOfText('goal', input.text, 2_000),
      faultOfLanguage(input.language),
      isCode('life-domain', input.lifeDomain)
        ? null
        : 'The life domain is not a code of the list life-domain, such as HOUSING.',
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'addGoal', input, async ({ stores }) => {
      const goal = await stores.goals.add(permit, {
        heldBy: person,
        author: person,
        source: 'PERSON',
        text: input.text.trim(),
        language: input.language,
        horizon: input.horizon,
        lifeDomain: input.lifeDomain,
        status: 'CHOSEN',
        statusSetAt: context.now,
        setOn: localDate(context.now),
        inPlan: input.inPlan,
        sharedWithGroup: false,
      });
      return { person, goal: goal.id };
    });
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, { description: 'Adds a step at the end of a goal. Only the person can (C-09).' })
  async addGoalStep(
    @Arg('input', () => AddGoalStepInput, { description: 'The step.' }) input: AddGoalStepInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.goal, 'input.goal', 'Goal');
    const permit = await openForPerson(context, info, person, 'GOALS', OWN_GOALS);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(faultOfText('step', input.text, 500), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'addGoalStep', input, async ({ stores }) => {
      await stores.goals.hold(permit);
      const goal = await stores.goals.one(permit, row);
      if (!goal) return notFound();
      await stores.goalSteps.append(permit, goal, { text: input.text.trim(), language: input.language });
      return { person, goal: row };
    });
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, { description: 'Says how far a goal is. Only the person can (R-054).' })
  async setGoalStatus(
    @Arg('input', () => SetGoalStatusInput, { description: 'The status.' }) input: SetGoalStatusInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.goal, 'input.goal', 'Goal');
    const permit = await openForPerson(context, info, person, 'GOALS', OWN_STATUS);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'setGoalStatus', input, async ({ stores }) => {
      const amended = await stores.goals.amend(permit, row, input.version, {
        status: input.status,
        statusSetAt: context.now,
      });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, goal: row };
    });
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, { description: 'Ticks a step off, or on again. Only the person can (R-054).' })
  async setGoalStepDone(
    @Arg('input', () => SetGoalStepDoneInput, { description: 'Which step, and whether it is done.' })
    input: SetGoalStepDoneInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.step, 'input.step', 'GoalStep');
    const permit = await openForPerson(context, info, person, 'GOALS', OWN_STATUS);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'setGoalStepDone', input, async ({ stores }) => {
      const amended = await stores.goalSteps.amend(permit, row, input.version, {
        doneAt: input.done ? context.now : null,
      });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, goal: amended.row.goalId };
    });
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, {
    description:
      'Shares a goal and its steps with all members of the resource group, or takes it back from all. Only the person can (C-02).',
  })
  async shareGoalWithGroup(
    @Arg('input', () => ShareGoalWithGroupInput, { description: 'Which goal, and whether to share it.' })
    input: ShareGoalWithGroupInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.goal, 'input.goal', 'Goal');
    const permit = await openForPerson(context, info, person, 'GOALS', OWN_SHARING);
    if (permit instanceof Refused) return permit;
    const circle = await context.gate.open(person, 'RESOURCE_GROUP', 'READ', info);
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'shareGoalWithGroup',
      input,
      async ({ stores }) => {
        await stores.goals.hold(permit);
        if (input.shared && !(circle && (await stores.resourceGroups.live(circle)))) {
          return refused('RULE_NOT_MET', 'There is no resource group to share it with; start one first.', 'C-02');
        }
        const amended = await stores.goals.share(permit, row, input.version, input.shared);
        if (amended === 'STALE') return staleVersion();
        return amended === 'ABSENT' ? notFound() : { person, goal: row };
      },
    );
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, {
    description:
      'Writes a note beside a goal, as a professional who may read it. The person’s wording and status stay (C-09, C-10).',
  })
  async addGoalNote(
    @Arg('input', () => AddGoalNoteInput, { description: 'The note.' }) input: AddGoalNoteInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.goal, 'input.goal', 'Goal');
    requireToken(context);
    const { actor } = context;
    const permit = await context.gate.open(person, 'GOALS', 'READ', info);
    if (!permit) {
      return (await context.gate.recognises(person, info))
        ? refused('NOT_PERMITTED', 'The person did not open their goals to you.', 'C-09')
        : notFound();
    }
    if (actor.kind !== 'PROFESSIONAL') {
      return refused(
        'NOT_PERMITTED',
        'Notes beside a goal are what professionals say; the goal itself is the person’s.',
        'C-10',
      );
    }
    const fault = firstFault(faultOfText('note', input.text, 2_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'addGoalNote', input, async ({ stores }) => {
      const goal = await stores.goals.one(permit, row);
      if (!goal) return notFound();
      await stores.goalNotes.comment(permit, goal, actor, { text: input.text.trim(), language: input.language });
      return { person, goal: row };
    });
    return goalDone(receipt);
  }
}

/** A page of goals as the graph shows them. */
export function presentGoals(page: Connection<GoalRow>) {
  return presentPage('Goal', page, besides);
}

/** A goal as the graph shows it. */
export function presentGoal(row: GoalRow) {
  return { ...present('Goal', row), ...besides(row) };
}

function besides(row: GoalRow) {
  return { row: row.id, lifeDomainCode: row.lifeDomain, lifeDomain: undefined };
}

export function goalDone(receipt: { readonly person: string; readonly goal: string } | Refused): GoalDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new GoalDone(), { receipt });
}

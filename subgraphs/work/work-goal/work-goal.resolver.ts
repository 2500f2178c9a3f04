import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { authorshipOf, personActedOn, recordActedOn, refuseTo } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordReference, rowOf, showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { reachedFault, workGoalFault } from './work-goal.rules';
import type { WorkGoalRow, WorkGoalStepRow } from './work-goal.table';
import {
  AddWorkGoalInput,
  AddWorkGoalResult,
  MarkWorkGoalStepInput,
  MarkWorkGoalStepResult,
  WorkGoal,
  WorkGoalAdded,
  WorkGoalConnection,
  WorkGoalStep,
  WorkGoalStepMarked,
} from './work-goal.type';

const showGoal = (row: WorkGoalRow) => present('WorkGoal', row);
const showStep = (row: WorkGoalStepRow) => present('WorkGoalStep', row);

export const resolveWorkGoal = recordReference('WorkGoal', 'WORK_GOALS', ({ workGoals }) => workGoals, showGoal);

@Resolver(() => Person)
export class WorkGoalsResolver {
  @FieldResolver(() => WorkGoalConnection, {
    nullable: true,
    description: 'What the person wants to reach about work, oldest first.',
  })
  @Consent('WORK_GOALS')
  workGoals(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_GOALS', info, async (permit) =>
      showPage(await stores.workGoals.page(permit, page), showGoal),
    );
  }

  @Mutation(() => AddWorkGoalResult, {
    description:
      'Adds a work goal: the person, or whoever they granted to contribute to their goals. It stays theirs (R-054).',
  })
  async addWorkGoal(
    @Arg('input', () => AddWorkGoalInput, { description: 'The goal.' }) input: AddWorkGoalInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkGoalAdded | Refused> {
    const { actor, gate, writing, now } = context;
    const person = personActedOn(input.person, context);
    const permit = await gate.open(person, 'WORK_GOALS', 'CONTRIBUTE', info);
    // Keeping one's own record is no leave to set somebody's goals: that takes a yes that reaches this record (C-09).
    const isGranted =
      permit !== null &&
      (permit.asPerson ||
        covers({ ...permit.rows, ownSubjects: [] }, { ...authorshipOf(actor, person), parties: [] }));
    if (!isGranted) {
      const message =
        'A work goal is the person’s; they add it themselves or grant you to contribute to their work goals.';
      return refuseTo(person, context, info, refused('NOT_PERMITTED', message, 'C-09'));
    }
    const fault = workGoalFault(input);
    if (fault) return fault;
    const done = await writing.once(input.idempotencyKey, 'addWorkGoal', input, async ({ stores, tell }) => {
      const authorship = authorshipOf(actor, person);
      const { language } = input;
      const setOn = localDate(now);
      const goal = await stores.workGoals.add(permit, { ...authorship, text: input.text, language, setOn });
      for (const [index, text] of input.steps.entries()) {
        const step = { goal: goal.id, position: index + 1, text, language, reachedOn: null };
        await stores.workGoalSteps.add(permit, { ...authorship, ...step });
      }
      await tell({
        person,
        detail: goal.id,
        detailType: 'WorkGoal',
        kind: 'CONTRIBUTION',
        category: 'WORK_GOALS',
        code: 'WORK_GOAL_ADDED',
        on: setOn,
        until: null,
        responsible: goal.author,
        heldBy: goal.heldBy,
        author: goal.author,
        parties: [],
      });
      return { goal: goal.id };
    });
    if (done instanceof Refused) return done;
    context.decideAgain();
    const workGoal = await gate.read(person, 'WORK_GOALS', info, async (read) => {
      const row = await context.stores.workGoals.one(read, done.goal);
      return row && showGoal(row);
    });
    return Object.assign(new WorkGoalAdded(), { workGoal });
  }

  @Mutation(() => MarkWorkGoalStepResult, {
    description: 'Marks a step of a work goal as reached, or takes the mark off. Only the person says so (R-054).',
  })
  async markWorkGoalStep(
    @Arg('input', () => MarkWorkGoalStepInput, { description: 'Which step, and since when.' })
    input: MarkWorkGoalStepInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkGoalStepMarked | Refused> {
    const { gate, writing, now } = context;
    const { person, row } = recordActedOn('WorkGoalStep', 'step', input.step, context);
    const permit = await gate.open(person, 'WORK_GOALS', 'CONTRIBUTE', info);
    if (!permit?.asPerson) {
      const message = 'Only the person says whether a step of theirs was reached.';
      return refuseTo(person, context, info, refused('ONLY_THE_PERSON', message, 'R-054'));
    }
    const reachedOn = input.reachedOn && dateGiven(input.reachedOn);
    const fault = reachedFault(reachedOn, localDate(now));
    if (fault) return fault;
    const done = await writing.once(input.idempotencyKey, 'markWorkGoalStep', input, async ({ stores }) => {
      const amended = await stores.workGoalSteps.amend(permit, row, input.version, { reachedOn });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE')
        return refused('STALE_VERSION', 'The step was changed since; read it again and decide anew.');
      return { step: row };
    });
    if (done instanceof Refused) return done;
    context.decideAgain();
    const step = await gate.read(person, 'WORK_GOALS', info, async (read) => {
      const found = await context.stores.workGoalSteps.one(read, done.step);
      return found && showStep(found);
    });
    return Object.assign(new WorkGoalStepMarked(), { step });
  }
}

@Resolver(() => WorkGoal)
export class WorkGoalStepsResolver {
  @FieldResolver(() => [WorkGoalStep], { nullable: true, description: 'The small steps towards it, in order.' })
  @Consent('WORK_GOALS')
  steps(@Root() goal: WorkGoal, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(goal.personId, 'WORK_GOALS', info, async (permit) => {
      const steps = await stores.workGoalSteps.all(permit);
      return steps.filter((step) => step.goal === rowOf(goal)).map(showStep);
    });
  }
}

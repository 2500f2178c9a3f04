import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openPartAct, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfText } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { HomeAssignmentRow } from './home-assignment.table';
import {
  GiveHomeAssignmentInput,
  HomeAssignment,
  HomeAssignmentConnection,
  HomeAssignmentDoneInput,
  HomeAssignmentRecord,
} from './home-assignment.type';

const { Recorded, Result } = HomeAssignmentRecord;

function showAssignment(row: HomeAssignmentRow, languages: readonly string[]) {
  return { ...present('HomeAssignment', row), setting: coded('practice-setting', row.setting, languages) };
}

export const HomeAssignmentRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'assignment',
    type: HomeAssignment,
    category: 'RECOVERY_PLAN',
    description: 'The assignment as it now stands.',
  },
  (stores) => stores.homeAssignments,
  showAssignment,
);

@Resolver(() => Person)
export class HomeAssignmentResolver {
  @FieldResolver(() => HomeAssignmentConnection, {
    nullable: true,
    description: 'What to practise in other places than the centre, the latest first (T-29).',
  })
  @Consent('RECOVERY_PLAN')
  homeAssignments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('HomeAssignment', await stores.homeAssignments.page(permit, page), (row) =>
        showAssignment(row, languages),
      ),
    );
  }

  @Mutation(() => Result, {
    description: 'Agrees on something to practise outside the centre. By the provider who answers for the trajectory.',
  })
  async giveHomeAssignment(
    @Arg('input', () => GiveHomeAssignmentInput, { description: 'In which trajectory, and what to practise.' })
    input: GiveHomeAssignmentInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfText(input.text, 'text'),
      misfitOfLanguage(input.language),
      misfitOfCode('practice-setting', input.setting, 'setting'),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'RECOVERY_PLAN', info);
    if (act instanceof Refused) return act;
    const givenOn = localDate(context.now);
    const dueOn = input.dueOn ? dateGiven(input.dueOn) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'giveHomeAssignment', input, async ({ stores }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (!isRunning(trajectory.state)) return refused('RULE_NOT_MET', 'The trajectory does not run.');
      if (dueOn !== null && dueOn < givenOn) return refused('INPUT_NOT_FIT', 'dueOn lies in the past.');
      const { setting, language } = input;
      const assignment = { text: input.text.trim(), language, setting, givenOn, dueOn, doneOn: null };
      const { id } = await stores.homeAssignments.add(act.permit, { ...act.writer, ...assignment });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records that the person did a home assignment. By the person, or by the provider who agreed on it.',
  })
  async homeAssignmentDone(
    @Arg('input', () => HomeAssignmentDoneInput, { description: 'Which assignment, when.' })
    input: HomeAssignmentDoneInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.assignment, 'assignment', 'HomeAssignment');
    const act = await openPartAct(context, key, 'RECOVERY_PLAN', context.stores.homeAssignments, info);
    if (act instanceof Refused) return act;
    const doneOn = dateGiven(input.doneOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'homeAssignmentDone', input, async ({ stores }) => {
      const current = await stores.homeAssignments.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.doneOn !== null) return refused('ALREADY_ENDED', 'It was done before.');
      if (doneOn > localDate(context.now) || doneOn < current.givenOn) {
        return refused('INPUT_NOT_FIT', 'doneOn lies between the day it was agreed and today.');
      }
      const amended = await stores.homeAssignments.amend(act.permit, act.rowId, input.version, { doneOn });
      if (typeof amended === 'string') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

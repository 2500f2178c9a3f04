import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, refused, staleVersion } from '../../kit/refused.type';
import { openTrajectoryAct, stoppedByPerson } from '../acting';
import { keyOf } from '../acting.rules';
import { careForm } from '../care-form/care-form.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { isOver, isRunning } from './trajectory-states.rules';
import { datedPhases, inOrder, monthOfTrajectory, nextPhase, reviewDue, runBeside, usualIn } from './trajectory.rules';
import type { TrajectoryRow } from './trajectory.table';
import {
  MentalHealthTrajectory,
  MentalHealthTrajectoryConnection,
  PhaseGuidance,
  RecoveryPlanReviewDue,
  StartNextTrajectoryPhaseInput,
  TrajectoryEvent,
  TrajectoryPhase,
  TrajectoryPhaseResult,
  TrajectoryPhaseStarted,
} from './trajectory.type';

export function showTrajectory(row: TrajectoryRow, languages: readonly string[]) {
  return {
    ...present('MentalHealthTrajectory', row),
    row,
    kind: coded('mental-health-trajectory', row.kind, languages),
    organisation: organisationReference(row.heldBy),
    individualCounsellor: row.counsellor === null ? null : professionalReference(row.counsellor),
    accountable: professionalReference(row.accountable),
    leadPractitioner: row.leadPractitioner === null ? null : professionalReference(row.leadPractitioner),
    keepsResponsibilityDuringAdmission: careForm(row.kind)?.keepsResponsibility === true,
  };
}
type ShownTrajectory = ReturnType<typeof showTrajectory>;

@Resolver(() => Person)
export class TrajectoriesResolver {
  @FieldResolver(() => MentalHealthTrajectoryConnection, {
    nullable: true,
    description:
      'Trajectories at mental-health providers, the latest first: that they run, and who answers for them (T-19, ' +
      'T-26).',
  })
  @Consent('TRAJECTORY')
  mentalHealthTrajectories(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAJECTORY', info, async (permit) =>
      presentPage('MentalHealthTrajectory', await stores.trajectories.filteredPage(permit, page), (row) =>
        showTrajectory(row, languages),
      ),
    );
  }
}

@Resolver(() => MentalHealthTrajectory)
export class TrajectoryResolver {
  @FieldResolver(() => [TrajectoryPhase], { nullable: true, description: 'The phases so far, in order (T-19).' })
  @Consent('TRAJECTORY')
  phases(
    @Root() { row }: ShownTrajectory,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'TRAJECTORY', info, async (permit) =>
      datedPhases(await stores.trajectoryPhases.ofTrajectory(permit, row.id), row.endedOn),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'In which month of the programme today lies, from 1; null for a trajectory without phases, before its start ' +
      'and after its end.',
  })
  @Consent('TRAJECTORY')
  month(@Root() { row }: ShownTrajectory, @Ctx() { now }: MentalHealthContext): number | null {
    return monthNow(row, now);
  }

  @FieldResolver(() => [PhaseGuidance], {
    nullable: true,
    description:
      'What is usual in this month; an example, not a rule (R-049). Two phases in month 9, none after month 12.',
  })
  @Consent('TRAJECTORY')
  usualNow(@Root() { row }: ShownTrajectory, @Ctx() { now }: MentalHealthContext) {
    const month = monthNow(row, now);
    return month === null ? null : usualIn(month);
  }

  @FieldResolver(() => RecoveryPlanReviewDue, {
    nullable: true,
    description:
      'Whether a review of the recovery plan is due; null for a trajectory without phases, and once it has ended.',
  })
  @Consent('APPOINTMENTS')
  recoveryPlanReviewDue(
    @Root() { row }: ShownTrajectory,
    @Ctx() { gate, stores, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'APPOINTMENTS', info, async (permit) => {
      if (row.phase === null || row.startedOn === null || isOver(row.state)) return null;
      // Worked out from the few reviews somebody holds themselves it would call overdue what was held.
      if (!covers(permit.rows, { heldBy: row.heldBy, author: row.accountable, parties: [] })) return null;
      const reviews = await stores.recoveryPlanReviews.ofTrajectory(permit, row.id);
      return reviewDue(row.startedOn, reviews, localDate(now));
    });
  }

  @FieldResolver(() => [TrajectoryEvent], {
    nullable: true,
    description: 'Every step so far, and who had which part in it from when, in order. Nothing of it is overwritten.',
  })
  @Consent('TRAJECTORY')
  history(
    @Root() { row }: ShownTrajectory,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'TRAJECTORY', info, async (permit) => {
      const events = await stores.trajectoryEvents.ofTrajectory(permit, row.id);
      return inOrder(events).map((event) => ({
        ...event,
        professional: event.professional === null ? null : professionalReference(event.professional),
      }));
    });
  }

  @FieldResolver(() => [MentalHealthTrajectory], {
    nullable: true,
    description: 'Other trajectories that run or ran at the same time; several at once are allowed (M-52).',
  })
  @Consent('TRAJECTORY')
  runsBeside(
    @Root() { row }: ShownTrajectory,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'TRAJECTORY', info, async (permit) => {
      const all = await stores.trajectories.all(permit);
      return all
        .filter((other) => other.id !== row.id && runBeside(row, other))
        .map((other) => showTrajectory(other, languages));
    });
  }

  @Mutation(() => TrajectoryPhaseResult, {
    description:
      'Records that a rehabilitation trajectory went on to its next phase. By the provider who answers for it. An ' +
      'unusual month is no ground for refusal: the person sets the pace (R-049).',
  })
  async startNextTrajectoryPhase(
    @Arg('input', () => StartNextTrajectoryPhaseInput, { description: 'Which trajectory, from when.' })
    input: StartNextTrajectoryPhaseInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TrajectoryPhaseStarted | Refused> {
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const { person, trajectoryId, writer, permit } = act;
    const plan = await context.gate.open(person, 'RECOVERY_PLAN', 'READ', info);
    const today = localDate(context.now);
    const startsOn = dateGiven(input.startsOn);
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'startNextTrajectoryPhase',
      input,
      async ({ stores }) => {
        const current = await stores.trajectories.one(permit, trajectoryId);
        const next = current?.phase == null ? null : nextPhase(current.phase);
        if (current === null || current.phase === null) {
          return refused('RULE_NOT_MET', 'This trajectory has no phases.');
        }
        if (current.version !== input.version) return staleVersion();
        if (isOver(current.state)) return refused('ALREADY_ENDED', 'This trajectory has ended.');
        if (!isRunning(current.state)) return refused('RULE_NOT_MET', 'This trajectory has not begun.');
        const stop = await stoppedByPerson(plan, trajectoryId, stores);
        if (stop !== null) return stop;
        if (next === null)
          return refused('ALREADY_ENDED', 'This trajectory is in its last phase; what follows is its end.');
        if (startsOn > today) {
          return refused('INPUT_NOT_FIT', 'startsOn lies in the future; a phase is recorded when it has begun.');
        }
        if (current.phaseStartedOn !== null && startsOn <= current.phaseStartedOn) {
          return refused(
            'PERIOD_ENDS_BEFORE_IT_STARTS',
            'startsOn must come after the start of the phase that it ends.',
          );
        }
        const amended = await stores.trajectories.amend(permit, trajectoryId, input.version, {
          phase: next,
          phaseStartedOn: startsOn,
        });
        if (typeof amended === 'string') return staleVersion();
        await stores.trajectoryPhases.add(permit, { ...writer, trajectoryId, phase: next, startedOn: startsOn });
        return { person, row: trajectoryId };
      },
    );
    return receipt instanceof Refused ? receipt : Object.assign(new TrajectoryPhaseStarted(), receipt);
  }
}

@Resolver(() => TrajectoryPhaseStarted)
export class TrajectoryPhaseStartedResolver {
  @FieldResolver(() => MentalHealthTrajectory, { nullable: true, description: 'The trajectory as it now stands.' })
  @Consent('TRAJECTORY')
  trajectory(
    @Root() { person, row }: TrajectoryPhaseStarted,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAJECTORY', info, async (permit) => {
      const found = await stores.trajectories.one(permit, row);
      return found && showTrajectory(found, languages);
    });
  }
}

function monthNow(row: TrajectoryRow, now: Date): number | null {
  if (row.phase === null || row.startedOn === null || isOver(row.state)) return null;
  return monthOfTrajectory(row.startedOn, localDate(now));
}

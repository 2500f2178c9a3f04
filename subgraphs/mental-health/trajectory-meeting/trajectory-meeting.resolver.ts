import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRowAct, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, professionalOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { meetingFault } from './trajectory-meeting.rules';
import type { TrajectoryMeetingRow } from './trajectory-meeting.table';
import {
  PlanTrajectoryMeetingInput,
  SettleTrajectoryMeetingInput,
  TrajectoryMeeting,
  TrajectoryMeetingConnection,
  TrajectoryMeetingRecord,
} from './trajectory-meeting.type';

const { Recorded, Result } = TrajectoryMeetingRecord;

function showMeeting(row: TrajectoryMeetingRow, languages: readonly string[]) {
  return {
    ...present('TrajectoryMeeting', row),
    kind: coded('trajectory-meeting', row.kind, languages),
    mode: coded('contact-mode', row.mode, languages),
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
  };
}

export const TrajectoryMeetingRecordedResolver = recordedResolver(
  Recorded,
  { field: 'meeting', type: TrajectoryMeeting, category: 'APPOINTMENTS', description: 'The meeting as it now stands.' },
  (stores) => stores.trajectoryMeetings,
  showMeeting,
);

@Resolver(() => Person)
export class TrajectoryMeetingsResolver {
  @FieldResolver(() => TrajectoryMeetingConnection, {
    nullable: true,
    description: 'Meetings of trajectories, of all kinds or some, of all time or a period; the latest first.',
  })
  @Consent('APPOINTMENTS')
  trajectoryMeetings(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'APPOINTMENTS', info, async (permit) =>
      presentPage('TrajectoryMeeting', await stores.trajectoryMeetings.filteredPage(permit, page), (row) =>
        showMeeting(row, languages),
      ),
    );
  }

  @Mutation(() => Result, {
    description: 'Plans a meeting of a trajectory. By the provider who answers for the trajectory.',
  })
  async planTrajectoryMeeting(
    @Arg('input', () => PlanTrajectoryMeetingInput, { description: 'Which trajectory, what kind, when.' })
    input: PlanTrajectoryMeetingInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCode('trajectory-meeting', input.kind, 'kind'),
      misfitOfCode('contact-mode', input.mode, 'mode'),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const professional = professionalOf(input.professional, 'professional');
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'APPOINTMENTS', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(act.person, 'APPOINTMENTS', 'READ', info);
    const plannedOn = dateGiven(input.plannedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'planTrajectoryMeeting', input, async ({ stores }) => {
      // Two meetings planned at once must not both be the last one that is allowed.
      const trajectory = await stores.trajectories.lock(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (plannedOn < localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'plannedOn lies in the past; a meeting is planned for today or later.');
      }
      const others = reading === null ? [] : await stores.trajectoryMeetings.ofTrajectory(reading, act.trajectoryId);
      const fault = meetingFault(input.kind, trajectory, others);
      if (fault !== null) return refused('RULE_NOT_MET', fault.message, fault.rule);
      const { id } = await stores.trajectoryMeetings.add(act.permit, {
        ...act.writer,
        trajectoryId: act.trajectoryId,
        kind: input.kind,
        state: 'PLANNED',
        plannedOn,
        heldOn: null,
        professional,
        mode: input.mode,
        contextIsWelcome: input.contextIsWelcome,
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records that a planned meeting was held or called off. By the provider who planned it.',
  })
  async settleTrajectoryMeeting(
    @Arg('input', () => SettleTrajectoryMeetingInput, { description: 'Which meeting, and when it was held.' })
    input: SettleTrajectoryMeetingInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.meeting, 'meeting', 'TrajectoryMeeting');
    const act = await openRowAct(context, key, 'APPOINTMENTS', context.stores.trajectoryMeetings, info);
    if (act instanceof Refused) return act;
    const heldOn = input.heldOn ? dateGiven(input.heldOn) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'settleTrajectoryMeeting', input, async ({ stores }) => {
      const current = await stores.trajectoryMeetings.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.state !== 'PLANNED') return refused('ALREADY_ENDED', 'This meeting was held or called off before.');
      if (heldOn !== null && heldOn > localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'heldOn lies in the future; a meeting is recorded once it was held.');
      }
      const state = heldOn === null ? 'CANCELLED' : 'HELD';
      const amended = await stores.trajectoryMeetings.amend(act.permit, act.rowId, input.version, { state, heldOn });
      if (typeof amended === 'string') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openAsPerson } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfOptionalText } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import type { TrajectoryRequestRow } from './trajectory-request.table';
import {
  AskOfTrajectoryInput,
  TakeBackRequestInput,
  TrajectoryRequest,
  TrajectoryRequestConnection,
  TrajectoryRequestRecord,
} from './trajectory-request.type';

const { Recorded, Result } = TrajectoryRequestRecord;

function showRequest(row: TrajectoryRequestRow, languages: readonly string[]) {
  return { ...present('TrajectoryRequest', row), kind: coded('trajectory-request', row.kind, languages) };
}

export const TrajectoryRequestRecordedResolver = recordedResolver(
  Recorded,
  { field: 'request', type: TrajectoryRequest, category: 'RECOVERY_PLAN', description: 'The request as it now stands.' },
  (stores) => stores.trajectoryRequests,
  showRequest,
);

@Resolver(() => Person)
export class TrajectoryRequestsResolver {
  @FieldResolver(() => TrajectoryRequestConnection, {
    nullable: true,
    description: 'What the person asks of trajectories, the latest first.',
  })
  @Consent('RECOVERY_PLAN')
  trajectoryRequests(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('TrajectoryRequest', await stores.trajectoryRequests.page(permit, page), (row) =>
        showRequest(row, languages),
      ),
    );
  }

  @Mutation(() => Result, {
    description:
      'Says what the person asks of a trajectory. By the person, and never refused for what is asked: they may stop at any ' +
      'time (R-059) and may have another professional (R-089). Once they stop, no step, phase or module follows; ' +
      'ending it is never blocked.',
  })
  async askOfTrajectory(
    @Arg('input', () => AskOfTrajectoryInput, { description: 'Of which trajectory, and what.' })
    input: AskOfTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCode('trajectory-request', input.kind, 'kind'),
      misfitOfOptionalText(input.text, 'text'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const { person, row } = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openAsPerson(context, person, 'RECOVERY_PLAN', 'R-059', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(person, 'TRAJECTORY', 'READ', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'askOfTrajectory', input, async ({ stores }) => {
      const trajectory = reading && (await stores.trajectories.one(reading, row));
      if (trajectory == null) return notFound();
      const { id } = await stores.trajectoryRequests.add(act.permit, {
        ...act.writer,
        // The provider must know of it, whatever it may read of the plan besides.
        parties: [trajectory.heldBy],
        trajectoryId: row,
        kind: input.kind,
        text: input.text?.trim() ?? null,
        language: input.language,
        askedOn: localDate(context.now),
        takenBackOn: null,
      });
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Takes back what was asked of a trajectory. By the person.' })
  async takeBackRequest(
    @Arg('input', () => TakeBackRequestInput, { description: 'Which request.' }) input: TakeBackRequestInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = keyOf(input.request, 'request', 'TrajectoryRequest');
    const act = await openAsPerson(context, person, 'RECOVERY_PLAN', 'R-059', info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'takeBackRequest', input, async ({ stores }) => {
      const current = await stores.trajectoryRequests.one(act.permit, row);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.takenBackOn !== null) return refused('ALREADY_ENDED', 'It was taken back before.');
      const takenBackOn = localDate(context.now);
      const amended = await stores.trajectoryRequests.amend(act.permit, row, input.version, { takenBackOn });
      if (typeof amended === 'string') return staleVersion();
      return { person, row };
    });
    return answered(Recorded, receipt);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { fundingFault } from '../../kit/money-frame.rules';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRowAct, openTrajectoryAct } from '../acting';
import { keyOf, misfitOfCode, organisationOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver } from '../trajectory/trajectory-states.rules';
import type { TrajectoryFundingRow } from './trajectory-funding.table';
import {
  AllocateFundingInput,
  ChangeFundingInput,
  FundingAllocation,
  FundingAllocationConnection,
  FundingAllocationRecord,
} from './trajectory-funding.type';

const { Recorded, Result } = FundingAllocationRecord;

function showFunding(row: TrajectoryFundingRow, languages: readonly string[]) {
  return {
    ...present('FundingAllocation', row),
    row,
    fundingSource: coded('funding-source', row.frame, languages),
    payer: row.payer === null ? null : organisationReference(row.payer),
    organisation: organisationReference(row.heldBy),
  };
}

export const FundingAllocationRecordedResolver = recordedResolver(
  Recorded,
  { field: 'allocation', type: FundingAllocation, category: 'CONVENTION_SESSIONS', description: 'The allocation as it now stands.' },
  (stores) => stores.trajectoryFunding,
  showFunding,
);

@Resolver(() => FundingAllocation)
export class FundingAllocationResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Key of the trajectory that is paid. Who pays, and who sees no more than that, is not told which it is.',
  })
  @Consent('TRAJECTORY')
  trajectory(
    @Root() { row: { personId, trajectoryId } }: { row: TrajectoryFundingRow },
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return gate.read(personId, 'TRAJECTORY', info, async (permit) => {
      const isOpen = (await stores.trajectories.all(permit)).some(({ id }) => id === trajectoryId);
      return isOpen ? encodeId('MentalHealthTrajectory', personId, trajectoryId) : null;
    });
  }
}

@Resolver(() => Person)
export class TrajectoryFundingResolver {
  @FieldResolver(() => FundingAllocationConnection, {
    nullable: true,
    description: 'By which money frames trajectories of mental-health care are and were paid, the latest first (N-15).',
  })
  @Consent('CONVENTION_SESSIONS')
  fundingAllocations(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONVENTION_SESSIONS', info, async (permit) =>
      presentPage('FundingAllocation', await stores.trajectoryFunding.page(permit, page), (row) => showFunding(row, languages)),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records by which money frame a trajectory is paid. Several at once are usual; the same twice at one time, and more than ' +
      'the whole, are refused. By the provider who answers for the trajectory.',
  })
  async allocateFunding(
    @Arg('input', () => AllocateFundingInput, { description: 'Which trajectory, which frame, from when.' }) input: AllocateFundingInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfCode('funding-source', input.fundingSource, 'fundingSource');
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const payer = input.payer == null ? null : organisationOf(input.payer, 'payer');
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'CONVENTION_SESSIONS', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(act.person, 'CONVENTION_SESSIONS', 'READ', info);
    // Without them two frames would pay for the same, unseen; a system reads nothing as itself.
    if (reading === null) return refused('NOT_PERMITTED', 'Frames are recorded by who can read those there are already.');
    const found = {
      frame: input.fundingSource,
      ...{ payer, sharePercent: input.sharePercent ?? null, method: input.method ?? null },
      fromDate: dateGiven(input.fromDate),
      untilDate: input.untilDate == null ? null : dateGiven(input.untilDate),
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'allocateFunding', input, async ({ stores }) => {
      // Two recorded at once must not come to more than the whole.
      const trajectory = await stores.trajectories.lock(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      const others = await stores.trajectoryFunding.ofTrajectory(reading, act.trajectoryId);
      const fault = fundingFault(found, trajectory, others);
      if (fault !== null) return refused(fault.code, fault.message);
      const { id } = await stores.trajectoryFunding.add(act.permit, {
        ...act.writer,
        ...found,
        trajectoryId: act.trajectoryId,
        ...(payer !== null && { parties: [payer] }),
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Says anew how long and for how much a frame pays, also after the trajectory ended. By the provider who recorded it.',
  })
  async changeFunding(
    @Arg('input', () => ChangeFundingInput, { description: 'Which allocation, what holds.' }) input: ChangeFundingInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.allocation, 'allocation', 'FundingAllocation');
    const act = await openRowAct(context, key, 'CONVENTION_SESSIONS', context.stores.trajectoryFunding, info);
    if (act instanceof Refused) return act;
    const [trajectories, reading] = await Promise.all([
      context.gate.open(act.person, 'TRAJECTORY', 'CONTRIBUTE', info),
      context.gate.open(act.person, 'CONVENTION_SESSIONS', 'READ', info),
    ]);
    if (trajectories === null || reading === null) {
      return refused('NOT_PERMITTED', 'Frames are changed by who can read those there are, and answers for the trajectory.');
    }
    const changes = {
      sharePercent: input.sharePercent ?? null,
      untilDate: input.untilDate == null ? null : dateGiven(input.untilDate),
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'changeFunding', input, async ({ stores }) => {
      const trajectory = await stores.trajectories.lock(trajectories, act.seen.trajectoryId);
      const current = await stores.trajectoryFunding.one(act.permit, act.rowId);
      if (trajectory === null || current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      const others = await stores.trajectoryFunding.ofTrajectory(reading, current.trajectoryId);
      const fault = fundingFault({ ...current, ...changes }, trajectory, others.filter(({ id }) => id !== current.id));
      if (fault !== null) return refused(fault.code, fault.message);
      const amended = await stores.trajectoryFunding.amend(act.permit, act.rowId, input.version, changes);
      if (typeof amended === 'string') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

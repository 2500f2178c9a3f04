import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { KringError } from '../../../shared/errors';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { fundingFault } from '../../kit/money-frame.rules';
import { isTheirsToAmend } from '../../kit/person-store';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { JobCoaching } from '../job-coaching/job-coaching.type';
import { amendedRow, currentRow, openAsCoach, recordActedOn, withoutReader } from '../person/acting.resolver';
import { referenceTo, rowOf } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import type { CoachingFundingRow } from './coaching-funding.table';
import { AllocateCoachingFundingInput, ChangeCoachingFundingInput, CoachingFunding, coachingFundingTypes } from './coaching-funding.type';

const { Recorded, Result } = coachingFundingTypes;

function showFunding(row: CoachingFundingRow) {
  return {
    ...present('CoachingFunding', row),
    trajectory: encodeId('JobCoaching', row.personId, row.trajectory),
    payer: row.payer === null ? null : organisationReference(row.payer),
    organisation: organisationReference(row.heldBy),
  };
}

/** @throws {KringError} BAD_USER_INPUT for anything but the key of an organisation. */
function payerGiven(id: string | null | undefined): string | null {
  if (id == null) return null;
  const payer = referenceTo('Organisation', id);
  if (payer === undefined) throw new KringError('BAD_USER_INPUT', 'payer is not the key of an Organisation; use an id that the graph gave you.');
  return payer;
}

export const CoachingFundingRecordedResolver = recordedResolver(
  Recorded,
  { field: 'funding', type: CoachingFunding, category: 'SOCIAL_STATUS', description: 'The frame as it now stands.' },
  (stores) => stores.coachingFundings,
  showFunding,
);

@Resolver(() => JobCoaching)
export class CoachingFundingResolver {
  @FieldResolver(() => [CoachingFunding], {
    nullable: true,
    description: 'By which money frames the trajectory is and was paid, the latest first (L-23, N-15).',
  })
  @Consent('SOCIAL_STATUS')
  fundings(@Root() coaching: JobCoaching, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(coaching.personId, 'SOCIAL_STATUS', info, async (permit) =>
      (await stores.coachingFundings.ofTrajectory(permit, rowOf(coaching))).map(showFunding),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records by which money frame a trajectory with a job coach is paid. Several at once are usual; the same twice at one ' +
      'time, and more than the whole, are refused. By the coach whose trajectory it is.',
  })
  async allocateCoachingFunding(
    @Arg('input', () => AllocateCoachingFundingInput, { description: 'Which trajectory, which frame, from when.' })
    input: InstanceType<typeof AllocateCoachingFundingInput>,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row: trajectory } = recordActedOn('JobCoaching', 'trajectory', input.trajectory, context);
    const payer = payerGiven(input.payer);
    const act = await openAsCoach(context, person, 'SOCIAL_STATUS', info);
    if (act instanceof Refused) return act;
    const [coachings, reading] = await Promise.all([
      context.gate.open(person, 'WORK_TRAJECTORY', 'CONTRIBUTE', info),
      context.gate.open(person, 'SOCIAL_STATUS', 'READ', info),
    ]);
    // Without them two frames would pay for the same, unseen.
    if (coachings === null || reading === null) return withoutReader();
    const found = {
      ...{ frame: input.frame, payer, method: input.method ?? null, sharePercent: input.sharePercent ?? null },
      fromDate: dateGiven(input.fromDate),
      untilDate: input.untilDate == null ? null : dateGiven(input.untilDate),
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'allocateCoachingFunding', input, async ({ stores }) => {
      // Two recorded at once must not come to more than the whole.
      await stores.coachingFundings.serialise(act.permit, trajectory);
      const paid = await stores.jobCoachings.one(coachings, trajectory);
      if (paid === null || !isTheirsToAmend(coachings, paid)) return notFound();
      if (paid.state === 'ENDED') return refused('ALREADY_ENDED', 'This trajectory is over.');
      const others = await stores.coachingFundings.ofTrajectory(reading, trajectory);
      const fault = fundingFault(found, { jurisdiction: null, openedOn: paid.since }, others);
      if (fault !== null) return refused(fault.code, fault.message);
      const { id } = await stores.coachingFundings.add(act.permit, { ...act.authorship, ...found, trajectory });
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Says anew how long and for how much a frame pays, also after the trajectory ended. By the coach’s side that recorded it.',
  })
  async changeCoachingFunding(
    @Arg('input', () => ChangeCoachingFundingInput, { description: 'Which frame, what holds.' })
    input: InstanceType<typeof ChangeCoachingFundingInput>,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('CoachingFunding', 'funding', input.funding, context);
    const act = await openAsCoach(context, person, 'SOCIAL_STATUS', info);
    if (act instanceof Refused) return act;
    const [coachings, reading] = await Promise.all([
      context.gate.open(person, 'WORK_TRAJECTORY', 'CONTRIBUTE', info),
      context.gate.open(person, 'SOCIAL_STATUS', 'READ', info),
    ]);
    if (coachings === null || reading === null) return withoutReader();
    const changes = {
      sharePercent: input.sharePercent ?? null,
      untilDate: input.untilDate == null ? null : dateGiven(input.untilDate),
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'changeCoachingFunding', input, async ({ stores }) => {
      const before = await currentRow(stores.coachingFundings, act.permit, row, input.version);
      if (before instanceof Refused) return before;
      await stores.coachingFundings.serialise(act.permit, before.trajectory);
      const paid = await stores.jobCoachings.one(coachings, before.trajectory);
      if (paid === null) return notFound();
      const others = await stores.coachingFundings.ofTrajectory(reading, before.trajectory);
      const beside = others.filter(({ id }) => id !== row);
      const fault = fundingFault({ ...before, ...changes }, { jurisdiction: null, openedOn: paid.since }, beside);
      if (fault !== null) return refused(fault.code, fault.message);
      const amended = amendedRow(await stores.coachingFundings.amend(act.permit, row, input.version, changes));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notTheirs, openTrajectoryAct, requireToken, tellAll, writerOf } from '../acting';
import { keyOf } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { hasIrocForReview } from '../outcome-measurement/outcome-measurement.rules';
import { Person } from '../person/person.type';
import { CareRuleWarning } from '../recorded.type';
import { warned, warningsIn } from '../rule-warning.rules';
import { isOver } from '../trajectory/trajectory-states.rules';
import { misfitOfPresence, presenceOf } from '../plan-evaluation/review-presence.rules';
import { previousReviewOn, reviewMessage } from './recovery-plan-review.rules';
import type { RecoveryPlanReviewRow } from './recovery-plan-review.table';
import {
  HoldRecoveryPlanReviewInput,
  PlanRecoveryPlanReviewInput,
  RecoveryPlanReview,
  RecoveryPlanReviewConnection,
  RecoveryPlanReviewRecorded,
  RecoveryPlanReviewResult,
} from './recovery-plan-review.type';

export function showReview(row: RecoveryPlanReviewRow) {
  return {
    ...present('RecoveryPlanReview', row),
    rowId: row.id,
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
  };
}

@Resolver(() => Person)
export class RecoveryPlanReviewsResolver {
  @FieldResolver(() => RecoveryPlanReviewConnection, {
    nullable: true,
    description: 'Reviews of the recovery plan, planned and held, the latest first (TQ-02, TQ-04).',
  })
  @Consent('APPOINTMENTS')
  recoveryPlanReviews(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'APPOINTMENTS', info, async (permit) =>
      presentPage('RecoveryPlanReview', await stores.recoveryPlanReviews.page(permit, page), showReview),
    );
  }

  @Mutation(() => RecoveryPlanReviewResult, {
    description:
      'Plans a review of the recovery plan and tells the register. By the provider who answers for the trajectory.',
  })
  async planRecoveryPlanReview(
    @Arg('input', () => PlanRecoveryPlanReviewInput, { description: 'Which trajectory, for when.' })
    input: PlanRecoveryPlanReviewInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecoveryPlanReviewRecorded | Refused> {
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'APPOINTMENTS', info);
    if (act instanceof Refused) return act;
    const { person, trajectoryId, trajectory, writer, permit } = act;
    const plannedOn = dateGiven(input.plannedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'planRecoveryPlanReview', input, async (scope) => {
      const current = await scope.stores.trajectories.one(trajectory, trajectoryId);
      if (current === null) return notFound();
      if (isOver(current.state))
        return refused('ALREADY_ENDED', 'This trajectory has ended; there is nothing to review.');
      if (plannedOn < localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'plannedOn lies in the past; a review is planned for today or later.');
      }
      const row = await scope.stores.recoveryPlanReviews.add(permit, {
        ...writer,
        trajectoryId,
        plannedOn,
        heldOn: null,
        professional: current.counsellor ?? current.accountable,
      });
      await scope.tell(reviewMessage(row));
      await tellAll(scope, scope.stores.dueFeed.ofReviews(permit, writer.heldBy, trajectoryId, localDate(context.now)));
      return { person, row: row.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new RecoveryPlanReviewRecorded(), receipt);
  }

  @Mutation(() => RecoveryPlanReviewResult, {
    description:
      'Records that a planned review was held, with who was there, and tells the register. By the provider who planned it.',
  })
  async holdRecoveryPlanReview(
    @Arg('input', () => HoldRecoveryPlanReviewInput, { description: 'Which review, when.' })
    input: HoldRecoveryPlanReviewInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecoveryPlanReviewRecorded | Refused> {
    const { gate, stores } = context;
    requireToken(context);
    const { person, row: id } = keyOf(input.review, 'review', 'RecoveryPlanReview');
    const permit = await gate.open(person, 'APPOINTMENTS', 'CONTRIBUTE', info);
    if (permit === null && !(await gate.recognises(person, info))) return notFound();
    const reading = await gate.open(person, 'APPOINTMENTS', 'READ', info);
    if (permit === null || (await stores.recoveryPlanReviews.one(permit, id)) === null) {
      const isShown = reading !== null && (await stores.recoveryPlanReviews.one(reading, id)) !== null;
      return isShown
        ? refused('NOT_PERMITTED', 'Only the provider who planned the review records that it was held.')
        : notFound();
    }
    const misfit = input.presence == null ? null : misfitOfPresence(input.presence);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const heldOn = dateGiven(input.heldOn);
    const presence = input.presence == null ? null : presenceOf(input.presence, heldOn);
    const plan = presence === null ? null : await gate.open(person, 'RECOVERY_PLAN', 'CONTRIBUTE', info);
    const writer = writerOf(context.actor);
    if (presence !== null && (plan === null || writer === null)) return notTheirs();
    const [trajectories, iroc] = await Promise.all([
      gate.open(person, 'TRAJECTORY', 'READ', info),
      // Whoever is not shown the scores is not told that there are none.
      gate.open(person, 'IROC', 'READ', info),
    ]);
    const receipt = await context.writing.once(input.idempotencyKey, 'holdRecoveryPlanReview', input, async (scope) => {
      const current = await scope.stores.recoveryPlanReviews.one(permit, id);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.heldOn !== null) return refused('ALREADY_ENDED', 'This review was recorded as held before.');
      if (heldOn > localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'heldOn lies in the future; a review is recorded once it was held.');
      }
      const amended = await scope.stores.recoveryPlanReviews.amend(permit, id, input.version, { heldOn });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (presence !== null && plan !== null && writer !== null) {
        await scope.stores.reviewPresences.add(plan, { ...writer, reviewId: id, ...presence });
      }
      await scope.tell(reviewMessage(amended.row));
      const today = localDate(context.now);
      await tellAll(scope, scope.stores.dueFeed.ofReviews(permit, current.heldBy, current.trajectoryId, today));
      const trajectory = trajectories && (await scope.stores.trajectories.one(trajectories, current.trajectoryId));
      if (iroc === null || reading === null || trajectory?.kind !== 'REHAB') return { person, row: id, warned: '' };
      const others = await scope.stores.recoveryPlanReviews.ofTrajectory(reading, trajectory.id);
      const hasIroc = hasIrocForReview(
        await scope.stores.irocMeasurements.all(iroc),
        heldOn,
        previousReviewOn(others.filter((each) => each.id !== id), heldOn),
      );
      return { person, row: id, warned: warned(!hasIroc && 'R-051') };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new RecoveryPlanReviewRecorded(), receipt);
  }
}

@Resolver(() => RecoveryPlanReviewRecorded)
export class RecoveryPlanReviewRecordedResolver {
  @FieldResolver(() => RecoveryPlanReview, { nullable: true, description: 'The review as it now stands.' })
  @Consent('APPOINTMENTS')
  review(
    @Root() { person, row }: RecoveryPlanReviewRecorded,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'APPOINTMENTS', info, async (permit) => {
      const found = await stores.recoveryPlanReviews.one(permit, row);
      return found && showReview(found);
    });
  }

  @FieldResolver(() => [CareRuleWarning], {
    nullable: true,
    description: 'Rules that ask for attention, such as a review without an I.ROC (R-051); empty when none does.',
  })
  @Consent('IROC')
  warnings(@Root() { warned: receipt }: RecoveryPlanReviewRecorded) {
    return warningsIn(receipt);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notTheirs, openRowAct, tellAll } from '../acting';
import { keyOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { hasRomOfYear } from '../outcome-measurement/outcome-measurement.rules';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { RecoveryPlanReview } from '../recovery-plan-review/recovery-plan-review.type';
import { warned } from '../rule-warning.rules';
import { evaluationMessage, isEvaluationWithoutPerson, isRomAskedFor, yearlyNotice } from './plan-evaluation.rules';
import type { PlanEvaluationRow } from './plan-evaluation.table';
import {
  HoldPlanEvaluationInput,
  PlanEvaluation,
  PlanEvaluationConnection,
  PlanEvaluationRecord,
  PlanPlanEvaluationInput,
  ReviewPresence,
} from './plan-evaluation.type';
import { misfitOfPresence, presenceOf } from './review-presence.rules';

const { Recorded, Result } = PlanEvaluationRecord;

export function showEvaluation(row: PlanEvaluationRow) {
  return {
    ...present('PlanEvaluation', row),
    row,
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
  };
}

export const PlanEvaluationRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'evaluation',
    type: PlanEvaluation,
    category: 'APPOINTMENTS',
    description: 'The evaluation as it now stands.',
  },
  (stores) => stores.planEvaluations,
  showEvaluation,
);

@Resolver(() => Person)
export class PlanEvaluationsResolver {
  @FieldResolver(() => PlanEvaluationConnection, {
    nullable: true,
    description: 'Evaluations of care plans, planned and held, of all time or a period; the latest first (R-076).',
  })
  @Consent('APPOINTMENTS')
  planEvaluations(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'APPOINTMENTS', info, async (permit) =>
      presentPage('PlanEvaluation', await stores.planEvaluations.filteredPage(permit, page), showEvaluation),
    );
  }

  @Mutation(() => Result, {
    description: 'Plans an evaluation of a care plan and tells the register. By the provider who holds the plan.',
  })
  async planPlanEvaluation(
    @Arg('input', () => PlanPlanEvaluationInput, { description: 'Of which plan, for when.' })
    input: PlanPlanEvaluationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.carePlan, 'carePlan', 'CarePlan');
    const act = await openRowAct(context, key, 'RECOVERY_PLAN', context.stores.carePlans, info);
    if (act instanceof Refused) return act;
    const permit = await context.gate.open(act.person, 'APPOINTMENTS', 'CONTRIBUTE', info);
    if (permit === null) return notTheirs();
    const plannedOn = dateGiven(input.plannedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'planPlanEvaluation', input, async (scope) => {
      const plan = await scope.stores.carePlans.one(act.permit, act.rowId);
      if (plan === null) return notFound();
      if (plan.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      if (plannedOn < localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'plannedOn lies in the past; an evaluation is planned for today or later.');
      }
      const row = await scope.stores.planEvaluations.add(permit, {
        ...act.writer,
        carePlanId: plan.id,
        plannedOn,
        heldOn: null,
        professional: plan.leadPractitioner,
      });
      await scope.tell(evaluationMessage(row));
      await tellAll(scope, scope.stores.dueFeed.ofPlan(act.permit, act.writer.heldBy, plan.id, localDate(context.now)));
      return { person: act.person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Records that an evaluation was held and who was there, and tells the register. Where the law asks that the person is ' +
      'there, one without them is refused (R-076). By the provider who planned it.',
  })
  async holdPlanEvaluation(
    @Arg('input', () => HoldPlanEvaluationInput, { description: 'Which evaluation, when, with whom.' })
    input: HoldPlanEvaluationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfPresence(input.presence);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const heldOn = dateGiven(input.heldOn);
    const presence = presenceOf(input.presence, heldOn);
    const key = keyOf(input.evaluation, 'evaluation', 'PlanEvaluation');
    const act = await openRowAct(context, key, 'APPOINTMENTS', context.stores.planEvaluations, info);
    if (act instanceof Refused) return act;
    const plans = await context.gate.open(act.person, 'RECOVERY_PLAN', 'CONTRIBUTE', info);
    if (plans === null) return notTheirs();
    // Whoever is not shown the scores is not told that there are none.
    const rom = await context.gate.open(act.person, 'ROM', 'READ', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'holdPlanEvaluation', input, async (scope) => {
      const current = await scope.stores.planEvaluations.one(act.permit, act.rowId);
      const plan = current && (await scope.stores.carePlans.one(plans, current.carePlanId));
      if (current === null || plan === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.heldOn !== null) return refused('ALREADY_ENDED', 'This evaluation was recorded as held before.');
      if (heldOn > localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'heldOn lies in the future; an evaluation is recorded once it was held.');
      }
      if (isEvaluationWithoutPerson(plan, presence.personWasThere)) {
        const message = 'A treatment plan is evaluated with the person; without them it was no evaluation.';
        return refused('RULE_NOT_MET', message, 'R-076');
      }
      const amended = await scope.stores.planEvaluations.amend(act.permit, act.rowId, input.version, { heldOn });
      if (typeof amended === 'string') return staleVersion();
      await scope.stores.reviewPresences.add(plans, { ...act.writer, reviewId: act.rowId, ...presence });
      await scope.tell(evaluationMessage(amended.row));
      const notice = yearlyNotice(amended.row, plan);
      if (notice !== null) await scope.tell(notice);
      await tellAll(scope, scope.stores.dueFeed.ofPlan(act.permit, act.writer.heldBy, plan.id, localDate(context.now)));
      const asksForRom = rom !== null && isRomAskedFor(plan);
      const isWithoutRom = asksForRom && !hasRomOfYear(await scope.stores.romMeasurements.all(rom), heldOn);
      return { person: act.person, row: act.rowId, warned: warned(isWithoutRom && 'R-077') };
    });
    return answered(Recorded, receipt);
  }
}

@Resolver(() => PlanEvaluation)
export class PlanEvaluationResolver {
  @FieldResolver(() => ReviewPresence, { nullable: true, description: 'Who was there; null before it is held.' })
  @Consent('RECOVERY_PLAN')
  presence(
    @Root() { row }: PlanEvaluation & { readonly row: PlanEvaluationRow },
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return shownPresence(row.personId, row.id, context, info);
  }
}

@Resolver(() => RecoveryPlanReview)
export class RecoveryPlanReviewPresenceResolver {
  @FieldResolver(() => ReviewPresence, {
    nullable: true,
    description: 'Who was there; null before it is held, and where nobody recorded it.',
  })
  @Consent('RECOVERY_PLAN')
  presence(
    @Root() { personId, rowId }: RecoveryPlanReview & { readonly personId: string; readonly rowId: string },
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return shownPresence(personId, rowId, context, info);
  }
}

function shownPresence(
  person: string,
  reviewId: string,
  { gate, stores, languages }: MentalHealthContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(person, 'RECOVERY_PLAN', info, async (permit) => {
    const presence = await stores.reviewPresences.ofReview(permit, reviewId);
    return (
      presence && {
        ...presence,
        relations: presence.relations.map((code) => coded('third-party-relation', code, languages)),
        professionals: presence.professionals.map(professionalReference),
      }
    );
  });
}

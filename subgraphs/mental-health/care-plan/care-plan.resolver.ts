import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openPartAct, openTrajectoryAct, tellAll } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText, professionalOf } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver } from '../trajectory/trajectory-states.rules';
import { EVALUATION_INTERVALS, dueAgainOn, wordingOf } from './care-plan.rules';
import type { CarePlanRow, PlanWordingRow } from './care-plan.table';
import {
  CarePlan,
  CarePlanConnection,
  CarePlanRecord,
  MakeCarePlanInput,
  PlanEvaluationDue,
  PlanWording,
  WordCarePlanInput,
} from './care-plan.type';

const { Recorded, Result } = CarePlanRecord;

function showPlan(row: CarePlanRow) {
  return {
    ...present('CarePlan', row),
    row,
    leadPractitioner: professionalReference(row.leadPractitioner),
    organisation: organisationReference(row.heldBy),
  };
}
type ShownPlan = ReturnType<typeof showPlan>;

export function showWording(row: PlanWordingRow) {
  return present('PlanWording', row);
}

export const CarePlanRecordedResolver = recordedResolver(
  Recorded,
  { field: 'carePlan', type: CarePlan, category: 'RECOVERY_PLAN', description: 'The plan as it now stands.' },
  (stores) => stores.carePlans,
  showPlan,
);

@Resolver(() => Person)
export class CarePlansResolver {
  @FieldResolver(() => CarePlanConnection, {
    nullable: true,
    description:
      'Treatment, support and follow-up plans of mental-health providers, of all kinds or some, of all time or made in a ' +
      'period; the latest first (M-49, M-58, M-59).',
  })
  @Consent('RECOVERY_PLAN')
  carePlans(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('CarePlan', await stores.carePlans.filteredPage(permit, page), showPlan),
    );
  }
}

@Resolver(() => CarePlan)
export class CarePlanResolver {
  @FieldResolver(() => PlanWording, {
    nullable: true,
    description: 'The wording of the person’s side, null without one; its provenance says whether it was said in their place (C-37).',
  })
  @Consent('RECOVERY_PLAN')
  personWording(@Root() { row }: ShownPlan, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return latestWording(row, 'PERSON', context, info);
  }

  @FieldResolver(() => PlanWording, { nullable: true, description: 'The professional’s view, beside it.' })
  @Consent('RECOVERY_PLAN')
  professionalView(@Root() { row }: ShownPlan, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return latestWording(row, 'PROFESSIONAL', context, info);
  }

  @FieldResolver(() => [PlanWording], {
    nullable: true,
    description: 'Everything either side ever said of the plan as a whole, the oldest first. Nothing is overwritten.',
  })
  @Consent('RECOVERY_PLAN')
  wordings(
    @Root() { row }: ShownPlan,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) => {
      const wordings = await stores.planWordings.ofPlan(permit, row.id);
      return wordings
        .filter(({ goalId }) => goalId === null)
        .sort((a, b) => a.ofVersion - b.ofVersion)
        .map(showWording);
    });
  }

  @FieldResolver(() => PlanEvaluationDue, {
    nullable: true,
    description: 'Whether it is to be evaluated with the person; null where no rule says when, and once it has ended.',
  })
  @Consent('APPOINTMENTS')
  evaluationDue(
    @Root() { row }: ShownPlan,
    @Ctx() { gate, stores, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'APPOINTMENTS', info, async (permit, isWithoutAWord) => {
      if (row.endedOn !== null) return null;
      // Worked out from the few evaluations somebody holds themselves it would call overdue what was held.
      if (!isWithoutAWord && !covers(permit.rows, row)) return null;
      const evaluations = await stores.planEvaluations.ofPlan(permit, row.id);
      const held = evaluations.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).sort();
      const lastHeldOn = held.at(-1) ?? null;
      const dueOn = dueAgainOn(EVALUATION_INTERVALS[row.kind], row.jurisdiction, lastHeldOn ?? row.madeOn);
      return dueOn === null ? null : { lastHeldOn, dueOn, isDue: localDate(now) >= dueOn };
    });
  }

  @Mutation(() => Result, {
    description:
      'Makes a plan, with the professional’s view in it; the person words it with wordCarePlan. A plan that says nothing of ' +
      'the part of those around the person is refused (R-063). By the provider who answers for the trajectory.',
  })
  async makeCarePlan(
    @Arg('input', () => MakeCarePlanInput, { description: 'For which trajectory, what for, and the view.' })
    input: MakeCarePlanInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (input.networkInvolvement.trim() === '') {
      return refused('RULE_NOT_MET', 'Say how those around the person have a part in it, or that they have none.', 'R-063');
    }
    const misfit = firstMisfit(
      misfitOfText(input.networkInvolvement, 'networkInvolvement'),
      misfitOfText(input.view, 'view'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const leadPractitioner = professionalOf(input.leadPractitioner, 'leadPractitioner');
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'RECOVERY_PLAN', info);
    if (act instanceof Refused) return act;
    const { person, permit, writer } = act;
    const reading = await context.gate.open(person, 'RECOVERY_PLAN', 'READ', info);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'makeCarePlan', input, async (scope) => {
      const { stores } = scope;
      const trajectory = await stores.trajectories.lock(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      const earlier = reading === null ? [] : await stores.carePlans.ofTrajectory(reading, trajectory.id);
      for (const plan of earlier) {
        if (plan.kind !== input.kind || plan.endedOn !== null) continue;
        await stores.carePlans.amend(permit, plan.id, plan.version, { endedOn: today });
      }
      const { id } = await stores.carePlans.add(permit, {
        ...writer,
        trajectoryId: trajectory.id,
        kind: input.kind,
        jurisdiction: trajectory.jurisdiction,
        madeOn: today,
        leadPractitioner,
        networkInvolvement: input.networkInvolvement.trim(),
        language: input.language,
        trustedPerson: input.trustedPerson,
        endedOn: null,
      });
      await stores.planWordings.add(permit, {
        ...writer,
        carePlanId: id,
        goalId: null,
        side: 'PROFESSIONAL',
        text: input.view.trim(),
        language: input.language,
        saidOn: today,
        ofVersion: 1,
      });
      await tellAll(scope, stores.dueFeed.ofTrajectory(permit, writer.heldBy, trajectory.id, today));
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Says anew what one side says of a plan: the person their wording, the provider its view. Each side words its own, ' +
      'and whoever read an older version is told so (C-10). By the person or the provider who holds it.',
  })
  async wordCarePlan(
    @Arg('input', () => WordCarePlanInput, { description: 'Of which plan, and what is said.' }) input: WordCarePlanInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.text, 'text'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.carePlan, 'carePlan', 'CarePlan');
    const act = await openPartAct(context, key, 'RECOVERY_PLAN', context.stores.carePlans, info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'wordCarePlan', input, async ({ stores }) => {
      const amended = await stores.carePlans.amend(act.permit, act.rowId, input.version, {});
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (amended.row.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      await stores.planWordings.add(act.permit, {
        ...act.writer,
        // The provider reads what is said of its plan, whatever it may read besides.
        parties: act.side === 'PERSON' ? [amended.row.heldBy] : [],
        carePlanId: act.rowId,
        goalId: null,
        side: act.side,
        text: input.text.trim(),
        language: input.language,
        saidOn: localDate(context.now),
        ofVersion: amended.row.version,
      });
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

function latestWording(
  row: CarePlanRow,
  side: PlanWordingRow['side'],
  { gate, stores }: MentalHealthContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) => {
    const wording = wordingOf(await stores.planWordings.ofPlan(permit, row.id), side, null);
    return wording && showWording(wording);
  });
}

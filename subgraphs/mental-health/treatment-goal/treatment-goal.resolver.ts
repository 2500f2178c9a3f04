import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openAsPerson, openPartAct } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfText } from '../acting.rules';
import { showWording } from '../care-plan/care-plan.resolver';
import { wordingOf } from '../care-plan/care-plan.rules';
import type { CarePlanRow, WordingSide } from '../care-plan/care-plan.table';
import { CarePlan, PlanWording } from '../care-plan/care-plan.type';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { recordedResolver } from '../recorded.resolver';
import type { TreatmentGoalRow } from './treatment-goal.table';
import {
  SayTreatmentGoalStateInput,
  SetTreatmentGoalInput,
  TreatmentGoal,
  TreatmentGoalRecord,
  WordTreatmentGoalInput,
} from './treatment-goal.type';

const { Recorded, Result } = TreatmentGoalRecord;

function showGoal(row: TreatmentGoalRow, languages: readonly string[]) {
  return { ...present('TreatmentGoal', row), row, subject: coded('treatment-goal', row.subject, languages) };
}
type ShownGoal = ReturnType<typeof showGoal>;

export const TreatmentGoalRecordedResolver = recordedResolver(
  Recorded,
  { field: 'goal', type: TreatmentGoal, category: 'RECOVERY_PLAN', description: 'The goal as it now stands.' },
  (stores) => stores.treatmentGoals,
  showGoal,
);

@Resolver(() => CarePlan)
export class CarePlanGoalsResolver {
  @FieldResolver(() => [TreatmentGoal], { nullable: true, description: 'The goals in it, in the order they were set.' })
  @Consent('RECOVERY_PLAN')
  goals(
    @Root() { row }: CarePlan & { readonly row: CarePlanRow },
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) => {
      const goals = await stores.treatmentGoals.ofPlan(permit, row.id);
      return goals.map((goal) => showGoal(goal, languages));
    });
  }
}

@Resolver(() => TreatmentGoal)
export class TreatmentGoalResolver {
  @FieldResolver(() => PlanWording, {
    nullable: true,
    description: 'The wording of the person’s side, null without one; its provenance says whether it was said in their place (C-37).',
  })
  @Consent('RECOVERY_PLAN')
  personWording(@Root() { row }: ShownGoal, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return latestWording(row, 'PERSON', context, info);
  }

  @FieldResolver(() => PlanWording, { nullable: true, description: 'The professional’s view, beside it; null without one.' })
  @Consent('RECOVERY_PLAN')
  professionalView(@Root() { row }: ShownGoal, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return latestWording(row, 'PROFESSIONAL', context, info);
  }

  @Mutation(() => Result, {
    description:
      'Sets a goal in a plan, by the person in their wording or by the provider as its view (C-10). Taking medicines is ' +
      'never a goal (R-103).',
  })
  async setTreatmentGoal(
    @Arg('input', () => SetTreatmentGoalInput, { description: 'In which plan, about what.' }) input: SetTreatmentGoalInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (input.subject === 'TAKE_MEDICATION') {
      return refused('RULE_NOT_MET', 'Taking medicines is never a goal; it serves a goal of the person.', 'R-103');
    }
    const misfit = firstMisfit(
      misfitOfCode('treatment-goal', input.subject, 'subject'),
      misfitOfText(input.text, 'text'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.carePlan, 'carePlan', 'CarePlan');
    const act = await openPartAct(context, key, 'RECOVERY_PLAN', context.stores.carePlans, info);
    if (act instanceof Refused) return act;
    const { person, permit, writer, side } = act;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'setTreatmentGoal', input, async ({ stores }) => {
      const plan = await stores.carePlans.one(permit, act.rowId);
      if (plan === null) return notFound();
      if (plan.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      const { id } = await stores.treatmentGoals.add(permit, {
        ...writer,
        // A goal is part of the provider's plan, whoever set it; both work on it.
        heldBy: plan.heldBy,
        carePlanId: plan.id,
        subject: input.subject,
        origin: side === 'PERSON' ? 'PERSON' : input.origin,
        state: 'OPEN',
        setOn: today,
        stateSince: today,
      });
      await stores.planWordings.add(permit, {
        ...writer,
        parties: side === 'PERSON' ? [plan.heldBy] : [],
        carePlanId: plan.id,
        goalId: id,
        side,
        text: input.text.trim(),
        language: input.language,
        saidOn: today,
        ofVersion: 1,
      });
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Says anew what one side says of a goal: the person their wording, the provider its view. Neither changes the other’s ' +
      '(C-10).',
  })
  async wordTreatmentGoal(
    @Arg('input', () => WordTreatmentGoalInput, { description: 'Of which goal, and what is said.' })
    input: WordTreatmentGoalInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.text, 'text'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.goal, 'goal', 'TreatmentGoal');
    const act = await openPartAct(context, key, 'RECOVERY_PLAN', context.stores.treatmentGoals, info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'wordTreatmentGoal', input, async ({ stores }) => {
      const amended = await stores.treatmentGoals.amend(act.permit, act.rowId, input.version, {});
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      await stores.planWordings.add(act.permit, {
        ...act.writer,
        parties: act.side === 'PERSON' ? [amended.row.heldBy] : [],
        carePlanId: amended.row.carePlanId,
        goalId: act.rowId,
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

  @Mutation(() => Result, {
    description: 'Says how a goal stands. By the person only: they decide when recovery is reached (R-054, C-09).',
  })
  async sayTreatmentGoalState(
    @Arg('input', () => SayTreatmentGoalStateInput, { description: 'Of which goal, and how it stands.' })
    input: SayTreatmentGoalStateInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = keyOf(input.goal, 'goal', 'TreatmentGoal');
    const act = await openAsPerson(context, person, 'RECOVERY_PLAN', 'R-054', info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'sayTreatmentGoalState', input, async ({ stores }) => {
      const current = await stores.treatmentGoals.one(act.permit, row);
      if (current === null) return notFound();
      const amended = await stores.treatmentGoals.amend(act.permit, row, input.version, {
        state: input.state,
        stateSince: localDate(context.now),
      });
      if (typeof amended === 'string') return staleVersion();
      return { person, row };
    });
    return answered(Recorded, receipt);
  }
}

function latestWording(
  row: TreatmentGoalRow,
  side: WordingSide,
  { gate, stores }: MentalHealthContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) => {
    const wording = wordingOf(await stores.planWordings.ofPlan(permit, row.carePlanId), side, row.id);
    return wording && showWording(wording);
  });
}

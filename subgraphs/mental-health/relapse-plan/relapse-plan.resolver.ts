import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import type { RowScope } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notTheirs, ofHouse, openAsPerson, openPartAct, openRowAct, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfTexts } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver } from '../trajectory/trajectory-states.rules';
import { latestOf, relapsePlanMessage } from './relapse-plan.rules';
import type { RelapsePlanRow, RelapsePlanWordingRow } from './relapse-plan.table';
import {
  AgreeToRelapsePlanInput,
  MakeRelapsePlanInput,
  RelapsePlan,
  RelapsePlanConnection,
  RelapsePlanRecord,
  RelapsePlanWording,
  ReviewRelapsePlanInput,
  WordRelapsePlanInput,
} from './relapse-plan.type';

const { Recorded, Result } = RelapsePlanRecord;

export function showRelapsePlan(row: RelapsePlanRow) {
  return { ...present('RelapsePlan', row), row, organisation: organisationReference(row.heldBy) };
}
type Shown = ReturnType<typeof showRelapsePlan>;

function showWording(row: RelapsePlanWordingRow, languages: readonly string[]) {
  return {
    ...present('RelapsePlanWording', row),
    steps: row.steps.map(({ who, does }) => ({ who: coded('circle-part', who, languages), does })),
  };
}
type ShownWording = ReturnType<typeof showWording>;

export const RelapsePlanRecordedResolver = recordedResolver(
  Recorded,
  { field: 'relapsePlan', type: RelapsePlan, category: 'RECOVERY_PLAN', description: 'The plan as it now stands.' },
  (stores) => stores.relapsePlans,
  showRelapsePlan,
);

@Resolver(() => Person)
export class RelapsePlansResolver {
  @FieldResolver(() => RelapsePlanConnection, {
    nullable: true,
    description:
      'Plans for when it threatens to go wrong, of all kinds or some, of all time or made in a period; the latest first ' +
      '(terugvalpreventieplan, crisisplan, M-77).',
  })
  @Consent('RECOVERY_PLAN')
  relapsePlans(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('RelapsePlan', await stores.relapsePlans.filteredPage(permit, page), showRelapsePlan),
    );
  }
}

@Resolver(() => RelapsePlan)
export class RelapsePlanResolver {
  @FieldResolver(() => RelapsePlanWording, { nullable: true, description: 'What the person says now; null until they say anything.' })
  @Consent('RECOVERY_PLAN')
  personWording(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return wordingsOf(row, context, info, (wordings) => latestOf(wordings, 'PERSON'));
  }

  @FieldResolver(() => RelapsePlanWording, { nullable: true, description: 'What the professional says now, beside it.' })
  @Consent('RECOVERY_PLAN')
  professionalView(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return wordingsOf(row, context, info, (wordings, rows) =>
      // Of a part of what was said the latest is not what holds, and steps of before would be taken in a crisis.
      covers(rows, ofHouse(row.heldBy)) ? latestOf(wordings, 'PROFESSIONAL') : null,
    );
  }

  @FieldResolver(() => [RelapsePlanWording], {
    nullable: true,
    description: 'Everything either side ever said of it, the oldest first. Nothing is overwritten.',
  })
  @Consent('RECOVERY_PLAN')
  wordings(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return wordingsOf(row, context, info, (wordings) => wordings);
  }

  @Mutation(() => Result, {
    description:
      'Makes a relapse or crisis plan, with the professional’s view in it; the person words it beside that and agrees to it. One that ' +
      'held before is ended. By the provider who answers for the trajectory.',
  })
  async makeRelapsePlan(
    @Arg('input', () => MakeRelapsePlanInput, { description: 'In which trajectory, and what it says.' }) input: MakeRelapsePlanInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOf(input, 1);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'RECOVERY_PLAN', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(act.person, 'RECOVERY_PLAN', 'READ', info);
    const reviewOn = dateGiven(input.reviewOn);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'makeRelapsePlan', input, async ({ stores, tell }) => {
      const trajectory = await stores.trajectories.lock(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (reviewOn < today) return refused('INPUT_NOT_FIT', 'reviewOn lies in the past.');
      const earlier = reading === null ? [] : await stores.relapsePlans.ofTrajectory(reading, trajectory.id);
      for (const plan of earlier.filter(({ kind, endedOn }) => kind === input.kind && endedOn === null)) {
        const ended = await stores.relapsePlans.amend(act.permit, plan.id, plan.version, { endedOn: today });
        // Two that hold side by side would leave open which one is followed.
        if (ended === 'ABSENT') return notTheirs();
        if (ended === 'STALE') return staleVersion();
        await tell(relapsePlanMessage(ended.row, trajectory.accountable));
      }
      const row = await stores.relapsePlans.add(act.permit, {
        ...act.writer,
        ...{ trajectoryId: trajectory.id, kind: input.kind, madeOn: today, reviewOn, reviewedOn: null, agreedOn: null, endedOn: null },
      });
      const wording = { ...saidIn(input), planId: row.id, side: 'PROFESSIONAL', ofVersion: 1, saidOn: today } as const;
      await stores.relapsePlanWordings.add(act.permit, { ...act.writer, ...wording });
      await tell(relapsePlanMessage(row, trajectory.accountable));
      return { person: act.person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Says anew what one side says of a plan: the person their wording, the provider its view. Each side words its own; the person ' +
      'then agrees to the whole anew (C-10). By the person or the provider who holds it.',
  })
  async wordRelapsePlan(
    @Arg('input', () => WordRelapsePlanInput, { description: 'Of which plan, and what is said.' }) input: WordRelapsePlanInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOf(input, 0);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.plan, 'plan', 'RelapsePlan');
    const act = await openPartAct(context, key, 'RECOVERY_PLAN', context.stores.relapsePlans, info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'wordRelapsePlan', input, async ({ stores }) => {
      const amended = await stores.relapsePlans.amend(act.permit, act.rowId, input.version, { agreedOn: null });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (amended.row.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      await stores.relapsePlanWordings.add(act.permit, {
        ...act.writer,
        ...saidIn(input),
        // The provider reads what is said of its plan, whatever it may read besides.
        parties: act.side === 'PERSON' ? [amended.row.heldBy] : [],
        planId: act.rowId,
        side: act.side,
        ofVersion: amended.row.version,
        saidOn: localDate(context.now),
      });
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Says that the person agrees to a plan as it stands. By the person, or whoever stands in their place (C-10).',
  })
  async agreeToRelapsePlan(
    @Arg('input', () => AgreeToRelapsePlanInput, { description: 'To which plan, in which version.' }) input: AgreeToRelapsePlanInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = keyOf(input.plan, 'plan', 'RelapsePlan');
    const act = await openAsPerson(context, person, 'RECOVERY_PLAN', 'C-10', info);
    if (act instanceof Refused) return act;
    const agreedOn = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'agreeToRelapsePlan', input, async ({ stores }) => {
      const amended = await stores.relapsePlans.amend(act.permit, row, input.version, { agreedOn });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (amended.row.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      return { person, row };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records that a plan was gone through again with the person, and when next. By the provider who holds it.',
  })
  async reviewRelapsePlan(
    @Arg('input', () => ReviewRelapsePlanInput, { description: 'Which plan, and when next.' }) input: ReviewRelapsePlanInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.plan, 'plan', 'RelapsePlan');
    const act = await openRowAct(context, key, 'RECOVERY_PLAN', context.stores.relapsePlans, info);
    if (act instanceof Refused) return act;
    const reviewOn = dateGiven(input.nextReviewOn);
    const reviewedOn = dateGiven(input.reviewedOn);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'reviewRelapsePlan', input, async ({ stores, tell }) => {
      if (reviewedOn > today || reviewedOn < act.seen.madeOn) {
        return refused('INPUT_NOT_FIT', 'reviewedOn lies between the day it was made and today.');
      }
      if (reviewOn <= today) return refused('INPUT_NOT_FIT', 'nextReviewOn lies after today.');
      const amended = await stores.relapsePlans.amend(act.permit, act.rowId, input.version, { reviewOn, reviewedOn });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (amended.row.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      await tell(relapsePlanMessage(amended.row, act.writer.author));
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

type Said = Pick<MakeRelapsePlanInput, 'earlySigns' | 'whatHelps' | 'steps' | 'language'>;

/** @param leastSteps the person need not say who does what. */
function misfitOf({ earlySigns, whatHelps, steps, language }: Said, leastSteps: number): string | null {
  return firstMisfit(
    misfitOfTexts(earlySigns, 'earlySigns', 1),
    misfitOfTexts(whatHelps, 'whatHelps', 1),
    misfitOfTexts(steps.map(({ does }) => does), 'steps.does', leastSteps),
    ...steps.map(({ who }) => misfitOfCode('circle-part', who, 'steps.who')),
    misfitOfLanguage(language),
  );
}

function saidIn({ earlySigns, whatHelps, steps, language }: Said) {
  const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim());
  return {
    earlySigns: trimmed(earlySigns),
    whatHelps: trimmed(whatHelps),
    steps: steps.map(({ who, does }) => ({ who, does: does.trim() })),
    language,
  };
}

function wordingsOf<T>(
  row: RelapsePlanRow,
  { gate, stores, languages }: MentalHealthContext,
  info: GraphQLResolveInfo,
  pick: (wordings: readonly ShownWording[], rows: RowScope) => T,
) {
  return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) =>
    pick((await stores.relapsePlanWordings.of(permit, row.id)).map((each) => showWording(each, languages)), permit.rows),
  );
}

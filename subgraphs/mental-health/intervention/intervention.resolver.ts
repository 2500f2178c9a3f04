import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import { notTheirs, openRowAct, tellAll } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfOptionalText } from '../acting.rules';
import { INTERVENTION_INTERVALS, dueAgainOn } from '../care-plan/care-plan.rules';
import { coded, codedOrNull } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { interventionFault, mayFollow, soundsLikeTriedBefore } from './intervention.rules';
import type { InterventionStoreOf } from './intervention.store';
import type { InterventionRow } from './intervention.table';
import {
  ConsiderInterventionInput,
  Intervention,
  InterventionConnection,
  InterventionRecord,
  ReconsiderInterventionInput,
  TraumaIntervention,
  TraumaInterventionConnection,
  TraumaInterventionRecord,
} from './intervention.type';

type InterventionCategory = 'RECOVERY_PLAN' | 'TRAUMA';
type Stores = MentalHealthContext['stores'];

/** The two kinds of interventions, which differ in category and nowhere else. */
interface Kind<C extends InterventionCategory> {
  readonly type: 'Intervention' | 'TraumaIntervention';
  readonly category: C;
  readonly codes: 'intervention' | 'trauma-intervention';
  readonly storeOf: (stores: Stores) => InterventionStoreOf<C>;
}

const PLAIN: Kind<'RECOVERY_PLAN'> = {
  type: 'Intervention',
  category: 'RECOVERY_PLAN',
  codes: 'intervention',
  storeOf: (stores) => stores.interventions,
};

const TRAUMA: Kind<'TRAUMA'> = {
  type: 'TraumaIntervention',
  category: 'TRAUMA',
  codes: 'trauma-intervention',
  storeOf: (stores) => stores.traumaInterventions,
};

function showAs({ type, codes }: Pick<Kind<InterventionCategory>, 'type' | 'codes'>) {
  return (row: InterventionRow, languages: readonly string[]) => ({
    ...present(type, row),
    kind: coded(codes, row.kind, languages),
    reason: codedOrNull('intervention-reason', row.reason, languages),
    reconsiderFrom:
      row.state === 'ENDED' ? null : dueAgainOn(INTERVENTION_INTERVALS, row.jurisdiction, row.reconsideredOn),
    organisation: organisationReference(row.heldBy),
  });
}

export const InterventionRecordedResolver = recordedResolver(
  InterventionRecord.Recorded,
  { field: 'intervention', type: Intervention, category: 'RECOVERY_PLAN', description: 'It as it now stands.' },
  PLAIN.storeOf,
  showAs(PLAIN),
);

export const TraumaInterventionRecordedResolver = recordedResolver(
  TraumaInterventionRecord.Recorded,
  { field: 'intervention', type: TraumaIntervention, category: 'TRAUMA', description: 'It as it now stands.' },
  TRAUMA.storeOf,
  showAs(TRAUMA),
);

@Resolver(() => Person)
export class InterventionsResolver {
  @FieldResolver(() => InterventionConnection, {
    nullable: true,
    description:
      'Treatments, methods and tools, of all kinds or some, of all time or a period; the latest first (M-70 to M-76).',
  })
  @Consent('RECOVERY_PLAN')
  interventions(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('Intervention', await stores.interventions.filteredPage(permit, page), (row) =>
        showAs(PLAIN)(row, languages),
      ),
    );
  }

  @FieldResolver(() => TraumaInterventionConnection, {
    nullable: true,
    description: 'Treatments of trauma, of all kinds or some, of all time or a period; the latest first (M-70, C-56).',
  })
  @Consent('TRAUMA')
  traumaInterventions(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAUMA', info, async (permit) =>
      presentPage('TraumaIntervention', await stores.traumaInterventions.filteredPage(permit, page), (row) =>
        showAs(TRAUMA)(row, languages),
      ),
    );
  }

  @Mutation(() => InterventionRecord.Result, {
    description:
      'Records that an intervention is offered or under way, or why it is not: that it was tried before is never the reason ' +
      '(R-075). By the provider who holds the plan.',
  })
  async considerIntervention(
    @Arg('input', () => ConsiderInterventionInput, { description: 'In which plan, what, and how it stands.' })
    input: ConsiderInterventionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(InterventionRecord.Recorded, await consider(PLAIN, 'considerIntervention', input, context, info));
  }

  @Mutation(() => TraumaInterventionRecord.Result, {
    description: 'The same for a treatment of trauma, which stands apart (C-56). By the provider who holds the plan.',
  })
  async considerTraumaIntervention(
    @Arg('input', () => ConsiderInterventionInput, { description: 'In which plan, what, and how it stands.' })
    input: ConsiderInterventionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const receipt = await consider(TRAUMA, 'considerTraumaIntervention', input, context, info);
    return answered(TraumaInterventionRecord.Recorded, receipt);
  }

  @Mutation(() => InterventionRecord.Result, {
    description:
      'Records that an intervention was reconsidered, at least every year (R-074), and how it stands. By the provider who ' +
      'holds it.',
  })
  async reconsiderIntervention(
    @Arg('input', () => ReconsiderInterventionInput, { description: 'Which one, and how it stands.' })
    input: ReconsiderInterventionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(InterventionRecord.Recorded, await reconsider(PLAIN, 'reconsiderIntervention', input, context, info));
  }

  @Mutation(() => TraumaInterventionRecord.Result, {
    description: 'The same for a treatment of trauma, which stands apart (C-56). By the provider who holds it.',
  })
  async reconsiderTraumaIntervention(
    @Arg('input', () => ReconsiderInterventionInput, { description: 'Which one, and how it stands.' })
    input: ReconsiderInterventionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const receipt = await reconsider(TRAUMA, 'reconsiderTraumaIntervention', input, context, info);
    return answered(TraumaInterventionRecord.Recorded, receipt);
  }
}

function statedBy({ state, reason, explanation }: ConsiderInterventionInput | ReconsiderInterventionInput) {
  return { state, reason: reason ?? null, explanation: explanation?.trim() ?? null };
}

/** What is wrong with what is said, before anything is opened. */
function faultOf(input: ConsiderInterventionInput | ReconsiderInterventionInput): Refused | null {
  const misfit = firstMisfit(
    misfitOfOptionalText(input.explanation, 'explanation'),
    misfitOfLanguage(input.language),
  );
  if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
  const fault = interventionFault(statedBy(input));
  if (fault !== null) return refused('RULE_NOT_MET', fault.message, fault.rule);
  const unknown = input.reason == null ? null : misfitOfCode('intervention-reason', input.reason, 'reason');
  return unknown === null ? null : refused('INPUT_NOT_FIT', unknown);
}

async function consider<C extends InterventionCategory>(
  { category, codes, storeOf }: Kind<C>,
  name: string,
  input: ConsiderInterventionInput,
  context: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<Receipt | Refused> {
  const misfit = misfitOfCode(codes, input.kind, 'kind');
  if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
  const fault = faultOf(input);
  if (fault !== null) return fault;
  const key = keyOf(input.carePlan, 'carePlan', 'CarePlan');
  const act = await openRowAct(context, key, 'RECOVERY_PLAN', context.stores.carePlans, info);
  if (act instanceof Refused) return act;
  const permit = await context.gate.open(act.person, category, 'CONTRIBUTE', info);
  if (permit === null) return notTheirs();
  const since = dateGiven(input.since);
  const stated = statedBy(input);
  return context.writing.once(input.idempotencyKey, name, input, async (scope) => {
    const { stores } = scope;
    const plan = await stores.carePlans.one(act.permit, act.rowId);
    if (plan === null) return notFound();
    if (plan.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
    if (since > localDate(context.now)) return refused('INPUT_NOT_FIT', 'since lies in the future.');
    const { id } = await storeOf(stores).add(permit, {
      ...act.writer,
      ...stated,
      carePlanId: plan.id,
      jurisdiction: plan.jurisdiction,
      kind: input.kind,
      since,
      reconsideredOn: since,
      language: input.language,
    });
    await tellAll(scope, stores.dueFeed.ofInterventions(permit, act.writer.heldBy, plan.id, localDate(context.now), id));
    return { person: act.person, row: id, warned: warned(soundsLikeTriedBefore(stated) && 'R-075') };
  });
}

async function reconsider<C extends InterventionCategory>(
  { type, category, storeOf }: Kind<C>,
  name: string,
  input: ReconsiderInterventionInput,
  context: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<Receipt | Refused> {
  const fault = faultOf(input);
  if (fault !== null) return fault;
  const key = keyOf(input.intervention, 'intervention', type);
  const act = await openRowAct(context, key, category, storeOf(context.stores), info);
  if (act instanceof Refused) return act;
  const on = dateGiven(input.on);
  const stated = statedBy(input);
  return context.writing.once(input.idempotencyKey, name, input, async (scope) => {
    const { stores } = scope;
    const current = await storeOf(stores).one(act.permit, act.rowId);
    if (current === null) return notFound();
    if (current.version !== input.version) return staleVersion();
    if (!mayFollow(current.state, input.state)) {
      return refused('RULE_NOT_MET', `What is ${current.state} cannot become ${input.state}.`);
    }
    if (on > localDate(context.now) || on < current.reconsideredOn) {
      return refused('INPUT_NOT_FIT', 'on lies between the last time it was reconsidered and today.');
    }
    const amended = await storeOf(stores).amend(act.permit, act.rowId, input.version, {
      ...stated,
      since: current.state === input.state ? current.since : on,
      reconsideredOn: on,
      language: input.language,
    });
    if (typeof amended === 'string') return staleVersion();
    const today = localDate(context.now);
    await tellAll(scope, stores.dueFeed.ofInterventions(act.permit, act.writer.heldBy, current.carePlanId, today, current.id));
    return { person: act.person, row: act.rowId, warned: warned(soundsLikeTriedBefore(stated) && 'R-075') };
  });
}

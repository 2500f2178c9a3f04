import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import { isWhole } from '../../../consent/rows';
import type { Profession } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import { keyOf, requireToken } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { MOST_CHARACTERS, faultOfText } from '../record-acting';
import type { PhysicalHealthPlanRow } from '../physical-health-plan/physical-health-plan.table';
import {
  MakePhysicalHealthPlanInput,
  MakePhysicalHealthPlanResult,
  PhysicalHealthPlanMade,
} from '../physical-health-plan/physical-health-plan.type';
import type { ScreeningCoordinationRow } from '../screening-coordination/screening-coordination.table';
import { holderOn } from '../tenure/tenure.rules';
import {
  coordinationMessage,
  coordinatorOn,
  missingParts,
  nextScreeningMessages,
  planMessage,
  screeningStanding,
  withoutPlan,
} from './somatic-screening.rules';
import type { ScreeningResult, SomaticScreeningRow } from './somatic-screening.table';
import {
  CompleteSomaticScreeningInput,
  EndScreeningCoordinationInput,
  RecordSomaticScreeningInput,
  ScreeningCoordinationConnection,
  ScreeningCoordinationRecorded,
  ScreeningCoordinationResult,
  SomaticCare,
  SomaticScreeningArgs,
  SomaticScreeningConnection,
  SomaticScreeningOutcome,
  SomaticScreeningRecorded,
  SomaticScreeningResultInput,
  TakeOnScreeningCoordinationInput,
} from './somatic-screening.type';

const SCREENERS: readonly Profession[] = ['GENERAL_PRACTITIONER', 'MENTAL_HEALTH_PROFESSIONAL'];

interface SomaticAct {
  readonly permit: Permit<'SOMATIC_HEALTH', 'CONTRIBUTE'>;
  readonly actor: ProfessionalActor;
}

async function openSomaticAct(
  context: FirstLineContext,
  person: string,
  professions: readonly Profession[],
  rule: string,
  info: GraphQLResolveInfo,
): Promise<SomaticAct | Refused> {
  const { actor, gate } = context;
  requireToken(context);
  const permit = await gate.open(person, 'SOMATIC_HEALTH', 'CONTRIBUTE', info);
  if (permit !== null && actor.kind === 'PROFESSIONAL' && professions.includes(actor.profession)) return { permit, actor };
  if (permit === null && !(await gate.recognises(person, info))) return notFound();
  return refused('NOT_PERMITTED', 'This is done by the professionals who care for the person’s physical health.', rule);
}

type Scope = ActScope<FirstLineContext['stores']>;

/** Tells the register what is due of a screening and since it: the next one, a plan, and that its coordinator did it. */
async function tellOf(row: SomaticScreeningRow, permit: SomaticAct['permit'], stores: Scope['stores'], tell: Scope['tell']): Promise<void> {
  const ofKeeper = await stores.somaticScreenings.ofKeeper(permit, row.heldBy);
  for (const message of nextScreeningMessages(ofKeeper)) await tell(message);
  const plan = planMessage(row, await stores.physicalHealthPlans.firstAfter(permit, row.id));
  if (plan !== null) await tell(plan);
  const coordination = await stores.screeningCoordinations.runningOf(permit, row.heldBy);
  if (coordination !== null) await tell(await coordinationOf(coordination, permit, stores));
}

async function coordinationOf(row: ScreeningCoordinationRow, permit: SomaticAct['permit'], { somaticScreenings }: Scope['stores']) {
  const whole = (await somaticScreenings.ofKeeper(permit, row.organisation)).filter((each) => missingParts(each).length === 0);
  const since = whole.map(({ onDate }) => onDate).filter((onDate) => onDate >= row.fromDate);
  return coordinationMessage(row, since.toSorted()[0] ?? null);
}

function resultsOf(inputs: readonly SomaticScreeningResultInput[]): readonly ScreeningResult[] {
  return inputs.map(({ part, isAbnormal, finding }) => ({ part, isAbnormal, finding: finding ?? null }));
}

function resultsFault(results: readonly ScreeningResult[]): string | null {
  if (results.length === 0) return 'Say of at least one part what was found.';
  if (new Set(results.map(({ part }) => part)).size !== results.length) return 'Each part is said once.';
  const isFit = results.every(({ finding }) => finding === null || faultOfText(finding, 'finding') === null);
  return isFit ? null : `A finding has 1 to ${MOST_CHARACTERS} characters.`;
}

function showScreening(row: SomaticScreeningRow, plans: readonly PhysicalHealthPlanRow[]) {
  return {
    ...present('SomaticScreening', row),
    missingParts: missingParts(row),
    organisation: organisationReference(row.heldBy),
    plans: plans.filter(({ screeningId }) => screeningId === row.id).map((plan) => present('PhysicalHealthPlan', plan)),
  };
}

function shownCoordination({ organisation }: ScreeningCoordinationRow) {
  return { organisation: organisationReference(organisation) };
}

function showCoordination(row: ScreeningCoordinationRow) {
  return { ...present('ScreeningCoordination', row), ...shownCoordination(row) };
}

@Resolver(() => Person)
export class SomaticScreeningResolver {
  @FieldResolver(() => SomaticCare, {
    nullable: true,
    description: 'Who coordinates the yearly somatic screening, whether it was done and what is to be done (R-079 to R-081, R-105).',
  })
  @Consent('SOMATIC_HEALTH')
  somaticCare(@Root() { person }: Person, @Ctx() { gate, stores, now }: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'SOMATIC_HEALTH', info, async (permit, isWithoutAWord) => {
      // Of a part alone it would say what is not so; withheld without a word it says what it would were there no more.
      if (!isWhole(permit.rows) && !isWithoutAWord) return null;
      const today = localDate(now);
      const [screenings, plans, tenures] = await Promise.all([
        stores.somaticScreenings.all(permit),
        stores.physicalHealthPlans.all(permit),
        stores.screeningCoordinations.all(permit),
      ]);
      const coordination = holderOn(tenures, today);
      const open = withoutPlan(screenings, plans.map(({ screeningId }) => screeningId));
      return {
        ...screeningStanding(screenings, today),
        responsibleNow: coordinatorOn(tenures, today),
        coordination: coordination === undefined ? null : showCoordination(coordination),
        withoutPlan: open.map((row) => showScreening(row, [])),
      };
    });
  }

  @FieldResolver(() => ScreeningCoordinationConnection, {
    nullable: true,
    description:
      'Which providers coordinated the yearly screening, the latest first (R-081). A provider reads its own, whatever else ' +
      'it may read of somatic care.',
  })
  @Consent('SOMATIC_HEALTH')
  screeningCoordinations(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SOMATIC_HEALTH', info, async (permit) =>
      presentPage('ScreeningCoordination', await stores.screeningCoordinations.page(permit, page), shownCoordination),
    );
  }

  @FieldResolver(() => SomaticScreeningConnection, {
    nullable: true,
    description: 'Somatic screenings of a period, the latest first.',
  })
  @Consent('SOMATIC_HEALTH')
  somaticScreenings(
    @Root() { person }: Person,
    @Args(() => SomaticScreeningArgs) args: SomaticScreeningArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const period = { ...(args.from && { from: dateGiven(args.from) }), ...(args.until && { until: dateGiven(args.until) }) };
    return gate.read(person, 'SOMATIC_HEALTH', info, async (permit) => {
      const plans = await stores.physicalHealthPlans.all(permit);
      const page = await stores.somaticScreenings.ofPeriod(permit, args, period);
      return presentPage('SomaticScreening', page, (row) => showScreening(row, plans));
    });
  }

  @Mutation(() => SomaticScreeningOutcome, {
    description:
      'The general practitioner, practice nurse or mental-health provider records a screening. One that lacks a part is ' +
      'recorded as incomplete, and does not count for the year (R-079, R-080).',
  })
  async recordSomaticScreening(
    @Arg('input', () => RecordSomaticScreeningInput, { description: 'Of whom, when, what was found.' })
    input: RecordSomaticScreeningInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SomaticScreeningRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const act = await openSomaticAct(context, person, SCREENERS, 'R-079', info);
    if (act instanceof Refused) return act;
    const { permit, actor } = act;
    const results = resultsOf(input.results);
    const onDate = dateGiven(input.onDate);
    if (onDate > localDate(context.now)) return refused('INPUT_NOT_FIT', 'A screening is recorded once it was done.', 'R-079');
    const fault = resultsFault(results);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault, 'R-080');
    const receipt = await context.writing.once(input.idempotencyKey, 'recordSomaticScreening', input, async ({ stores, tell }) => {
      const row = await stores.somaticScreenings.add(permit, {
        ...{ heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' },
        ...{ onDate, doneAs: input.doneAs, results, language: input.language },
      });
      await tellOf(row, permit, stores, tell);
      return { row: row.id };
    });
    return receipt instanceof Refused ? receipt : this.screening(context, person, receipt.row, info);
  }

  @Mutation(() => SomaticScreeningOutcome, {
    description: 'Adds the parts that were missing; what was found is not written over (R-080).',
  })
  async completeSomaticScreening(
    @Arg('input', () => CompleteSomaticScreeningInput, { description: 'Which screening, what was found besides.' })
    input: CompleteSomaticScreeningInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SomaticScreeningRecorded | Refused> {
    const { person, row: id } = keyOf(input.screening, 'screening', 'SomaticScreening');
    const act = await openSomaticAct(context, person, SCREENERS, 'R-080', info);
    if (act instanceof Refused) return act;
    const { permit } = act;
    const added = resultsOf(input.results);
    const fault = resultsFault(added);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault, 'R-080');
    const receipt = await context.writing.once(input.idempotencyKey, 'completeSomaticScreening', input, async ({ stores, tell }) => {
      const current = await stores.somaticScreenings.one(permit, id);
      if (current === null) return notFound();
      const missing = missingParts(current);
      const amendment = await stores.somaticScreenings.amend(permit, id, input.version, { results: [...current.results, ...added] });
      if (amendment === 'ABSENT') return notFound();
      if (amendment === 'STALE') return staleVersion();
      // After the version, so that somebody who did not see the other’s part is told that first.
      if (!added.every(({ part }) => missing.includes(part))) {
        return refused('RULE_NOT_MET', 'Only parts that are missing are added.', 'R-080');
      }
      await tellOf(amendment.row, permit, stores, tell);
      return { row: id };
    });
    return receipt instanceof Refused ? receipt : this.screening(context, person, receipt.row, info);
  }

  @Mutation(() => MakePhysicalHealthPlanResult, {
    description: 'What is agreed after a screening, with the person and their relatives (R-105). Without the person it is refused.',
  })
  async makePhysicalHealthPlan(
    @Arg('input', () => MakePhysicalHealthPlanInput, { description: 'After which screening, what was agreed, with whom.' })
    input: MakePhysicalHealthPlanInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PhysicalHealthPlanMade | Refused> {
    const { person, row: screeningId } = keyOf(input.screening, 'screening', 'SomaticScreening');
    const act = await openSomaticAct(context, person, SCREENERS, 'R-105', info);
    if (act instanceof Refused) return act;
    const { permit, actor } = act;
    const reading = await context.gate.open(person, 'SOMATIC_HEALTH', 'READ', info);
    const screening = reading && (await context.stores.somaticScreenings.one(reading, screeningId));
    if (screening === null) return notFound();
    if (!input.isMadeWithPerson) return refused('RULE_NOT_MET', 'The plan is made with the person.', 'R-105');
    const textFault = faultOfText(input.text, 'The text');
    if (textFault !== null) return refused('INPUT_NOT_FIT', textFault, 'R-105');
    const receipt = await context.writing.once(input.idempotencyKey, 'makePhysicalHealthPlan', input, async ({ stores, tell }) => {
      const row = await stores.physicalHealthPlans.add(permit, {
        ...{ heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' },
        ...{ screeningId, onDate: localDate(context.now), relatives: input.relatives, text: input.text, language: input.language },
      });
      const message = planMessage(screening, await stores.physicalHealthPlans.firstAfter(permit, screeningId));
      if (message !== null) await tell(message);
      return { row: row.id };
    });
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const readable = await context.gate.open(person, 'SOMATIC_HEALTH', 'READ', info);
    const row = readable && (await context.stores.physicalHealthPlans.one(readable, receipt.row));
    return Object.assign(new PhysicalHealthPlanMade(), { plan: row && present('PhysicalHealthPlan', row) });
  }

  @Mutation(() => ScreeningCoordinationResult, {
    description:
      'A mental-health provider says that it has the person in care, and so coordinates the screening; it ends for a provider ' +
      'who did before. Somatic care stays directed by the general practitioner (R-081, R-082).',
  })
  async takeOnScreeningCoordination(
    @Arg('input', () => TakeOnScreeningCoordinationInput, { description: 'Of whom, from when.' })
    input: TakeOnScreeningCoordinationInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ScreeningCoordinationRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const act = await openSomaticAct(context, person, ['MENTAL_HEALTH_PROFESSIONAL'], 'R-081', info);
    if (act instanceof Refused) return act;
    const { permit, actor } = act;
    const fromDate = dateGiven(input.fromDate);
    if (fromDate > localDate(context.now)) return refused('INPUT_NOT_FIT', 'It is recorded when care begins, not ahead.', 'R-081');
    const receipt = await context.writing.once(input.idempotencyKey, 'takeOnScreeningCoordination', input, async ({ stores, tell }) => {
      const taken = await stores.screeningCoordinations.takeOn(permit, {
        ...{ heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' },
        ...{ organisation: actor.organisation, fromDate, untilDate: null },
      });
      if (taken !== null) {
        for (const each of [...taken.ended, taken.row]) await tell(await coordinationOf(each, permit, stores));
        return { row: taken.row.id };
      }
      return refused('RULE_NOT_MET', 'A provider coordinates it since that day or later; there is one at a time.', 'R-081');
    });
    return receipt instanceof Refused ? receipt : this.coordination(context, person, receipt.row, info);
  }

  @Mutation(() => ScreeningCoordinationResult, {
    description: 'The provider says that the person left its care; the general practitioner or practice nurse goes on (R-081).',
  })
  async endScreeningCoordination(
    @Arg('input', () => EndScreeningCoordinationInput, { description: 'Which, from when.' })
    input: EndScreeningCoordinationInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ScreeningCoordinationRecorded | Refused> {
    const { person, row: id } = keyOf(input.coordination, 'coordination', 'ScreeningCoordination');
    const act = await openSomaticAct(context, person, ['MENTAL_HEALTH_PROFESSIONAL'], 'R-081', info);
    if (act instanceof Refused) return act;
    const { permit } = act;
    const untilDate = dateGiven(input.untilDate);
    if (untilDate > localDate(context.now)) return refused('INPUT_NOT_FIT', 'It is recorded when care ends, not ahead.', 'R-081');
    const receipt = await context.writing.once(input.idempotencyKey, 'endScreeningCoordination', input, async ({ stores, tell }) => {
      const amendment = await stores.screeningCoordinations.amend(permit, id, input.version, { untilDate });
      if (amendment === 'ABSENT') return notFound();
      if (amendment === 'STALE') return staleVersion();
      if (untilDate < amendment.row.fromDate) {
        return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'It ends on the day it began or later.', 'R-081');
      }
      await tell(await coordinationOf(amendment.row, permit, stores));
      return { row: id };
    });
    return receipt instanceof Refused ? receipt : this.coordination(context, person, receipt.row, info);
  }

  private async screening(context: FirstLineContext, person: string, id: string, info: GraphQLResolveInfo) {
    context.decideAgain();
    const permit = await context.gate.open(person, 'SOMATIC_HEALTH', 'READ', info);
    const row = permit && (await context.stores.somaticScreenings.one(permit, id));
    const screening = row && showScreening(row, await context.stores.physicalHealthPlans.all(permit!));
    return Object.assign(new SomaticScreeningRecorded(), { screening });
  }

  private async coordination(context: FirstLineContext, person: string, id: string, info: GraphQLResolveInfo) {
    context.decideAgain();
    const permit = await context.gate.open(person, 'SOMATIC_HEALTH', 'READ', info);
    const row = permit && (await context.stores.screeningCoordinations.one(permit, id));
    return Object.assign(new ScreeningCoordinationRecorded(), { coordination: row && showCoordination(row) });
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference, teamReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import { doer, keyOf, openForKeeper, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { hasPart, isConvener as isWriter } from '../care-conference/care-conference.rules';
import { partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import type { NewRelation } from '../relation/relation-acts.store';
import { relationOfReceiver } from '../referral/referral.rules';
import { daysBetween } from '../waiting-list/waiting-list.rules';
import {
  faultOfStepWords,
  goesAtOnce,
  offerFault,
  routeAhead,
  routeOf,
  stepDue,
  stepDueOn,
  stepMoveFault,
  weighingRoleOf,
} from './care-step.rules';
import type { RouteAhead } from './care-step.rules';
import type { HeldStep } from './care-step.store';
import type { CareStepRoutingRow, CareStepRow, StepDirection, StepUrgency } from './care-step.table';
import {
  AnswerCareStepInput,
  CareStep,
  CareStepConnection,
  CareStepDone,
  CareStepResult,
  CareStepRouting,
  DecideCareStepInput,
  RequestCareStepInput,
  WithdrawCareStepInput,
} from './care-step.type';

type Result = Promise<typeof CareStepResult>;
type Scope = ActScope<PersonContext['stores']>;
type Writing = Permit<'CARE_NETWORK', 'CONTRIBUTE'>;

const OWN_WORD: PersonsOwn = { message: 'Only the person says whether this may go.', rule: 'C-17' };

@Resolver(() => Person)
export class PersonCareStepResolver {
  @FieldResolver(() => CareStepConnection, {
    nullable: true,
    description:
      'What was asked for in more care or less, the latest first: the person’s all; of others, what they asked or were sent.',
  })
  @Consent('CARE_NETWORK')
  careSteps(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NETWORK', info, async (permit) => {
      const shown = (await stores.careSteps.all(permit)).filter((row) => hasPart(permit, row));
      return presentPage('CareStep', stores.careSteps.pageOf(permit, shown, page), (row) => besides(row, now));
    });
  }
}

@Resolver(() => CareStep)
export class CareStepResolver {
  @FieldResolver(() => CareStepRouting, {
    nullable: true,
    description: 'Where it goes and how it stands there: to the person and to its receiver. Whoever asked is told the outcome alone.',
  })
  @Consent('CARE_NETWORK')
  routing(
    @Root() { personId, row, direction, asker }: CareStep,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'CARE_NETWORK', info, async (permit) => {
      const routing = (await stores.careStepRoutings.all(permit)).find(({ stepId }) => stepId === row);
      if (!routing || !hasPart(permit, routing)) return null;
      // Theirs alone: it says who answers for the person, whatever of the network is open to whoever asked.
      const isTheirsToSay = permit.asPerson && routing.state === 'AWAITS_PERSON';
      const around = isTheirsToSay ? await stores.relations.around(permit) : [];
      const route = isTheirsToSay ? routeAhead(around, direction, asker, routing.fallback, now) : null;
      return { ...presentRouting(routing), goesTo: route && presentRoute(route) };
    });
  }
}

@Resolver(() => CareStepDone)
export class CareStepDoneResolver {
  @FieldResolver(() => CareStep, { nullable: true, description: 'The request as it now is.' })
  @Consent('CARE_NETWORK')
  step(@Root() { receipt }: CareStepDone, @Ctx() { gate, stores, now }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'CARE_NETWORK', info, async (permit) => {
      const row = await stores.careSteps.one(permit, receipt.step);
      return row && hasPart(permit, row) ? { ...present('CareStep', row), ...besides(row, now) } : null;
    });
  }
}

@Resolver()
export class CareStepActs {
  @Mutation(() => CareStepResult, {
    description:
      'Asks for more care for the person, from any partner who keeps a record of them, with or without a trajectory: in crisis it ' +
      'goes at once to the team that answers for them; otherwise, to anybody new, and to whom the person said no, when the person ' +
      'says so (R-106, C-15, C-17). Where danger stands against their no, that is for a secrecy override and not for this. ' +
      'You are told that it is looked at, taken on or not, and nothing of who cares for the person.',
  })
  requestStepUp(
    @Arg('input', () => RequestCareStepInput, { description: 'For whom, how soon, why, and the offer that fits.' })
    input: RequestCareStepInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.request(input, 'UP', 'requestStepUp', context, info);
  }

  @Mutation(() => CareStepResult, {
    description: 'Asks for less care for the person, nearer to their daily life; it goes as a request for more does (R-106).',
  })
  requestStepDown(
    @Arg('input', () => RequestCareStepInput, { description: 'For whom, how soon, why, and the offer that fits.' })
    input: RequestCareStepInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.request(input, 'DOWN', 'requestStepDown', context, info);
  }

  @Mutation(() => CareStepResult, {
    description: 'The person lets a request go, or ends it; whoever asked is told no more than of any that is not taken on (C-17).',
  })
  async answerCareStep(
    @Arg('input', () => AnswerCareStepInput, { description: 'Which request, yes or no.' }) input: AnswerCareStepInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.step, 'input.step', 'CareStep');
    const permit = await openForPerson(context, info, person, 'CARE_NETWORK', OWN_WORD);
    if (permit instanceof Refused) return permit;
    const seen = input.receiver == null ? null : partyKeyOf('ORGANISATION', input.receiver);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'answerCareStep', input, async (scope) => {
      const { stores } = scope;
      await stores.epochs.hold(person);
      const held = await stores.careSteps.held(permit, row);
      if (!held) return notFound();
      if (held.routing.version !== input.version) return staleVersion();
      const unfit = stepMoveFault(held.routing.state, input.isWanted ? 'SENT' : 'NOT_WANTED');
      if (unfit) return unfit;
      if (input.isWanted) {
        const route = await routed(held.step, held.routing.fallback, context, scope);
        if (seen !== null && seen !== route.receiver) return goesElsewhere();
        await send(scope, permit, held, route, today, true);
      } else await end(scope, permit, held, today, { state: 'NOT_WANTED' });
      return { person, step: row };
    });
    return stepDone(receipt);
  }

  @Mutation(() => CareStepResult, {
    description:
      'Takes a request on, at once, or does not, with what is said to the person of it. Who takes it on and had nothing to do with ' +
      'them becomes responsible. For the receiver.',
  })
  async decideCareStep(
    @Arg('input', () => DecideCareStepInput, { description: 'Which request, yes or no, and why.' }) input: DecideCareStepInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.step, 'input.step', 'CareStep');
    const permit = await openForKeeper(context, info, person, 'CARE_NETWORK');
    // Declining ends what had opened it: the retry of who declined is answered as they were.
    if (permit instanceof Refused) return stepDone(await context.writing.again(input.idempotencyKey, 'decideCareStep', input, permit));
    const { actor } = context;
    const fault = faultOfStepWords('answer', input.answer, input.language);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'decideCareStep', input, async (scope) => {
      const { stores } = scope;
      // Before the request, as the person's own answer does: each would else wait for what the other holds.
      await stores.epochs.hold(person);
      const held = await stores.careSteps.held(permit, row);
      const isShown = held !== null && (hasPart(permit, held.step) || hasPart(permit, held.routing));
      if (!isShown) return notFound();
      if (actor.kind !== 'PROFESSIONAL' || actor.organisation !== held.routing.receiver) {
        return refused('NOT_PERMITTED', 'Only whom it went to says whether they take it on, in their own name.', 'R-106');
      }
      if (held.routing.version !== input.version) return staleVersion();
      const unfit = stepMoveFault(held.routing.state, input.isAccepted ? 'ACCEPTED' : 'DECLINED');
      if (unfit) return unfit;
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      const becomes = relationOfReceiver(actor.profession);
      const isNew = input.isAccepted && held.routing.isKnown !== true;
      if (isNew && !becomes) {
        return refused('NOT_PERMITTED', 'A professional who will be responsible takes this on, in their own name.', 'R-063');
      }
      await end(scope, permit, held, today, {
        ...{ state: input.isAccepted ? 'ACCEPTED' : 'DECLINED', answeredOn: today, answeredBy: actor.id },
        ...{ answer: input.answer.trim(), answerLanguage: input.language },
      });
      if (isNew && becomes) {
        const { organisation, id: professional } = actor;
        const responsible = { ...becomes, person, organisation, professional, team: null, member: null, inWords: null };
        if (!(await stores.relationActs.liveAlike(responsible))) await stores.relationActs.open('ACCEPTED_REFERRAL', responsible);
      }
      return { person, step: row };
    });
    return stepDone(receipt);
  }

  @Mutation(() => CareStepResult, { description: 'Whoever asked for more care or less no longer does, as long as it is not answered.' })
  async withdrawCareStep(
    @Arg('input', () => WithdrawCareStepInput, { description: 'Which request.' }) input: WithdrawCareStepInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.step, 'input.step', 'CareStep');
    const permit = await openForKeeper(context, info, person, 'CARE_NETWORK');
    if (permit instanceof Refused) return permit;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'withdrawCareStep', input, async (scope) => {
      // Always, or that a relation ends with it would show to whoever asked that somebody weighed it.
      await scope.stores.epochs.advance(person);
      const held = await scope.stores.careSteps.held(permit, row);
      if (!held || !hasPart(permit, held.step)) return notFound();
      const isTheirs = isWriter(permit, held.step) || (permit.asPerson && held.step.heldBy === person);
      if (!isTheirs) return refused('NOT_PERMITTED', 'Only whoever asked takes it back.');
      if (held.step.version !== input.version) return staleVersion();
      const unfit = stepMoveFault(held.routing.state, 'WITHDRAWN');
      if (unfit) return unfit;
      await end(scope, permit, held, today, { state: 'WITHDRAWN' });
      return { person, step: row };
    });
    return stepDone(receipt);
  }

  private async request(
    input: RequestCareStepInput,
    direction: StepDirection,
    act: string,
    context: PersonContext,
    info: GraphQLResolveInfo,
  ): Result {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const fallback = partyKeyOf('ORGANISATION', input.fallback);
    const permit = await openForKeeper(context, info, person, 'CARE_NETWORK');
    if (permit instanceof Refused) return permit;
    const { actor } = context;
    if (!permit.asPerson && actor.kind !== 'PROFESSIONAL') {
      return refused('NOT_PERMITTED', 'The person, or a professional who has to do with them, asks this.', 'R-106');
    }
    const { urgency, language } = input;
    const reason = input.reason.trim();
    const fault = faultOfStepWords('reason', reason, language);
    const today = localDate(context.now);
    const asker = actor.kind === 'PROFESSIONAL' ? actor.organisation : null;
    const author = doer(context);
    const receipt = await context.writing.once(input.idempotencyKey, act, input, async (scope) => {
      const { stores } = scope;
      await stores.epochs.hold(person);
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      if (direction === 'DOWN' && urgency === 'CRISIS') return refused('INPUT_NOT_FIT', 'In a crisis nobody asks for less.', 'R-106');
      // Both are asked of every offer, wherever it goes: a refusal must not show that somebody answers for the person.
      if (fallback === asker) return refused('INPUT_NOT_FIT', 'Name the offer of another organisation than your own.');
      const isThere = (await stores.knownParties.known('ORGANISATION', fallback)).length > 0;
      const professions = (await stores.knownParties.professionsAt(fallback)).map(({ profession }) => profession);
      const unfit = offerFault(direction, isThere, professions);
      if (unfit) return unfit;
      if (await stores.careSteps.isOpen(permit, asker ?? person, direction)) {
        return refused('RULE_NOT_MET', 'What was asked before is looked at still.', 'R-106');
      }
      const own = author === person ? 'PERSON' : 'RELATIVE';
      const step = await stores.careSteps.add(permit, {
        ...{ direction, urgency, reason, language, askedOn: today, dueOn: stepDueOn(urgency, today) },
        ...{ heldBy: asker ?? person, author, source: asker === null ? own : 'PROFESSIONAL', outcome: 'LOOKED_AT', outcomeOn: null },
      });
      const routing = await stores.careStepRoutings.route(permit, {
        ...{ stepId: step.id, state: 'AWAITS_PERSON', fallback, receiver: null, isKnown: null, agreedOn: null, sentOn: null },
      });
      const route = await routed(step, fallback, context, scope);
      const around = await stores.standIns.holdersAround(person);
      const isRefused = route.isKnown && (await stores.careSteps.isRefusedAt(permit, route.receiver, around));
      if (goesAtOnce(urgency, route.isKnown, permit.asPerson, isRefused)) {
        await send(scope, permit, { step, routing }, route, today, permit.asPerson);
      }
      if (!permit.asPerson) await stores.notifications.tell({ person, kind: 'CARE_STEP_ASKED', about: step.id });
      return { person, step: step.id };
    });
    return stepDone(receipt);
  }
}

/** To the person: what they agree to is what they saw, and not what it became since. */
function goesElsewhere(): Refused {
  return refused('STALE_VERSION', 'It would go elsewhere than you saw. Read where it goes now, and say so anew.', 'R-106');
}

type Route = ReturnType<typeof routeOf>;

async function routed(
  { personId, direction, heldBy }: CareStepRow,
  fallback: string,
  { now }: PersonContext,
  { stores }: Scope,
): Promise<Route> {
  const { relations } = await stores.standIns.holdersAround(personId);
  return routeOf(relations, direction, heldBy === personId ? null : heldBy, fallback, now);
}

/** Sends a request to its receiver; one that had nothing to do with the person weighs it, by the person's own word. */
async function send(
  { stores, tell }: Scope,
  permit: Writing,
  held: HeldStep,
  { receiver, isKnown }: Route,
  today: string,
  isAgreed: boolean,
): Promise<void> {
  const sent = { state: 'SENT', receiver, isKnown, sentOn: today, agreedOn: isAgreed ? today : null } as const;
  const routing = await stores.careSteps.turn(permit, held, today, sent);
  if (!isKnown) {
    const { direction, personId: person } = held.step;
    const weighing: NewRelation = {
      ...{ person, kind: 'REFERRAL_RECEIVER', role: weighingRoleOf(direction), organisation: receiver },
      ...{ professional: null, team: null, member: null, inWords: null },
    };
    if (!(await stores.relationActs.liveAlike(weighing))) await stores.relationActs.open('PERSON', weighing);
  }
  const due = stepDue(routing, held.step.urgency, null);
  if (due) await tell(due);
}

/** Ends a request, and with it the weighing of whoever had nothing else to do with the person. */
async function end(
  { stores, tell }: Scope,
  permit: Writing,
  held: HeldStep,
  today: string,
  changes: Partial<CareStepRoutingRow> & Pick<CareStepRoutingRow, 'state'>,
): Promise<void> {
  const urgency: StepUrgency = held.step.urgency;
  const routing = await stores.careSteps.turn(permit, held, today, changes);
  const due = stepDue(routing, urgency, changes.answeredOn == null ? { takenOffOn: today } : { doneOn: today });
  if (due) await tell(due);
  if (routing.isKnown !== false) return;
  for (const relation of await stores.careSteps.weighing(permit, routing)) await stores.relationActs.close(relation);
}

function besides(row: CareStepRow, now: Date) {
  const isPersons = row.heldBy === row.personId;
  return {
    row: row.id,
    asker: isPersons ? null : row.heldBy,
    daysOver: row.outcome === 'LOOKED_AT' ? daysBetween(row.dueOn, localDate(now)) : 0,
    askedBy: row.source === 'PROFESSIONAL' ? professionalReference(row.author) : null,
    organisation: isPersons ? null : organisationReference(row.heldBy),
  };
}

function presentRouting(row: CareStepRoutingRow) {
  return {
    ...present('CareStepRouting', row),
    fallback: organisationReference(row.fallback),
    receiver: row.receiver === null ? null : organisationReference(row.receiver),
    answeredBy: row.answeredBy === null ? null : professionalReference(row.answeredBy),
  };
}

function presentRoute({ receiver, team, professional, role, isKnown }: RouteAhead) {
  return {
    ...{ role, isKnown, organisation: organisationReference(receiver) },
    team: team === null ? null : teamReference(team),
    professional: professional === null ? null : professionalReference(professional),
  };
}

function stepDone(receipt: CareStepDone['receipt'] | Refused): CareStepDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new CareStepDone(), { receipt });
}

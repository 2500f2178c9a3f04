import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { isWhole } from '../../../consent/rows';
import { encodeId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { isTheirsToAmend } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { faultOfKey } from '../../kit/writing';
import type { ActScope } from '../../kit/writing';
import { asRefused, conventionedOn, directoryKeyOf, keyOf, openAct, packed, unpacked } from '../convention-acting';
import { notEnrolled } from '../convention-enrolment/convention-enrolment.resolver';
import { gateFault } from '../convention-assessment/convention-assessment.rules';
import { fewSessionsMessage } from '../convention-rules/convention-due.rules';
import { ConventionFunctionKind, ConventionWarning, SessionFormKind } from '../convention-rules/convention-rules.type';
import type { AgeCategoryKind } from '../convention-rules/convention-rules.type';
import {
  categoryOn,
  contributionFault,
  durationFault,
  networkFault,
  sessionFault,
  sessionWarnings,
} from '../convention-rules/convention.rules';
import type { Counter, Fault } from '../convention-rules/convention.rules';
import { leaderFault, networkKindOf } from '../conventioned-professional/conventioned-professional.rules';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { SessionCounter } from '../session-counter/session-counter.type';
import { outcomeFault, participantKey } from './convention-session.rules';
import type { ConventionSessionRow } from './convention-session.table';
import {
  BookConventionSessionInput,
  BookConventionSessionResult,
  ConventionGroupSessionRecorded,
  ConventionSession,
  ConventionSessionArgs,
  ConventionSessionBooked,
  ConventionSessionConnection,
  ConventionSessionOutcomeRecorded,
  RecordConventionGroupSessionInput,
  RecordConventionGroupSessionResult,
  RecordConventionSessionOutcomeInput,
  RecordConventionSessionOutcomeResult,
  SessionLimitReached,
  SessionOutcome,
} from './convention-session.type';

const MOST_PARTICIPANTS = 30;

/** What is asked of one person's session, planned or held. */
interface AskedBooking {
  readonly person: string;
  readonly conventionFunction: ConventionFunctionKind;
  readonly form: SessionFormKind;
  readonly isBesideGroup: boolean;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: ConventionSessionRow['place'];
  readonly coLeaders: readonly string[];
  readonly networkKind: AgeCategoryKind | null;
  /** Set for a session that is recorded as held at once. */
  readonly contributionCents: number | null;
}

export function showSession(row: ConventionSessionRow) {
  return {
    ...present('ConventionSession', row),
    row,
    isBesideGroup: row.isExtra,
    leader: professionalReference(row.leader),
    coLeaders: row.coLeaders.map(professionalReference),
    organisation: organisationReference(row.heldBy),
  };
}

@Resolver(() => Person)
export class ConventionSessionsResolver {
  @FieldResolver(() => ConventionSessionConnection, {
    nullable: true,
    description:
      'Sessions of the convention, the latest first, of a period and kind: to the person all, to a provider their own (C-26).',
  })
  @Consent('CONVENTION_SESSIONS')
  conventionSessions(
    @Root() { person }: Person,
    @Args(() => ConventionSessionArgs) args: ConventionSessionArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { from, until, conventionFunction, form, state } = args;
    const filter = {
      ...(from && { from: dateGiven(from) }),
      ...(until && { until: dateGiven(until) }),
      ...(conventionFunction && { conventionFunction }),
      ...(form && { form }),
      ...(state && { state }),
    };
    return gate.read(person, 'CONVENTION_SESSIONS', info, async (permit) =>
      presentPage('ConventionSession', await stores.conventionSessions.filtered(permit, args, filter), showSession),
    );
  }

  @Mutation(() => BookConventionSessionResult, {
    description:
      'Books a session: it counts from now on. Refused with SESSION_LIMIT_REACHED, rule and counter when none is left ' +
      '(R-001 to R-008), and by rule for R-009, R-011, R-014, R-017, R-018, R-021, R-022, R-024, R-028, R-036 and R-037. ' +
      'R-022, that no signed functional assessment is there, is said to whoever may read all of them; to others R-024. ' +
      'Of two bookings of the last session at the same moment one is made.',
  })
  async bookConventionSession(
    @Arg('input', () => BookConventionSessionInput, { description: 'Whose session, when, of which kind.' })
    input: BookConventionSessionInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionSessionBooked | SessionLimitReached | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const coLeaders = input.coLeaders.map((id) => directoryKeyOf(id, 'coLeaders', 'Professional'));
    const asked = { ...input, person, coLeaders, networkKind: input.networkKind ?? null, contributionCents: null };
    return book(context, info, asked, input.idempotencyKey, 'bookConventionSession', input);
  }

  @Mutation(() => RecordConventionGroupSessionResult, {
    description:
      'Records a group session that was held, for each participant by themselves: one at their maximum is refused and the ' +
      'others are not.',
  })
  async recordConventionGroupSession(
    @Arg('input', () => RecordConventionGroupSessionInput, { description: 'Which group, who took part.' })
    input: RecordConventionGroupSessionInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionGroupSessionRecorded | Refused> {
    const persons = input.participants.map((each) => keyOf(each.person, 'participants', 'Person').person);
    const coLeaders = input.coLeaders.map((id) => directoryKeyOf(id, 'coLeaders', 'Professional'));
    if (persons.length < 1 || persons.length > MOST_PARTICIPANTS || new Set(persons).size !== persons.length) {
      return refused('INPUT_NOT_FIT', `A group has 1 to ${MOST_PARTICIPANTS} participants, each once.`);
    }
    // Each participant's part has a key made of this one, so this one is looked at by nobody else.
    const keyFault = faultOfKey(input.idempotencyKey);
    if (keyFault !== null) return keyFault;
    if (localDate(input.startsAt) > localDate(context.now)) {
      return refused('INPUT_NOT_FIT', 'startsAt lies in the future; book the session for each participant.');
    }
    const { conventionFunction, startsAt, minutes, place } = input;
    const participants: (ConventionSessionBooked | SessionLimitReached | Refused)[] = [];
    // One after the other: each is an act of its own, and none may wait for another's person.
    for (const [index, person] of persons.entries()) {
      const { contributionCents } = input.participants[index]!;
      const asked = {
        ...{ person, conventionFunction, form: SessionFormKind.GROUP, isBesideGroup: false, startsAt, minutes, place },
        ...{ coLeaders, networkKind: input.networkKind ?? null, contributionCents },
      };
      const key = participantKey(input.idempotencyKey, index);
      participants.push(await book(context, info, asked, key, 'recordConventionGroupSession', asked));
    }
    return Object.assign(new ConventionGroupSessionRecorded(), { participants });
  }

  @Mutation(() => RecordConventionSessionOutcomeResult, {
    description:
      'Records what became of a planned session: held, with what the person paid (R-015, R-016), called off, or missed. ' +
      'By whoever gave it or answers for their record.',
  })
  async recordConventionSessionOutcome(
    @Arg('input', () => RecordConventionSessionOutcomeInput, { description: 'Which session, what became of it.' })
    input: RecordConventionSessionOutcomeInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionSessionOutcomeRecorded | Refused> {
    const { person, row: session } = keyOf(input.session, 'session', 'ConventionSession');
    const permit = await openAct(context, person, 'CONVENTION_SESSIONS', info);
    if (permit instanceof Refused) return permit;
    const isHeld = input.outcome === SessionOutcome.HELD;
    const contributionCents = input.contributionCents ?? null;
    if (isHeld === (contributionCents === null)) {
      return refused('INPUT_NOT_FIT', 'contributionCents goes with a session that was held, and with no other.', 'R-016');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'recordConventionSessionOutcome', input, async ({ stores, tell }) => {
      await stores.conventionLedger.serialise(permit);
      const current = await stores.conventionSessions.one(permit, session);
      // Whoever led beside another reads the session and has no say in it: no answer of theirs follows its version.
      if (current === null || !isTheirsToAmend(permit, current)) return notFound();
      if (current.version !== input.version) return staleVersion();
      const fault = outcomeFault(current.state, input.outcome, current.onDate, localDate(context.now));
      if (fault !== null) return asRefused(fault);
      const minutes = input.minutes ?? current.minutes;
      if (isHeld) {
        const agreement = await stores.conventionRules.byCode(current.agreement);
        if (agreement === undefined) return notEnrolled();
        const paid = await paidFault(stores, permit, agreement, current, contributionCents!);
        const wrong = durationFault(agreement, current.form, minutes) ?? paid;
        if (wrong !== null) return asRefused(wrong);
      }
      const amended = await stores.conventionSessions.amend(permit, session, input.version, {
        state: input.outcome,
        contributionCents,
        minutes,
      });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (!isHeld) await tellLeft(amended.row, permit, { stores, tell }, localDate(context.now));
      return { person, row: session };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConventionSessionOutcomeRecorded(), receipt);
  }
}

/** Books one session of one person, or records it as held. Everything that counts is read and written under one lock. */
async function book(
  context: FirstLineContext,
  info: GraphQLResolveInfo,
  asked: AskedBooking,
  key: string,
  act: string,
  input: unknown,
): Promise<ConventionSessionBooked | SessionLimitReached | Refused> {
  const { person, conventionFunction, form, isBesideGroup: isExtra, startsAt, minutes, place, coLeaders } = asked;
  const permit = await openAct(context, person, 'CONVENTION_SESSIONS', info);
  if (permit instanceof Refused) return permit;
  const onDate = localDate(startsAt);
  const conventioned = await conventionedOn(context, onDate);
  if (conventioned instanceof Refused) return conventioned;
  const { agreement, writer, registration } = conventioned;
  const networkKind = networkKindOf(registration.hours, asked.networkKind);
  if (networkKind === null) {
    return refused('INPUT_NOT_FIT', 'networkKind must be one that you work in; name it where you work in both.', 'R-011');
  }
  const wrong = leaderFault(form, registration, coLeaders.length) ?? durationFault(agreement, form, minutes);
  if (wrong !== null) return asRefused(wrong);
  const known = await context.stores.conventionedProfessionals.signedByAny(coLeaders);
  const stranger = coLeaders.find((id) => !known.some((row) => row.professional === id && row.agreement === agreement.code));
  if (stranger !== undefined) return refused('RULE_NOT_MET', 'Whoever leads a group beside you is registered with the convention.', 'R-028');
  const isSpecialised = conventionFunction === ConventionFunctionKind.SPECIALISED;
  const reading = isSpecialised ? await context.gate.open(person, 'FUNCTIONAL_ASSESSMENT', 'READ', info) : null;
  const receipt = await context.writing.once(key, act, input, async ({ stores, tell }) => {
    const { conventionLedger: ledger } = stores;
    await ledger.serialise(permit);
    const enrolment = await ledger.enrolmentOn(permit, agreement.code, onDate);
    if (enrolment === undefined) return notEnrolled();
    const ageCategory = categoryOn(await ledger.choices(permit), onDate);
    if (ageCategory === null) {
      return refused('RULE_NOT_MET', 'No age category binds on this day; choose one first.', 'R-014');
    }
    const sessions = await ledger.sessions(permit);
    const far = networkFault(agreement, sessions, { networkKind, onDate });
    if (far !== null) return asRefused(far);
    if (isSpecialised) {
      const steps = (await ledger.steps(permit, enrolment.id)).filter((step) => step.onDate <= onDate);
      if (steps.at(-1)?.toFunction !== 'SPECIALISED') {
        const gate = gateFault(onDate, await ledger.assessments(permit, enrolment.id), await ledger.signatures(permit));
        // To whoever may not read every assessment, two answers would tell that there is a signed one.
        if (gate !== null && reading !== null && isWhole(reading.rows)) return asRefused(gate);
        const first = 'A functional assessment comes first, signed by a doctor as well.';
        return refused('RULE_NOT_MET', `The person has not been taken into the specialised function on this day. ${first}`, 'R-024');
      }
    }
    const counted = [
      ...sessions.filter(({ enrolmentId }) => enrolmentId === enrolment.id),
      ...(await ledger.carriedInto(permit, enrolment)),
    ];
    const one = { conventionFunction, ageCategory, form, isExtra };
    const fault = sessionFault(agreement, counted, one);
    if (fault !== null) return asLimit(fault, person);
    if (asked.contributionCents !== null) {
      const paid = await paidFault(stores, permit, agreement, { id: null, conventionFunction, form }, asked.contributionCents);
      if (paid !== null) return asRefused(paid);
    }
    const row = await stores.conventionSessions.add(permit, {
      ...writer,
      ...{ enrolmentId: enrolment.id, agreement: agreement.code, conventionFunction, ageCategory, form, isExtra },
      ...{ networkKind, leader: writer.author, coLeaders, startsAt, onDate, minutes, place },
      state: asked.contributionCents === null ? 'PLANNED' : 'HELD',
      contributionCents: asked.contributionCents,
      parties: [...coLeaders],
    });
    const few = fewSessionsMessage(enrolment, agreement, [...counted, one], one, localDate(context.now));
    if (few !== null && few.until === null) await tell(few);
    return { person, row: row.id, told: packed(sessionWarnings(agreement, [...counted, one], one)) };
  });
  return receipt instanceof Refused ? receipt : Object.assign(new ConventionSessionBooked(), receipt);
}

/** Tells the register how many sessions are left once one was called off or missed, and so counts no more. */
async function tellLeft(
  session: ConventionSessionRow,
  permit: Permit<'CONVENTION_SESSIONS', 'CONTRIBUTE'>,
  { stores, tell }: Pick<ActScope<FirstLineContext['stores']>, 'stores' | 'tell'>,
  today: string,
): Promise<void> {
  const { conventionLedger: ledger, conventionRules } = stores;
  const enrolment = (await ledger.enrolments(permit)).find(({ id }) => id === session.enrolmentId);
  const agreement = await conventionRules.byCode(session.agreement);
  if (enrolment === undefined || agreement === undefined) return;
  const counted = [
    ...(await ledger.sessions(permit)).filter(({ enrolmentId }) => enrolmentId === enrolment.id),
    ...(await ledger.carriedInto(permit, enrolment)),
  ];
  const message = fewSessionsMessage(enrolment, agreement, counted, session, today);
  if (message !== null) await tell(message);
}

/** What the person paid, against the first free session of the function and the range. */
async function paidFault(
  { conventionLedger }: FirstLineContext['stores'],
  permit: Parameters<FirstLineContext['stores']['conventionLedger']['sessions']>[0],
  agreement: Parameters<typeof contributionFault>[0],
  { id, conventionFunction, form }: { id: string | null } & Pick<ConventionSessionRow, 'conventionFunction' | 'form'>,
  cents: number,
): Promise<Fault | null> {
  const held = (await conventionLedger.sessions(permit)).filter(
    (session) =>
      session.state === 'HELD' &&
      session.agreement === agreement.code &&
      session.conventionFunction === conventionFunction &&
      session.id !== id,
  );
  return contributionFault(agreement, { conventionFunction, form, isFirstOfFunction: held.length === 0 }, cents);
}

/** How many were used elsewhere is the counter's to say, to whom it is open; the refusal itself says that none is left (C-26). */
function asLimit(fault: Fault, person: string): Refused {
  if (fault.counter === undefined) return asRefused(fault);
  const { code, message, rule, counter } = fault;
  return Object.assign(new SessionLimitReached(), { code, message, rule, person, full: counter });
}

@Resolver(() => SessionLimitReached)
export class SessionLimitReachedResolver {
  @FieldResolver(() => SessionCounter, {
    nullable: true,
    description: 'The counter that is full, where you may read the whole of it (C-26).',
  })
  @Consent('SESSION_COUNTER')
  counter(
    @Root() { person, full }: SessionLimitReached,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { conventionFunction, ageCategory, form } = full as Counter;
    return gate.read(person, 'SESSION_COUNTER', info, async (permit) => {
      // Of their own sessions alone it would be another number than the one that was refused.
      if (!isWhole(permit.rows)) return null;
      const counters = await stores.sessionCounters.all(permit, await stores.conventionRules.all());
      const found = counters.find(
        (each) => each.conventionFunction === conventionFunction && each.ageCategory === ageCategory && each.form === form,
      );
      return found && { ...found, ...(full as Counter), id: encodeId('SessionCounter', person, found.id) };
    });
  }
}

@Resolver(() => ConventionSessionBooked)
export class ConventionSessionBookedResolver {
  @FieldResolver(() => ConventionSession, { nullable: true, description: 'The session, as you may read it.' })
  @Consent('CONVENTION_SESSIONS')
  session(
    @Root() answer: ConventionSessionBooked,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readSession(answer, context, info);
  }

  @FieldResolver(() => [ConventionWarning], { nullable: true, description: 'What to think of next.' })
  @Consent('CONVENTION_SESSIONS')
  warnings(
    @Root() { person, told }: ConventionSessionBooked,
    @Ctx() { gate }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONVENTION_SESSIONS', info, () => Promise.resolve(unpacked(told)));
  }
}

@Resolver(() => ConventionSessionOutcomeRecorded)
export class ConventionSessionOutcomeRecordedResolver {
  @FieldResolver(() => ConventionSession, { nullable: true, description: 'The session, as you may read it.' })
  @Consent('CONVENTION_SESSIONS')
  session(
    @Root() answer: ConventionSessionOutcomeRecorded,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readSession(answer, context, info);
  }
}

function readSession(
  { person, row }: { person: string; row: string },
  { gate, stores }: FirstLineContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(person, 'CONVENTION_SESSIONS', info, async (permit) => {
    const found = await stores.conventionSessions.one(permit, row);
    return found && showSession(found);
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { decodeReferenceId, encodeId, encodePersonId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { dateGiven } from '../../kit/date-given';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askedAbout, askerOf } from '../access-record/access-record.resolver';
import { StewardScope } from '../access-record/access-record.rules';
import { doer, keyOf, openForPerson, requireToken } from '../acting.resolver';
import { presented } from '../consent/consent.resolver';
import { distinct, partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { reasonFault } from '../stewardship/steward-case.rules';
import type { Lens } from '../stewardship/steward-case.rules';
import { stewardOf } from '../stewardship/stewardship.resolver';
import { Stewardship } from '../stewardship/stewardship.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { faultOfExtension, faultOfTransition, isOverdue, ruledAnswer } from './data-subject-request.rules';
import type { Answer } from './data-subject-request.rules';
import type { AccessErasureRow, DataSubjectRequestRow } from './data-subject-request.table';
import {
  AnswerRequestInput,
  DataSubjectRequest,
  DataSubjectRequestConnection,
  DataSubjectRequestDone,
  DataSubjectRequestInput,
  DataSubjectRequestResult,
  ExtendRequestInput,
  FileRequestInput,
  RequestArgs,
  StewardRequestConnection,
} from './data-subject-request.type';

type Stores = PersonContext['stores'];

const PERSONS_RIGHT = {
  message: 'These are the person’s own rights: they use them themselves, or somebody who acts in their place.',
  rule: 'GDPR 15',
};

const MOST_ORGANISATIONS = 20;
const MOST_WORDS = 2_000;
const LEAST_ANSWER = 10;
/** More than anybody needs at once, and few enough that nobody fills a steward’s list. */
const MOST_WAITING = 10;

@Resolver(() => Person)
export class PersonRequestResolver {
  @FieldResolver(() => DataSubjectRequestConnection, {
    nullable: true,
    description: 'What the person asked by right (GDPR art. 15 to 21), the newest first.',
  })
  @Consent('CONSENT')
  dataSubjectRequests(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const found = await stores.dataSubjectRequests.pageOfPerson(permit, page);
      const erasures = await stores.dataSubjectRequests.erasures(found.nodes);
      return presented(found, (row) => presentRequest(row, erasures, now, null));
    });
  }

  @Mutation(() => DataSubjectRequestResult, {
    description:
      'The person, or who acts in their place, asks for access, rectification, erasure or another right. Each organisation answers for itself, within a month.',
  })
  async fileDataSubjectRequest(
    @Arg('input', () => FileRequestInput, { description: 'What is asked, of whom.' }) input: FileRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DataSubjectRequestDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const organisations = distinct(input.organisations).map((id) => partyKeyOf('ORGANISATION', id));
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_RIGHT);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'fileDataSubjectRequest', input, async ({ stores }) => {
      // Two that are filed at once are counted by each other.
      await stores.epochs.hold(person);
      const fault = faultOfFiling(input) ?? (await faultOfAddressees(organisations, stores));
      if (fault) return fault;
      const filed: string[] = [];
      for (const organisation of organisations.length === 0 ? [null] : organisations) {
        if ((await stores.dataSubjectRequests.waiting(permit, organisation)) >= MOST_WAITING) {
          return refused('RULE_NOT_MET', `${MOST_WAITING} requests wait for an answer there already; take one back, or wait.`);
        }
        const { kind, language, attachIfRefused } = input;
        const words = input.words?.trim() || null;
        const row = { organisation, kind, language, attachIfRefused, words, filedBy: doer(context) };
        filed.push((await stores.dataSubjectRequests.file(permit, row)).id);
      }
      return { requests: filed.join(' ') };
    });
    if (receipt instanceof Refused) return receipt;
    return doneOf(await context.stores.dataSubjectRequests.ofPerson(permit, receipt.requests.split(' ')), context, null);
  }

  @Mutation(() => DataSubjectRequestResult, { description: 'The person takes back a request that waits for an answer.' })
  async withdrawDataSubjectRequest(
    @Arg('input', () => DataSubjectRequestInput, { description: 'Which request.' }) input: DataSubjectRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DataSubjectRequestDone | Refused> {
    const { person, row: id } = keyOf(input.request, 'input.request', 'DataSubjectRequest');
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_RIGHT);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'withdrawDataSubjectRequest', input, async ({ stores }) => {
      const [row] = await stores.dataSubjectRequests.ofPerson(permit, [id]);
      if (row === undefined) return notFound();
      const fault = faultOfTransition(row, 'WITHDRAWN');
      if (fault) return fault;
      if (row.version !== input.version) return staleVersion();
      return (await stores.dataSubjectRequests.withdraw(permit, row)) ? { request: id } : staleVersion();
    });
    if (receipt instanceof Refused) return receipt;
    return doneOf(await context.stores.dataSubjectRequests.ofPerson(permit, [id]), context, null);
  }
}

@Resolver(() => Stewardship)
export class StewardRequestResolver {
  @FieldResolver(() => StewardRequestConnection, {
    nullable: true,
    description:
      'What persons asked by right of your organisation, or in your region by pseudonym; the oldest first, with what is overdue (GDPR art. 12).',
  })
  @Consent('CONSENT')
  async dataSubjectRequests(
    @Args(() => RequestArgs) wanted: RequestArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StewardRequestConnection> {
    const scope = await stewardOf(context, info);
    const { stores, now } = context;
    const lens = await stores.stewardCases.lens(scope);
    const filter = {
      person: await askedAbout('PERSON', wanted.person, lens, context, info),
      organisation: wanted.organisation == null ? null : partyKeyOf('ORGANISATION', wanted.organisation),
      kinds: distinct(wanted.kinds ?? []),
      states: distinct(wanted.states ?? []),
      overdue: wanted.overdue ?? null,
      dueBy: wanted.dueBy == null ? null : dateGiven(wanted.dueBy),
    };
    const { page: found, totals } = await stores.dataSubjectRequests.page(scope, filter, page);
    const persons = [...(filter.person === null ? [] : [filter.person]), ...found.nodes.map(({ person }) => person)];
    await stores.accessRecords.recordLook(askerOf(context, info), persons, coordinateOf(info));
    const erasures = await stores.dataSubjectRequests.erasures(found.nodes);
    return { ...presented(found, (row) => presentRequest(row, erasures, now, lens)), totals };
  }

  @Mutation(() => DataSubjectRequestResult, { description: 'A steward takes up a request. Over a region it takes a case about the person.' })
  takeUpDataSubjectRequest(
    @Arg('input', () => DataSubjectRequestInput, { description: 'Which request.' }) input: DataSubjectRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DataSubjectRequestDone | Refused> {
    return handled('takeUpDataSubjectRequest', input, context, info, async (scope, row, stores) => {
      return faultOfTransition(row, 'IN_PROGRESS') ?? (await stores.dataSubjectRequests.takeUp(scope, row));
    });
  }

  @Mutation(() => DataSubjectRequestResult, {
    description: 'A steward takes two months more, once, within the first month; the person is told why (GDPR art. 12.3).',
  })
  extendDataSubjectRequest(
    @Arg('input', () => ExtendRequestInput, { description: 'Which request, and why.' }) input: ExtendRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DataSubjectRequestDone | Refused> {
    return handled('extendDataSubjectRequest', input, context, info, async (scope, row, stores) => {
      const fault = reasonFault(input.reason) ?? faultOfExtension(row, context.now);
      if (fault) return fault;
      const isDone = await stores.dataSubjectRequests.extend(scope, row, input.reason.trim());
      if (isDone) await stores.notifications.tell({ person: row.person, kind: 'DATA_REQUEST_EXTENDED', about: row.id });
      return isDone;
    });
  }

  @Mutation(() => DataSubjectRequestResult, {
    description:
      'A steward answers a request: what was delivered or done, or on which legal ground it is refused and what stays. The person is told.',
  })
  answerDataSubjectRequest(
    @Arg('input', () => AnswerRequestInput, { description: 'Which request, and the answer.' }) input: AnswerRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DataSubjectRequestDone | Refused> {
    return handled('answerDataSubjectRequest', input, context, info, async (scope, row, stores) => {
      const answer = answerIn(input);
      const fault = faultOfTransition(row, answer.state) ?? faultOfWords(input.words);
      if (fault) return fault;
      const ruled = ruledAnswer(row, answer, context.now);
      if (ruled instanceof Refused) return ruled;
      const isDone = await stores.dataSubjectRequests.answer(scope, row, answer, ruled);
      if (isDone) await stores.notifications.tell({ person: row.person, kind: 'DATA_REQUEST_ANSWERED', about: row.id });
      return isDone;
    });
  }
}

/**
 * What a steward does with one request, in one act: within their scope and, over a region, with a case. What is not
 * theirs looks like what does not exist, and that they tried is on record.
 */
async function handled(
  act: string,
  input: DataSubjectRequestInput,
  context: PersonContext,
  info: GraphQLResolveInfo,
  run: (scope: StewardScope, row: DataSubjectRequestRow, stores: Stores) => Promise<Refused | boolean>,
): Promise<DataSubjectRequestDone | Refused> {
  requireToken(context);
  const id = requestKeyOf(input.request);
  const scope = StewardScope.of(context.actor);
  const denied = (person: string | null): Promise<void> =>
    context.stores.accessRecords.recordDenied(askerOf(context, info), person, coordinateOf(info));
  const found = scope && (await context.stores.dataSubjectRequests.one(scope, id));
  if (scope === null || found === null) {
    await denied(null);
    return notFound();
  }
  const lens = await context.stores.stewardCases.lens(scope);
  if (lens.person(found.person).person === null) {
    await denied(found.person);
    return refused('NOT_PERMITTED', 'Who answers must know whom: open a case about the person with openCase.', 'C-63');
  }
  let isRecorded = false;
  const receipt = await context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
    const row = await stores.dataSubjectRequests.one(scope, id);
    if (row === null) return notFound();
    if (row.version !== input.version) return staleVersion();
    const outcome = await run(scope, row, stores);
    if (outcome instanceof Refused) return outcome;
    if (!outcome) return staleVersion();
    await stores.accessRecords.recordLook(askerOf(context, info), [row.person], coordinateOf(info));
    isRecorded = true;
    return { request: id };
  });
  // A refusal says how it stands, and a retry shows it again; the line of an act is not theirs (C-55).
  if (!isRecorded) await context.stores.accessRecords.recordLook(askerOf(context, info), [found.person], coordinateOf(info));
  if (receipt instanceof Refused) return receipt;
  const row = await context.stores.dataSubjectRequests.one(scope, id);
  return doneOf(row === null ? [] : [row], context, lens);
}

function faultOfFiling({ organisations, words, language, kind, attachIfRefused }: FileRequestInput): Refused | null {
  if (organisations.length > MOST_ORGANISATIONS) {
    return refused('INPUT_NOT_FIT', `A request is addressed to ${MOST_ORGANISATIONS} organisations at most.`);
  }
  const isSaid = (words?.trim() ?? '') !== '';
  if (!isSaid && (kind === 'RECTIFICATION' || kind === 'OBJECTION')) {
    return refused('INPUT_NOT_FIT', 'Say what is wrong and what would be right, or what use you object to, and why.');
  }
  if (attachIfRefused && kind !== 'RECTIFICATION') {
    return refused('INPUT_NOT_FIT', 'Words are attached where a rectification is refused, and nowhere else.');
  }
  const fault = firstFault(isSaid ? faultOfText('words', words!, MOST_WORDS) : null, faultOfLanguage(language));
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

/** A request to nobody would wait for ever. */
async function faultOfAddressees(organisations: readonly string[], stores: Stores): Promise<Refused | null> {
  for (const organisation of organisations) {
    const known = await stores.knownParties.known('ORGANISATION', organisation);
    if (known.length === 0) return refused('UNKNOWN_GRANTEE', 'Kring knows no organisation under one of these keys.');
  }
  return null;
}

function faultOfWords(words: string): Refused | null {
  if ([...words.trim()].length < LEAST_ANSWER) {
    return refused('INPUT_NOT_FIT', `The answer has at least ${LEAST_ANSWER} characters, in words the person understands.`, 'GDPR 12.1');
  }
  const fault = faultOfText('answer', words, MOST_WORDS);
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

function answerIn(input: AnswerRequestInput): Answer {
  const { outcome, words, jurisdiction, ground, lastContact, delivered, deliveredAt, deliveredBy } = input;
  return {
    ...{ state: outcome, answer: words.trim(), jurisdiction, ground: ground ?? null },
    lastContact: lastContact == null ? null : dateGiven(lastContact),
    ...{ delivered: distinct(delivered), deliveredAt: deliveredAt ?? null, deliveredBy: deliveredBy ?? null },
    ...{ noteAttached: input.noteAttached, stays: distinct(input.stays), eraseLinesBefore: input.eraseLinesBefore ?? null },
  };
}

/** The row of a request, whose key names the person only to who may know them. */
function requestKeyOf(id: string): string {
  const reference = decodeReferenceId(id);
  if (reference?.type === 'DataSubjectRequest' && isUuid(reference.key)) return reference.key;
  return keyOf(id, 'input.request', 'DataSubjectRequest').row;
}

async function doneOf(
  rows: readonly DataSubjectRequestRow[],
  { stores, now }: PersonContext,
  lens: Lens | null,
): Promise<DataSubjectRequestDone> {
  const erasures = await stores.dataSubjectRequests.erasures(rows);
  const requests = rows.map((row) => presentRequest(row, erasures, now, lens));
  return Object.assign(new DataSubjectRequestDone(), { requests });
}

/** @param lens null for the person. What is said in words tells who it is, so a pseudonym never stands beside it. */
function presentRequest(
  row: DataSubjectRequestRow,
  erasures: readonly AccessErasureRow[],
  now: Date,
  lens: Lens | null,
): DataSubjectRequest {
  const { kind, state, language, attachIfRefused, filedAt, dueOn, takenUpAt, endedAt, ground, groundSource } = row;
  const { delivered, deliveredAt, deliveredBy, noteAttached, stays, keptUntil, eraseLinesBefore, version } = row;
  const named = lens?.person(row.person) ?? { person: encodePersonId(row.person), personPseudonym: null };
  const isByName = lens === null || named.person !== null;
  const erasure = erasures.find(({ request }) => request === row.id);
  return Object.assign(new DataSubjectRequest(), {
    ...{ kind, state, language, attachIfRefused, filedAt, dueOn, takenUpAt, endedAt, ground, groundSource },
    ...{ delivered, deliveredAt, deliveredBy, noteAttached, stays, keptUntil, eraseLinesBefore, version, ...named },
    id: isByName ? encodeId('DataSubjectRequest', row.person, row.id) : encodeReferenceId('DataSubjectRequest', row.id),
    organisation: row.organisation === null ? null : organisationReference(row.organisation),
    words: isByName ? row.words : null,
    answer: isByName ? row.answer : null,
    extensionReason: isByName ? row.extensionReason : null,
    filedByRepresentative: row.filedBy !== row.person,
    isOverdue: isOverdue(row, now),
    linesErased: erasure?.lines.length ?? null,
    linesErasedAt: erasure?.erasedAt ?? null,
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import { allowedPurposes } from '../../../consent/purposes';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { doer, keyOf, openForPerson, requireToken } from '../acting.resolver';
import { PERSONS_OWN, presentGrant, presented, readAnew } from '../consent/consent.resolver';
import { distinct, periodFault } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { askedTooSoon, granteeOfRequest, mayAskAgainFrom, notOpenable, requestState } from './consent-request.rules';
import type { ConsentRequestRow } from './consent-request.table';
import {
  AnswerConsentRequestInput,
  AskConsentInput,
  AskedForKind,
  ConsentAnswer,
  ConsentRequest,
  ConsentRequestConnection,
  ConsentRequestDone,
  ConsentRequestResult,
  ConsentRequestState,
  WithdrawConsentRequestInput,
} from './consent-request.type';

type Stores = PersonContext['stores'];

const LEAST_REASON = 20;
const MOST_REASON = 1_000;
const MOST_LATER_DAYS = 366;

@Resolver(() => Person)
export class ConsentRequestResolver {
  @FieldResolver(() => ConsentRequestConnection, {
    nullable: true,
    description: 'What professionals asked the person for, the newest first. An asker finds what they asked themselves.',
  })
  @Directive('@consent(byRow: true)')
  async consentRequests(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, now, ...asker }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor } = await stores.standIns.seatOf(asker.actor, asker.purpose);
    if (actor.kind === 'PROFESSIONAL') {
      const own = await stores.consentRequests.pageOfAsker(actor, person, page);
      return presented(own, (row) => presentRequest(row, now, false));
    }
    return gate.read(person, 'CONSENT', info, async (permit) =>
      presented(await stores.consentRequests.page(permit, page), (row) => presentRequest(row, now, true)),
    );
  }

  @Mutation(() => ConsentRequestResult, {
    description:
      'A professional who has to do with the person asks them for consent, with the reason in plain words. The person is told, and nobody asks again and again.',
  })
  async askConsent(
    @Arg('input', () => AskConsentInput, { description: 'What is asked, why.' }) input: AskConsentInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestDone | Refused> {
    requireToken(context);
    const { actor, gate, now } = context;
    const { person } = keyOf(input.person, 'input.person', 'Person');
    if (!(await gate.recognises(person, info))) return notFound();
    if (actor.kind !== 'PROFESSIONAL') {
      return refused('NOT_PERMITTED', 'Only a professional who has to do with the person asks for consent.', 'C-13');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'askConsent', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const categories = distinct(input.categories);
      const fault = (await faultOfAsking(input, actor, person, stores)) ?? periodFault(now, input.until, now);
      if (fault) return fault;
      const tooSoon = askedTooSoon(categories, await stores.consentRequests.ofOrganisation(actor, person), now);
      if (tooSoon) return tooSoon;
      await stores.knownParties.meetActor(actor);
      const { purpose, action, until, askedFor, language } = input;
      const row = await stores.consentRequests.ask({
        ...{ person, askedBy: actor.id, organisation: actor.organisation, askedFor, categories, purpose, action },
        ...{ until, language, reason: input.reason.trim() },
        team: askedFor === AskedForKind.TEAM ? (actor.team ?? null) : null,
      });
      await stores.notifications.tell({ person, kind: 'CONSENT_REQUESTED', about: row.id });
      return { request: row.id };
    });
    if (receipt instanceof Refused) return receipt;
    const row = await context.stores.consentRequests.oneOfAsker(actor, person, receipt.request);
    return doneWith(row, null, now, false);
  }

  @Mutation(() => ConsentRequestResult, {
    description: 'The person answers: yes, narrower, later or no. What they grant counts at once. No reason is told.',
  })
  async answerConsentRequest(
    @Arg('input', () => AnswerConsentRequestInput, { description: 'Which request, and the answer.' })
    input: AnswerConsentRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestDone | Refused> {
    const { now } = context;
    const { person, row: id } = keyOf(input.request, 'input.request', 'ConsentRequest');
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'answerConsentRequest', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const request = await stores.consentRequests.one(permit, id);
      if (!request) return notFound();
      const state = requestState(request, now);
      if (state === 'EXPIRED') return refused('EXPIRED', 'The request has expired; you can give a grant by yourself.');
      if (state !== 'OPEN') return refused('ALREADY_ANSWERED', 'The request was answered or taken back already.');
      if (request.version !== input.version) return staleVersion();
      const fault = faultOfAnswer(input, request, now);
      if (fault) return fault;
      const grant = await grantOfAnswer(input, request, permit, stores, context);
      if (grant instanceof Refused) return grant;
      const notBefore = input.answer === ConsentAnswer.LATER ? (input.notBefore ?? null) : null;
      const answer = { state: input.answer, notBefore, grant };
      return (await stores.consentRequests.answer(permit, request, answer)) ? { request: id } : staleVersion();
    });
    if (receipt instanceof Refused) return receipt;
    const reading = await readAnew(person, context, info);
    const row = reading && (await context.stores.consentRequests.one(reading, id));
    const grant = row?.grant && reading ? await context.stores.grants.one(reading, row.grant) : null;
    return doneWith(row, grant && presentGrant(grant, context.now), context.now, true);
  }

  @Mutation(() => ConsentRequestResult, { description: 'The asker takes back a request that waits for an answer.' })
  async withdrawConsentRequest(
    @Arg('input', () => WithdrawConsentRequestInput, { description: 'Which request.' }) input: WithdrawConsentRequestInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestDone | Refused> {
    requireToken(context);
    const { actor, gate, now } = context;
    const { person, row: id } = keyOf(input.request, 'input.request', 'ConsentRequest');
    if (!(await gate.recognises(person, info)) || actor.kind !== 'PROFESSIONAL') return notFound();
    const receipt = await context.writing.once(input.idempotencyKey, 'withdrawConsentRequest', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const request = await stores.consentRequests.oneOfAsker(actor, person, id);
      if (!request) return notFound();
      const isOpen = requestState(request, now) === 'OPEN';
      if (isOpen && (await stores.consentRequests.withdraw(request))) return { request: id };
      return refused('ALREADY_ANSWERED', 'The request was answered, taken back or has expired; nothing was changed.');
    });
    if (receipt instanceof Refused) return receipt;
    return doneWith(await context.stores.consentRequests.oneOfAsker(actor, person, id), null, now, false);
  }
}

async function faultOfAsking(
  input: AskConsentInput,
  actor: ProfessionalActor,
  person: string,
  stores: Stores,
): Promise<Refused | null> {
  const tooShort = [...input.reason.trim()].length < LEAST_REASON ? `The reason needs at least ${LEAST_REASON} characters.` : null;
  const fault = firstFault(tooShort, faultOfText('reason', input.reason, MOST_REASON), faultOfLanguage(input.language));
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  if (input.categories.length === 0) return refused('INPUT_NOT_FIT', 'Name at least one category.');
  if (input.askedFor === AskedForKind.TEAM && actor.team === undefined) {
    return refused('INPUT_NOT_FIT', 'Your token names no team; ask for yourself or for the organisation.');
  }
  if (!allowedPurposes(actor).includes(input.purpose)) {
    return refused('INPUT_NOT_FIT', `Your profession has these purposes: ${allowedPurposes(actor).join(', ')}.`);
  }
  const relations = await stores.relations.ofActor(actor, person);
  if (relations.length === 0) {
    return refused('NOT_PERMITTED', 'Only a professional who has to do with the person now asks for consent.', 'C-13');
  }
  const shut = notOpenable(distinct(input.categories), relations, CURRENT_POLICY);
  return shut.length === 0
    ? null
    : refused('RULE_NOT_MET', `No consent opens this to your role: ${shut.join(', ')}.`, 'C-13');
}

function faultOfAnswer(input: AnswerConsentRequestInput, request: ConsentRequestRow, now: Date): Refused | null {
  const { answer, categories, until, notBefore } = input;
  if (answer !== ConsentAnswer.NARROWER && (categories != null || until != null)) {
    return refused('INPUT_NOT_FIT', 'Categories and until go with the answer NARROWER.');
  }
  if (answer !== ConsentAnswer.LATER && notBefore != null) {
    return refused('INPUT_NOT_FIT', 'The date from which they may ask again goes with the answer LATER.');
  }
  if (notBefore != null && (notBefore <= now || notBefore.getTime() > now.getTime() + MOST_LATER_DAYS * 86_400_000)) {
    return refused('INPUT_NOT_FIT', 'They may ask again from a date that lies after now and within a year.');
  }
  if (answer !== ConsentAnswer.NARROWER) return null;
  const kept = distinct(categories ?? request.categories);
  const isWithin = kept.length > 0 && kept.every((category) => request.categories.includes(category));
  const isEarlier = until != null && until < request.until;
  if (!isWithin || (until != null && until > request.until)) {
    return refused('INPUT_NOT_FIT', 'Narrower takes away from what was asked; to allow more, give a grant.');
  }
  return kept.length < request.categories.length || isEarlier
    ? null
    : refused('INPUT_NOT_FIT', 'Nothing is taken away; to give all that was asked, answer YES.');
}

/** The grant that an answer gives, in the same act: neither can be without the other. Null for an answer that gives none. */
async function grantOfAnswer(
  { answer, categories, until }: AnswerConsentRequestInput,
  request: ConsentRequestRow,
  permit: Permit<'CONSENT', 'CONTRIBUTE'>,
  stores: Stores,
  context: PersonContext,
): Promise<string | null | Refused> {
  const { now } = context;
  if (answer !== ConsentAnswer.YES && answer !== ConsentAnswer.NARROWER) return null;
  const end = until ?? request.until;
  const fault = periodFault(now, end, now);
  if (fault) return fault;
  const row = await stores.grants.add(permit, {
    grantee: granteeOfRequest(request),
    categories: distinct(categories ?? request.categories),
    ...{ bundles: [], heldBy: null, purposes: [request.purpose], actions: [request.action] },
    ...{ from: now, until: end, recordedBy: doer(context), exceptTo: null, replaces: null },
  });
  return row.id;
}

function doneWith(
  row: ConsentRequestRow | null,
  grant: ConsentRequestDone['grant'],
  now: Date,
  isPerson: boolean,
): ConsentRequestDone {
  return Object.assign(new ConsentRequestDone(), { request: row && presentRequest(row, now, isPerson), grant });
}

function presentRequest(row: ConsentRequestRow, now: Date, isPerson: boolean): ConsentRequest {
  const { categories, purpose, action, until, reason, language, askedAt, expiresAt, answeredAt, version } = row;
  return Object.assign(new ConsentRequest(), {
    id: encodeId('ConsentRequest', row.person, row.id),
    askedBy: professionalReference(row.askedBy),
    organisation: organisationReference(row.organisation),
    askedFor: row.askedFor as AskedForKind,
    ...{ categories, purpose, action, until, reason, language, askedAt, expiresAt, answeredAt, version },
    state: requestState(row, now) as ConsentRequestState,
    mayAskAgainFrom: mayAskAgainFrom(row, now),
    grant: isPerson && row.grant !== null ? encodeId('Grant', row.person, row.grant) : null,
  });
}

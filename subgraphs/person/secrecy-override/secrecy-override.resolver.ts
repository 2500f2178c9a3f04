import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import { isLive } from '../../../consent/facts';
import type { Recipient } from '../../../consent/facts';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { encodeId } from '../../../shared/ids';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import type { AccessReviewRow } from '../access-review/access-review.table';
import type { ReviewStateName } from '../access-review/review-state.type';
import { keyOf, requireToken } from '../acting.resolver';
import { distinct, partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import {
  LONGEST_DELAY_HOURS,
  OVERRIDE_RELATIONS,
  SIGNABLE_HOURS,
  hoursAfter,
  isClinician,
  latestNotice,
  overrideFault,
  recipientFault,
} from './secrecy-override.rules';
import type { OverrideRequestRow, SecrecyOverrideRow } from './secrecy-override.table';
import {
  OpenSecrecyOverrideInput,
  OverrideStateName,
  SecrecyOverride,
  SecrecyOverrideDone,
  SecrecyOverrideInput,
  SecrecyOverrideResult,
} from './secrecy-override.type';

type Stores = PersonContext['stores'];

@Resolver(() => Person)
export class SecrecyOverrideResolver {
  @FieldResolver(() => [SecrecyOverride], {
    nullable: true,
    description:
      'Where secrecy about the person was broken, the newest first: for the person once they are told, for its author their own, for its recipient while it lasts.',
  })
  @Directive('@consent(byRow: true)')
  async secrecyOverrides(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SecrecyOverride[] | null> {
    const { gate, stores, now } = context;
    const { actor, purpose } = await stores.standIns.seatOf(context.actor, context.purpose);
    if (actor.kind !== 'PROFESSIONAL') {
      return gate.read(person, 'ACCESS_RECORDS', info, async (permit) =>
        presented(await stores.secrecyOverrides.toldOf(permit), stores, now),
      );
    }
    const theirs = await stores.secrecyOverrides.ofActor(actor, person, purpose);
    // Through its author's eyes the person would otherwise find an override of which they are told later.
    const own = theirs.filter(({ noticeFrom }) => actor === context.actor || noticeFrom <= now);
    if (own.length === 0) return null;
    // A line for each: one of which the person is told later would otherwise tell them, or keep the others back (C-16).
    const look = { person, category: null, fields: coordinateOf(info), layer: 'OWN_RECORD' } as const;
    await stores.ownLooks.record(
      askerOf(context, info),
      own.map(({ id, noticeFrom }) => ({ ...look, decidedBy: [id], ...(noticeFrom > now && { disclosedFrom: noticeFrom }) })),
    );
    return presented(own, stores, now);
  }

  @Query(() => [SecrecyOverride], {
    description:
      'Overrides of colleagues that wait for a second signature of yours; empty for whoever cannot give one. Why, it says of the one that you name. Looking is recorded with each person.',
  })
  async overridesToCountersign(
    @Arg('override', () => ID, {
      nullable: true,
      description: 'Key of the one that you are about to sign, to read its reason.',
    })
    override: string | null,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SecrecyOverride[]> {
    requireToken(context);
    const { actor, stores } = context;
    const weighed = override == null ? null : keyOf(override, 'override', 'SecrecyOverride').row;
    if (actor.kind !== 'PROFESSIONAL' || !isClinician(actor.profession)) return [];
    const waiting = (await stores.secrecyOverrides.signableBy(actor)).filter(({ id }) => weighed === null || id === weighed);
    for (const request of waiting) await recordRequested(request, 'READ', context, stores, info);
    if (waiting.length === 0) {
      const look = { person: null, category: null, fields: coordinateOf(info), layer: 'OWN_RECORD' } as const;
      await stores.ownLooks.record(askerOf(context, info), [look]);
    }
    // Who scans what waits in their house has not yet come to weigh it: the reason is in words about the person.
    return waiting.map((row) =>
      weighed === null ? Object.assign(presentRequest(row), { reason: null, reference: null }) : presentRequest(row),
    );
  }

  @Mutation(() => SecrecyOverrideResult, {
    description:
      'Breaks professional secrecy on a legal ground: for one recipient, in named matters, for hours. The person is told and a steward reviews it (C-16, C-30 to C-34).',
  })
  async openSecrecyOverride(
    @Arg('input', () => OpenSecrecyOverrideInput, { description: 'Why, to whom, what, for how long.' })
    input: OpenSecrecyOverrideInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SecrecyOverrideResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const opened = await opening(person, input, context, info);
    if (!(opened instanceof Refused)) return opened;
    const look = { person, category: null, action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'OVERRIDE', outcome: 'DENY' } as const;
    // A try at a later notice may come before one that is done; found sooner it would tell of that (C-16).
    const disclosedFrom = input.delayNoticeHours == null ? undefined : latestNotice(context.now, LONGEST_DELAY_HOURS);
    await context.stores.ownLooks.record(askerOf(context, info), [{ ...look, ...(disclosedFrom && { disclosedFrom }) }]);
    return opened;
  }

  @Mutation(() => SecrecyOverrideResult, {
    description:
      'A second clinician of the same organisation signs an override whose notice is to come later. It opens from now on.',
  })
  async countersignOverride(
    @Arg('input', () => SecrecyOverrideInput, { description: 'Which override.' }) input: SecrecyOverrideInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SecrecyOverrideResult> {
    requireToken(context);
    const { actor, now } = context;
    const { person, row: id } = keyOf(input.override, 'input.override', 'SecrecyOverride');
    if (actor.kind !== 'PROFESSIONAL') return notFound();
    let isRecorded = false;
    const receipt = await context.writing.once(input.idempotencyKey, 'countersignOverride', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const request = await stores.secrecyOverrides.requestOf(actor, person, id);
      if (!request) return notFound();
      // Nor by who is to read by it: somebody can work at the house of the author and at another.
      const isPartOfIt = request.author === actor.id || request.recipient.ref === actor.id;
      if (isPartOfIt || !isClinician(actor.profession)) {
        const message = 'The second signature is that of another clinician: nobody alone keeps an override from the person.';
        return refused('NOT_PERMITTED', message, 'C-16');
      }
      if (request.version !== input.version) return staleVersion();
      if (request.signedAt !== null) return refused('ALREADY_ANSWERED', 'It was signed already.');
      if (hoursAfter(request.requestedAt, SIGNABLE_HOURS) <= now) {
        return refused('EXPIRED', 'It waited too long to be signed; if the danger is still there, open it anew.');
      }
      const { ground, danger, recipient, categories, author, organisation, reason, reference, hours, delayHours } = request;
      await stores.secrecyOverrides.sign(request);
      const override = await stores.secrecyOverrides.open(
        { ...{ id, person, ground, danger, recipient, categories, author, organisation, reason, reference }, hours },
        { noticeFrom: hoursAfter(now, delayHours), countersignedBy: actor.id, countersignedAt: now },
      );
      await openWith(override, context, stores, info);
      isRecorded = true;
      return { override: id };
    });
    if (receipt instanceof Refused) return tried(receipt, person, context, info);
    if (!isRecorded) await recordShown(person, id, actor, context, info);
    return overrideDone(person, id, actor, context);
  }

  @Mutation(() => SecrecyOverrideResult, {
    description: 'Closes an override before its time: its author, or another clinician of the same organisation.',
  })
  async closeSecrecyOverride(
    @Arg('input', () => SecrecyOverrideInput, { description: 'Which override.' }) input: SecrecyOverrideInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SecrecyOverrideResult> {
    requireToken(context);
    const { actor, now } = context;
    const { person, row: id } = keyOf(input.override, 'input.override', 'SecrecyOverride');
    if (actor.kind !== 'PROFESSIONAL') return notFound();
    let isRecorded = false;
    const receipt = await context.writing.once(input.idempotencyKey, 'closeSecrecyOverride', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const override = await stores.secrecyOverrides.byKey(person, id);
      const isTheirs = override?.organisation === actor.organisation && (override.author === actor.id || isClinician(actor.profession));
      if (!override || !isTheirs) return notFound();
      if (override.version !== input.version) return staleVersion();
      if (!isLive(override, now)) return refused('ALREADY_ENDED', 'It has ended already; nothing was changed.');
      await stores.secrecyOverrides.close(override);
      await recordAct(override, context, stores, info);
      isRecorded = true;
      return { override: id };
    });
    if (receipt instanceof Refused) return tried(receipt, person, context, info);
    if (!isRecorded) await recordShown(person, id, actor, context, info);
    return overrideDone(person, id, actor, context);
  }
}

/** Opens it, or keeps it until it is signed, with its line in the record; or says why not, and then nothing is written. */
async function opening(
  person: string,
  input: OpenSecrecyOverrideInput,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<SecrecyOverrideDone | Refused> {
  const author = await treaterOf(person, context, info);
  if (author instanceof Refused) return author;
  const recipient = recipientOf(input);
  if (recipient instanceof Refused) return recipient;
  const { ground, danger, hours } = input;
  const stated = {
    ...{ ground, danger, hours, categories: distinct(input.categories) },
    ...{ reason: input.reason.trim(), reference: input.reference?.trim() || null },
    delayHours: input.delayNoticeHours ?? null,
  };
  let isRecorded = false;
  const receipt = await context.writing.once(input.idempotencyKey, 'openSecrecyOverride', input, async ({ stores }) => {
    await stores.epochs.advance(person);
    const fault = overrideFault(stated) ?? (await faultOfRecipient(recipient, stated, author, stores));
    if (fault) return fault;
    const { delayHours, ...said } = stated;
    const by = { person, recipient, author: author.id, organisation: author.organisation };
    isRecorded = true;
    if (delayHours === null) {
      const notice = { noticeFrom: context.now, countersignedBy: null, countersignedAt: null };
      return { override: (await openWith(await stores.secrecyOverrides.open({ ...said, ...by }, notice), context, stores, info)).id };
    }
    const request = await stores.secrecyOverrides.request({ ...said, ...by, delayHours });
    await recordRequested(request, 'CONTRIBUTE', context, stores, info);
    return { override: request.id };
  });
  if (receipt instanceof Refused) return receipt;
  if (!isRecorded) await recordShown(person, receipt.override, author, context, info);
  return overrideDone(person, receipt.override, author, context);
}

/** The actor as somebody who treats the person and so has a secret to break, or why they are none for them. */
async function treaterOf(
  person: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<ProfessionalActor | Refused> {
  requireToken(context);
  const { actor, gate, stores } = context;
  if (actor.kind === 'PROFESSIONAL') {
    const relations = await stores.relationActs.liveOf(actor, person);
    const treats = relations.some(({ kind, role }) => OVERRIDE_RELATIONS.includes(kind) && CURRENT_POLICY.keepsRecord.has(role));
    if (treats) return actor;
  }
  return (await gate.recognises(person, info))
    ? refused('NOT_PERMITTED', 'Only who treats the person has a secret of theirs to break.', 'C-32')
    : notFound();
}

function recipientOf(input: OpenSecrecyOverrideInput): Recipient | Refused {
  const { recipientProfessional: professional, recipientOrganisation: organisation } = input;
  if (professional != null && organisation == null) {
    return { kind: 'PROFESSIONAL', ref: partyKeyOf('PROFESSIONAL', professional) };
  }
  if (professional == null && organisation != null) {
    return { kind: 'ORGANISATION', ref: partyKeyOf('ORGANISATION', organisation) };
  }
  return refused('INPUT_NOT_FIT', 'Name one recipient: a professional or an organisation.', 'C-34');
}

/** What the recipient can read already is no fault, and nothing says that they can: that is what the person consented to. */
async function faultOfRecipient(
  recipient: Recipient,
  { ground }: Pick<SecrecyOverrideRow, 'ground'>,
  author: ProfessionalActor,
  stores: Stores,
): Promise<Refused | null> {
  const within = (): Refused =>
    refused('INPUT_NOT_FIT', 'Secrecy is broken towards somebody else, not within your own organisation.', 'C-34');
  if (recipient.ref === author.id || recipient.ref === author.organisation) return within();
  const isOrganisation = recipient.kind === 'ORGANISATION';
  const known = await stores.knownParties.known(isOrganisation ? 'ORGANISATION' : 'PROFESSIONAL', recipient.ref);
  if (known.length === 0) return refused('UNKNOWN_GRANTEE', 'Kring knows nobody under the key of the recipient.');
  // A colleague is given a part in the care; by an override two of one house would write each other a key.
  if (known.every(({ organisation }) => organisation === author.organisation)) return within();
  const there = isOrganisation ? await stores.knownParties.professionsAt(recipient.ref) : known;
  return recipientFault(ground, there.map(({ profession }) => profession));
}

/** What goes with an override in its transaction: the line in the record, the notice, and the review (C-16). */
async function openWith(
  override: SecrecyOverrideRow,
  context: PersonContext,
  stores: Stores,
  info: GraphQLResolveInfo,
): Promise<SecrecyOverrideRow> {
  const { id, person, organisation, noticeFrom } = override;
  await recordAct(override, context, stores, info);
  await stores.notifications.tell({ person, kind: 'OVERRIDE_OPENED', about: id, notBefore: noticeFrom });
  await stores.accessReviews.ask({ person, kind: 'OVERRIDE', about: id, organisation, toldFrom: noticeFrom });
  return override;
}

/** Writes down who opened, signed or closed it; the person finds it once they are told of the override. */
async function recordAct(
  { id, person, noticeFrom }: SecrecyOverrideRow,
  context: PersonContext,
  stores: Stores,
  info: GraphQLResolveInfo,
): Promise<void> {
  const line = { category: null, action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'OVERRIDE', decidedBy: [id] } as const;
  await stores.ownLooks.record(askerOf(context, info), [
    { ...line, person, ...(noticeFrom > context.now && { disclosedFrom: noticeFrom }) },
  ]);
}

/**
 * Writes down who asked for an override that is to be signed, or looked at the asking. The person finds it once the
 * override could have been told at the latest, signed or not: sooner it would tell them (C-16).
 */
async function recordRequested(
  { id, person, requestedAt, delayHours }: OverrideRequestRow,
  action: 'READ' | 'CONTRIBUTE',
  context: PersonContext,
  stores: Stores,
  info: GraphQLResolveInfo,
): Promise<void> {
  const line = { person, category: null, action, fields: coordinateOf(info), decidedBy: [id] } as const;
  const layer = action === 'READ' ? 'OWN_RECORD' : 'OVERRIDE';
  await stores.ownLooks.record(askerOf(context, info), [{ ...line, layer, disclosedFrom: latestNotice(requestedAt, delayHours) }]);
}

/** A retry shows it again, with why it was opened, also long after the act and its line. */
async function recordShown(
  person: string,
  id: string,
  actor: ProfessionalActor,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<void> {
  const { stores, now } = context;
  const override = await stores.secrecyOverrides.byKey(person, id);
  const request = override === null ? await stores.secrecyOverrides.requestOf(actor, person, id) : null;
  if (request !== null) return recordRequested(request, 'READ', context, stores, info);
  const line = { person, category: null, fields: coordinateOf(info), layer: 'OWN_RECORD', decidedBy: [id] } as const;
  const disclosedFrom = override !== null && override.noticeFrom > now ? override.noticeFrom : undefined;
  await stores.ownLooks.record(askerOf(context, info), [{ ...line, ...(disclosedFrom && { disclosedFrom }) }]);
}

/**
 * Writes down an act on an override that was refused, since the refusal says how it stands; the person finds it no sooner
 * than any override that it can be about is told (C-16).
 */
async function tried(refusal: Refused, person: string, context: PersonContext, info: GraphQLResolveInfo): Promise<Refused> {
  const line = { person, category: null, action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'OVERRIDE', outcome: 'DENY' } as const;
  const disclosedFrom = latestNotice(context.now, LONGEST_DELAY_HOURS);
  await context.stores.ownLooks.record(askerOf(context, info), [{ ...line, disclosedFrom }]);
  return refusal;
}

/** As it now stands, for whoever just acted on it: the author, the second clinician, a colleague who closed it. */
async function overrideDone(
  person: string,
  id: string,
  actor: ProfessionalActor,
  context: PersonContext,
): Promise<SecrecyOverrideDone> {
  context.decideAgain();
  const { stores, now } = context;
  const override = await stores.secrecyOverrides.byKey(person, id);
  if (override) {
    const [shown] = await presented([override], stores, now);
    return Object.assign(new SecrecyOverrideDone(), { override: shown });
  }
  const request = await stores.secrecyOverrides.requestOf(actor, person, id);
  return Object.assign(new SecrecyOverrideDone(), { override: request && presentRequest(request) });
}

async function presented(
  rows: readonly SecrecyOverrideRow[],
  stores: Stores,
  now: Date,
): Promise<readonly SecrecyOverride[]> {
  const reviews = await stores.accessReviews.ofOpenings(rows.map(({ id }) => id));
  return rows.map((row) => presentOverride(row, reviews.find(({ about }) => about === row.id) ?? null, now));
}

/** An override as the graph shows it. */
export function presentOverride(row: SecrecyOverrideRow, review: AccessReviewRow | null, now: Date): SecrecyOverride {
  const { from, until, noticeFrom, withdrawnAt, countersignedBy } = row;
  const delay = Math.round((noticeFrom.getTime() - from.getTime()) / 3_600_000);
  return Object.assign(new SecrecyOverride(), {
    ...shownAlike(row),
    state: isLive(row, now) ? OverrideStateName.LIVE : OverrideStateName.ENDED,
    ...{ from, until: withdrawnAt ?? until, noticeFrom, noticeDelayHours: delay },
    countersignedBy: countersignedBy === null ? null : professionalReference(countersignedBy),
    review: (review?.state ?? null) as ReviewStateName | null,
    reviewInWords: review?.words ?? null,
  });
}

function presentRequest(row: OverrideRequestRow): SecrecyOverride {
  return Object.assign(new SecrecyOverride(), {
    ...shownAlike(row),
    state: OverrideStateName.AWAITS_SIGNATURE,
    ...{ from: null, until: null, noticeFrom: null, noticeDelayHours: row.delayHours },
    ...{ countersignedBy: null, review: null, reviewInWords: null },
  });
}

function shownAlike(row: SecrecyOverrideRow | OverrideRequestRow) {
  const { id, person, ground, danger, reason, reference, categories, recipient, version } = row;
  return {
    id: encodeId('SecrecyOverride', person, id),
    ...{ ground, danger, reason, reference, categories, version },
    isDuty: ground === 'LEGAL_DUTY',
    recipientProfessional: recipient.kind === 'PROFESSIONAL' ? professionalReference(recipient.ref) : null,
    recipientOrganisation: recipient.kind === 'ORGANISATION' ? organisationReference(recipient.ref) : null,
    author: professionalReference(row.author),
    organisation: organisationReference(row.organisation),
  };
}

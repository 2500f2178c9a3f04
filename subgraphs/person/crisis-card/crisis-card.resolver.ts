import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { isLive } from '../../../consent/facts';
import type { Recipient } from '../../../consent/facts';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { faultOfKey } from '../../kit/writing';
import { askerOf } from '../access-record/access-record.resolver';
import type { AccessReviewRow } from '../access-review/access-review.table';
import type { ReviewStateName } from '../access-review/review-state.type';
import { doer, isThemselves, keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { distinct, partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { unknownParty } from '../relation/party.resolver';
import { LONGEST_ATTESTED_HOURS, TRIES_AN_HOUR, cardFault, isContact, situationFault } from './crisis-card.rules';
import type { ActivationWay, CardActivationRow, CrisisCardRow } from './crisis-card.table';
import {
  ActivateCrisisCardByCodeInput,
  ActivateCrisisCardInput,
  CardActivation,
  CardActivationDone,
  CardActivationResult,
  CardCodeDone,
  CardCodeInput,
  CardCodeResult,
  CrisisCard,
  CrisisCardDone,
  CrisisCardResult,
  EndActivationInput,
  WriteCrisisCardInput,
} from './crisis-card.type';

type Stores = PersonContext['stores'];

const PERSONS_OWN: PersonsOwn = { message: 'A crisis card is the person’s own; only they write it.', rule: 'C-35' };

const UNKNOWN_CONTACT = {
  themselves: 'You need no place on your own card.',
  unknown: 'Kring knows nobody under the key of one of the contacts.',
};

@Resolver(() => Person)
export class CrisisCardResolver {
  @FieldResolver(() => CrisisCard, {
    nullable: true,
    description: 'The crisis card: for the person, and while it is activated for those it names and who opened it.',
  })
  @Consent('CRISIS_CARD')
  crisisCard(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'CRISIS_CARD', info, async (permit) => {
      const row = await stores.crisisCards.first(permit);
      return row && presentCard(row);
    });
  }

  @FieldResolver(() => [CardActivation], {
    nullable: true,
    description: 'When the crisis card was opened, the newest first: for the person, for professionals those they opened, and while it is open for those it names.',
  })
  @Directive('@consent(byRow: true)')
  async cardActivations(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly CardActivation[] | null> {
    const { gate, stores, now } = context;
    const { actor, purpose } = await stores.standIns.seatOf(context.actor, context.purpose);
    if (actor.kind !== 'PROFESSIONAL') {
      return gate.read(person, 'ACCESS_RECORDS', info, async (permit) =>
        presented(await stores.cardActivations.around(permit), stores, now),
      );
    }
    const own = await stores.cardActivations.ofActor(actor, person, purpose);
    if (own.length === 0) return null;
    const decidedBy = own.map(({ id }) => id);
    const look = { person, category: null, fields: coordinateOf(info), layer: 'OWN_RECORD', decidedBy } as const;
    await stores.ownLooks.record(askerOf(context, info), [look]);
    return presented(own, stores, now);
  }

  @Mutation(() => CrisisCardResult, { description: 'The person writes or rewrites their crisis card.' })
  async writeCrisisCard(
    @Arg('input', () => WriteCrisisCardInput, { description: 'What it is to say.' }) input: WriteCrisisCardInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof CrisisCardResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CRISIS_CARD', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const { situations, signs, helps, doesNotHelp, hours } = input;
    const contacts = input.contacts.map(({ kind, id }): Recipient => ({ kind, ref: partyKeyOf(kind, id) }));
    const stated = { situations, signs, helps, doesNotHelp, hours, contacts, opens: distinct(input.opens) };
    const receipt = await context.writing.once(input.idempotencyKey, 'writeCrisisCard', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const fault = cardFault(stated) ?? (await unknownParty(contacts, permit, stores, UNKNOWN_CONTACT));
      if (fault) return fault;
      const before = await stores.crisisCards.forOpening(person);
      if (before === null && input.version == null) {
        const author = doer(context);
        const source = author === person ? ('PERSON' as const) : ('RELATIVE' as const);
        return { card: (await stores.crisisCards.add(permit, { ...stated, heldBy: person, author, source })).id };
      }
      if (before === null) return notFound();
      const amended = await stores.crisisCards.amend(permit, before.id, input.version ?? 0, stated);
      if (amended === 'ABSENT') return notFound();
      return amended === 'STALE' ? staleVersion() : { card: before.id };
    });
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const reading = await context.gate.open(person, 'CRISIS_CARD', 'READ', info);
    const row = reading && (await context.stores.crisisCards.one(reading, receipt.card));
    return Object.assign(new CrisisCardDone(), { card: row && presentCard(row) });
  }

  @Mutation(() => CardCodeResult, {
    description: 'Makes the code that is printed on the card, for a crisis service; an earlier one no longer works.',
  })
  async makeCardCode(
    @Arg('input', () => CardCodeInput, { description: 'Whose.' }) input: CardCodeInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof CardCodeResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CRISIS_CARD', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    let code: string | null = null;
    const receipt = await context.writing.once(input.idempotencyKey, 'makeCardCode', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      if (!(await stores.crisisCards.forOpening(person))) {
        return refused('RULE_NOT_MET', 'Write a crisis card first; then make its code.', 'C-35');
      }
      code = await stores.cardCodes.make(permit);
      return {};
    });
    return receipt instanceof Refused ? receipt : Object.assign(new CardCodeDone(), { printedCode: code });
  }

  @Mutation(() => CardCodeResult, { description: 'The printed code no longer opens the card.' })
  async revokeCardCode(
    @Arg('input', () => CardCodeInput, { description: 'Whose.' }) input: CardCodeInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof CardCodeResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CRISIS_CARD', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'revokeCardCode', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      return (await stores.cardCodes.revoke(permit)) ? {} : refused('ALREADY_ENDED', 'There is no code that works.');
    });
    return receipt instanceof Refused ? receipt : Object.assign(new CardCodeDone(), { printedCode: null });
  }

  @Mutation(() => CardActivationResult, {
    description:
      'Opens a crisis card, for hours and no more than it lists: by somebody whom it names, or by a crisis service in an emergency. The person is told and a steward reviews it (C-35).',
  })
  async activateCrisisCard(
    @Arg('input', () => ActivateCrisisCardInput, { description: 'Whose, and why.' }) input: ActivateCrisisCardInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof CardActivationResult> {
    requireToken(context);
    const { actor } = context;
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const situation = input.situation.trim();
    const fault = situationFault(situation);
    if (fault) return fault;
    // For the record, and to know whether a refusal can be told from nobody.
    const isKnownToThem = await context.gate.recognises(person, info);
    const receipt = await context.writing.once(input.idempotencyKey, 'activateCrisisCard', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const card = await stores.crisisCards.forOpening(person);
      // A natural person on it who has left the circle reads nothing by it, and has no say in opening it to the others.
      const isNamed = card !== null && isContact(actor, card.contacts) && (actor.kind !== 'PERSON' || isKnownToThem);
      const isAttested = actor.kind === 'PROFESSIONAL' && actor.profession === 'CRISIS_SERVICE' && input.isEmergency;
      if (card === null || !(isNamed || isAttested)) {
        const message = 'There is no crisis card that you can open.';
        return isKnownToThem ? refused('NOT_PERMITTED', message, 'C-35') : notFound();
      }
      return { person, activation: await openCard(card, isNamed ? 'NAMED_ON_CARD' : 'ATTESTED_EMERGENCY', situation, context, stores, info) };
    });
    return receipt instanceof Refused ? receipt : activationDone(receipt.person, receipt.activation, context);
  }

  @Mutation(() => CardActivationResult, {
    description:
      'A crisis service opens a crisis card by its printed code, which finds the person. A code that is unknown or revoked gives the same answer, and each try is recorded (C-35).',
  })
  async activateCrisisCardByCode(
    @Arg('input', () => ActivateCrisisCardByCodeInput, { description: 'Which code, and why.' })
    input: ActivateCrisisCardByCodeInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof CardActivationResult> {
    requireToken(context);
    const { actor, stores } = context;
    const triedOf = async (person: string | null): Promise<void> => {
      const tried = { person, category: 'CRISIS_CARD', layer: 'OVERRIDE', outcome: 'DENY' } as const;
      await stores.ownLooks.record(askerOf(context, info), [{ ...tried, fields: coordinateOf(info) }]);
    };
    if (actor.kind !== 'PROFESSIONAL' || actor.profession !== 'CRISIS_SERVICE') {
      await triedOf(null);
      return refused('NOT_PERMITTED', 'Only a crisis service opens a card by its printed code.', 'C-35');
    }
    const situation = input.situation.trim();
    // Before the code is tried: what is wrong with a request must not tell whether its code is right.
    const fault = situationFault(situation) ?? faultOfKey(input.idempotencyKey);
    if (fault) return fault;
    const found = await stores.cardCodes.tryCode(actor.id, input.code);
    if (found === 'TOO_MANY') {
      await triedOf(null);
      return refused('RULE_NOT_MET', `A code can be tried ${TRIES_AN_HOUR} times an hour; try again later.`, 'C-35');
    }
    if (found === null) {
      await triedOf(null);
      return notFound();
    }
    const { person } = found;
    let isRecorded = false;
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'activateCrisisCardByCode',
      { situation, person },
      async ({ stores: acting }) => {
        await acting.epochs.advance(person);
        const card = await acting.crisisCards.forOpening(person);
        if (card === null) return notFound();
        const activation = await openCard(card, 'PRINTED_CODE', situation, context, acting, info);
        isRecorded = true;
        return { activation };
      },
    );
    if (receipt instanceof Refused) {
      // Answered like a wrong code, or a key that was used before would tell that it is right; the person finds who tried it.
      await triedOf(person);
      return notFound();
    }
    // A retry opens nothing, and yet tells that the code still is right.
    if (!isRecorded) {
      const again = { person, category: null, fields: coordinateOf(info), layer: 'OVERRIDE', decidedBy: [receipt.activation] } as const;
      await stores.ownLooks.record(askerOf(context, info), [again]);
    }
    return activationDone(person, receipt.activation, context);
  }

  @Mutation(() => CardActivationResult, { description: 'Closes an opened card before its time: the person, or who opened it.' })
  async endActivation(
    @Arg('input', () => EndActivationInput, { description: 'Which opening.' }) input: EndActivationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof CardActivationResult> {
    requireToken(context);
    const { person, row: id } = keyOf(input.activation, 'input.activation', 'CardActivation');
    const receipt = await context.writing.once(input.idempotencyKey, 'endActivation', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const activation = await stores.cardActivations.byKey(person, id);
      if (!activation || !(isThemselves(context, person) || activation.activatedBy === doer(context))) return notFound();
      if (activation.version !== input.version) return staleVersion();
      if (!isLive(activation, context.now)) return refused('ALREADY_ENDED', 'It has ended already; nothing was changed.');
      await stores.cardActivations.end(activation);
      await stores.ownLooks.record(askerOf(context, info), [
        { person, category: null, action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'OVERRIDE', decidedBy: [id] },
      ]);
      return { activation: id };
    });
    return receipt instanceof Refused ? receipt : activationDone(person, receipt.activation, context);
  }
}

/** Opens a card with all that goes with it in one transaction: the line in the record, the notice, the review. */
async function openCard(
  card: CrisisCardRow,
  way: ActivationWay,
  situation: string,
  context: PersonContext,
  stores: Stores,
  info: GraphQLResolveInfo,
): Promise<string> {
  const { actor, now } = context;
  const person = card.personId;
  const organisation = actor.kind === 'PROFESSIONAL' ? actor.organisation : null;
  const as: Recipient = { kind: actor.kind === 'PROFESSIONAL' ? 'PROFESSIONAL' : 'PERSON', ref: doer(context) };
  const hours = way === 'ATTESTED_EMERGENCY' ? Math.min(card.hours, LONGEST_ATTESTED_HOURS) : card.hours;
  const { id } = await stores.cardActivations.open(card, { as, organisation }, { way, hours, situation });
  await stores.ownLooks.record(askerOf(context, info), [
    { person, category: null, action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'OVERRIDE', decidedBy: [id] },
  ]);
  await stores.notifications.tell({ person, kind: 'CARD_ACTIVATED', about: id });
  await stores.accessReviews.ask({ person, kind: 'CARD', about: id, organisation, toldFrom: now });
  return id;
}

/** What the act began or ended is shown as it stands after it, not as at the instant it was asked for. */
async function activationDone(person: string, id: string, context: PersonContext): Promise<CardActivationDone> {
  context.decideAgain();
  const { stores, now } = context;
  const row = await stores.cardActivations.byKey(person, id);
  const [activation] = row ? await presented([row], stores, now) : [];
  return Object.assign(new CardActivationDone(), { activation: activation ?? null });
}

async function presented(
  rows: readonly CardActivationRow[],
  stores: Stores,
  now: Date,
): Promise<readonly CardActivation[]> {
  const reviews = await stores.accessReviews.ofOpenings(rows.map(({ id }) => id));
  return rows.map((row) => presentActivation(row, reviews.find(({ about }) => about === row.id) ?? null, now));
}

/** An opening as the graph shows it. */
export function presentActivation(row: CardActivationRow, review: AccessReviewRow | null, now: Date): CardActivation {
  const { id, person, way, situation, categories, organisation, from, until, withdrawnAt, version } = row;
  return Object.assign(new CardActivation(), {
    id: encodeId('CardActivation', person, id),
    person: encodePersonId(person),
    ...{ way, situation, categories, from, until: withdrawnAt ?? until!, version },
    activatedBy: organisation === null ? null : professionalReference(row.activatedBy),
    organisation: organisation === null ? null : organisationReference(organisation),
    isLive: isLive(row, now),
    review: (review?.state ?? null) as ReviewStateName | null,
    reviewInWords: review?.words ?? null,
  });
}

function presentCard(row: CrisisCardRow) {
  const contacts = row.contacts.map(({ kind, ref }) => ({
    kind,
    person: kind === 'PERSON' ? encodePersonId(ref) : null,
    professional: kind === 'PROFESSIONAL' ? professionalReference(ref) : null,
    organisation: kind === 'ORGANISATION' ? organisationReference(ref) : null,
  }));
  return { ...present('CrisisCard', row), contacts };
}

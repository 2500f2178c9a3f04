import type { GraphQLResolveInfo } from 'graphql';
import { isLive } from '../../../consent/facts';
import type { Permit } from '../../../consent/permit';
import { isEmpty } from '../../../consent/rows';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category, Role } from '../../../consent/vocabulary';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { doer, isThemselves, keyOf, openForKeeper } from '../acting.resolver';
import { networkOf } from '../care-network/care-network.rules';
import { partyKeyOf } from '../consent/consent.rules';
import type { PersonContext } from '../person.context';
import { holderFault } from '../relation/relation.rules';
import type { RelationRow } from '../relation/relation.table';
import { standInFor } from '../relation/stand-in.rules';
import {
  NO_TASK,
  canBeAsked,
  isAtTable,
  isConferenceCategory,
  isShown,
  isToDoBy,
  mayActAt,
  mayTakePart,
  notGranted,
} from './care-conference.rules';
import type { ItemWriting } from './care-conference.store';
import { CONFERENCE_CATEGORIES } from './care-conference.table';
import type {
  CareConferenceParticipantRow,
  CareConferenceRow,
  ConferenceCategory,
  ConferenceItemRow,
} from './care-conference.table';
import type { CareConferencePointInput, CareConferenceSeatInput } from './care-conference.type';

type Stores = PersonContext['stores'];
type Reading = Permit<'CARE_NETWORK', 'READ'>;
type TopicPermits = readonly Permit<ConferenceCategory, 'READ'>[];
type Seat = Pick<CareConferenceParticipantRow, 'relation' | 'subject' | 'role' | 'organisation' | 'isChair'>;

/** Who writes, as their records name them. */
type Writer = Pick<ConferenceItemRow, 'heldBy' | 'author' | 'source'>;

export const ONLY_THEIRS = 'Only the person says whether there is a conference about them, with whom, where and when.';

/** Somebody who acts on a conference: the person, or a professional in a live relation. */
export interface Acting {
  readonly person: string;
  readonly permit: Permit<'CARE_NETWORK', 'CONTRIBUTE'>;
  readonly reading: Reading | null;
  /** The person's side: who is invited is theirs to say, and of whoever reads their consents in their place. Null of others. */
  readonly consent: Permit<'CONSENT', 'READ'> | null;
  readonly writer: Writer;
}

/** Opens an act on conferences; of whoever has nothing to do with the person it is answered as for nobody. */
export async function openAct(context: PersonContext, info: GraphQLResolveInfo, person: string): Promise<Acting | Refused> {
  const permit = await openForKeeper(context, info, person, 'CARE_NETWORK');
  if (permit instanceof Refused) return permit;
  const { gate, actor } = context;
  const reading = await gate.open(person, 'CARE_NETWORK', 'READ', info);
  const writer = writerOf(context, person, permit.asPerson);
  if (!permit.asPerson) {
    if (actor.kind === 'PROFESSIONAL') return { person, permit, reading, consent: null, writer };
    return refused('NOT_PERMITTED', 'The person, or a professional who has to do with them, convenes a conference.', 'C-17');
  }
  const consent = await gate.open(person, 'CONSENT', 'READ', info);
  // A mandate that does not reach what is shared with whom does not say who is invited either (C-37).
  return consent?.asPerson ? { person, permit, reading, consent, writer } : refused('ONLY_THE_PERSON', ONLY_THEIRS, 'C-17');
}

/** Somebody who says something at a conference. */
export interface Saying {
  readonly person: string;
  readonly reading: Reading | null;
  readonly permits: TopicPermits;
  readonly writing: ItemWriting;
  readonly writer: Writer;
}

/**
 * Opens saying something of a topic: to the person whatever it is, to others what they keep a record of.
 *
 * @param category null of what is hidden or missing.
 */
export async function openSaying(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  category: Category | null,
): Promise<Saying | Refused> {
  if (category === null) return notFound();
  const own = await context.gate.open(person, 'CARE_NETWORK', 'CONTRIBUTE', info);
  const isPerson = own?.asPerson === true;
  const writing = isPerson ? own : await openTopic(context, info, person, category);
  if (writing instanceof Refused) return writing;
  const beyond = isPerson ? await beyondMandate(context, info, person, category) : null;
  if (beyond) return beyond;
  const reading = await context.gate.open(person, 'CARE_NETWORK', 'READ', info);
  const permits = await topicPermits(person, context, info);
  return { person, reading, permits, writing, writer: writerOf(context, person, isPerson) };
}

/** Somebody who says how a task stands, and what notes it. */
export interface Settling {
  readonly reading: Reading | null;
  readonly permits: TopicPermits;
  readonly settle: (stores: Stores, ...task: Settlement) => ReturnType<Stores['conferenceItems']['settle']>;
}

type Settlement = readonly [
  task: ConferenceItemRow,
  version: number,
  to: Pick<ConferenceItemRow, 'taskState' | 'doneOn'>,
];

/**
 * Opens saying how a task stands. A relative, a peer worker or a guest of the circle keeps no record of any topic, nor does a
 * professional of what is not their work: of what somebody is to do themselves, being shown it is enough, and of what others are to do
 * it never is (C-17, C-22).
 *
 * @param task as it is open to who asks; undefined of what is hidden or missing.
 */
export async function openSettling(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  task: ConferenceItemRow | undefined,
): Promise<Settling | Refused> {
  const isNamed = task !== undefined && isToDoBy(task, [doer(context)], organisationOf(context));
  if (!isNamed || isThemselves(context, person)) {
    const act = await openSaying(context, info, person, task?.category ?? null);
    return act instanceof Refused ? act : { ...act, settle: (stores, ...to) => stores.conferenceItems.settle(act.writing, ...to) };
  }
  const reading = await context.gate.open(person, 'CARE_NETWORK', 'READ', info);
  const permits = await topicPermits(person, context, info);
  const own = permits.find(({ category }) => category === task.category);
  const { actor, stores } = context;
  // What a duty to keep, an override or a card opened is for looking (C-58).
  const isInvolved = actor.kind === 'PERSON' || (actor.kind === 'PROFESSIONAL' && (await stores.relationActs.liveOf(actor, person)).length > 0);
  return own === undefined || !isInvolved
    ? notFound()
    : { reading, permits, settle: (stores, ...to) => settleOwn(own, context, info, stores, ...to) };
}

/** Only reading was decided on: that something was written must stand in the record the person reads all the same (C-17). */
async function settleOwn(
  own: TopicPermits[number],
  context: PersonContext,
  info: GraphQLResolveInfo,
  stores: Stores,
  ...to: Settlement
): ReturnType<Settling['settle']> {
  const settled = await stores.conferenceItems.settleOwn(own, organisationOf(context), ...to);
  if (typeof settled === 'object') {
    const look = { person: own.person, category: own.category, action: 'CONTRIBUTE', layer: 'OWN_RECORD' } as const;
    await stores.ownLooks.record(askerOf(context, info), [{ ...look, fields: coordinateOf(info), decidedBy: [settled.row.id] }]);
  }
  return settled;
}

/** For which organisation somebody asks; null of a natural person. */
export function organisationOf({ actor }: Pick<PersonContext, 'actor'>): string | null {
  return actor.kind === 'PROFESSIONAL' ? actor.organisation : null;
}

async function openTopic(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  category: Category,
): Promise<Permit<ConferenceCategory, 'CONTRIBUTE'> | Refused> {
  if (isConferenceCategory(category)) return openForKeeper(context, info, person, category);
  const isThere = await context.gate.recognises(person, info);
  return isThere ? refused('INPUT_NOT_FIT', `A point is about one of ${CONFERENCE_CATEGORIES.join(', ')}.`) : notFound();
}

/** Whoever acts in the person's place says something of the topics that the mandate reaches, and of no others (C-37). */
async function beyondMandate(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  category: Category,
): Promise<Refused | null> {
  if (isThemselves(context, person)) return null;
  const reading = await context.gate.open(person, category, 'READ', info);
  return reading?.asPerson ? null : refused('NOT_PERMITTED', 'What you may say in the person’s place does not reach this topic.', 'C-37');
}

/** By what each of some points may be written. */
export async function topicsOf(
  points: readonly CareConferencePointInput[],
  { person, permit, consent }: Acting,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<Category, ItemWriting> | Refused> {
  const writings = new Map<Category, ItemWriting>();
  for (const category of new Set(points.map((point) => point.category))) {
    const writing = consent === null ? await openTopic(context, info, person, category) : permit;
    if (writing instanceof Refused) return writing;
    const beyond = consent === null ? null : await beyondMandate(context, info, person, category);
    if (beyond) return beyond;
    writings.set(category, writing);
  }
  return writings;
}

function writerOf(context: PersonContext, person: string, isPerson: boolean): Writer {
  const { actor } = context;
  const author = doer(context);
  if (actor.kind === 'PROFESSIONAL') return { heldBy: actor.organisation, author, source: 'PROFESSIONAL' };
  return { heldBy: isPerson ? person : author, author, source: author === person ? 'PERSON' : 'RELATIVE' };
}

/** A permit for each topic of which something is open; which were asked is the same for everybody. */
export async function topicPermits(person: string, context: PersonContext, info: GraphQLResolveInfo): Promise<TopicPermits> {
  let opened: TopicPermits = [];
  await context.gate.readByRow(person, CONFERENCE_CATEGORIES, info, async (permits) => {
    opened = permits;
    return { value: null, found: new Set<Category>() };
  });
  return opened;
}

/** Topics that are open beyond what is the reader's own. */
function openAmong(permits: TopicPermits): ReadonlySet<Category> {
  return new Set(permits.flatMap(({ category, rows }) => (isEmpty(rows) ? [] : [category])));
}

/** The conferences that a reader is shown, the latest first. */
export async function conferencesShown(
  permit: Reading,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<readonly CareConferenceRow[]> {
  const { stores } = context;
  const nothing: ReadonlySet<Category> = new Set();
  const rows = await stores.careConferences.all(permit);
  // Asked only of who is at one: to others it would show, by what is told to be withheld, that there is one.
  const isAsked = rows.some(({ parties }) => parties.some((party) => permit.rows.ownSubjects.includes(party)));
  const open = isAsked && !permit.asPerson ? openAmong(await topicPermits(permit.person, context, info)) : nothing;
  const agendas = await stores.conferenceItems.agendas(permit);
  return rows.filter((row) => isShown(permit, row, agendas.get(row.id) ?? [], open));
}

/**
 * Items that are open to who asks, of the conferences they sit at: one of another answers as one that does not exist, whatever
 * they may read of its topic.
 */
export async function openItems(
  person: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<readonly ConferenceItemRow[]> {
  const { gate, stores } = context;
  const reading = await gate.open(person, 'CARE_NETWORK', 'READ', info);
  if (reading === null) return [];
  const conferences = (await stores.careConferences.all(reading)).filter((row) => isAtTable(reading, row));
  const items = await stores.conferenceItems.open(await topicPermits(person, context, info));
  return items.filter(({ conferenceId }) => conferences.some(({ id }) => id === conferenceId));
}

/**
 * The conference, held until the transaction ends, of whoever may act at it now; null for everybody else, as for one that
 * does not exist.
 */
export async function atTable(
  { reading, permits }: { readonly reading: Reading | null; readonly permits: TopicPermits },
  id: string,
  stores: Stores,
): Promise<CareConferenceRow | null> {
  const row = reading && (await stores.careConferences.held(reading, id));
  if (!row) return null;
  const agenda = (await stores.conferenceItems.agendas(reading)).get(id) ?? [];
  return mayActAt(reading, row, agenda, openAmong(permits)) ? row : null;
}

/** The answer to who says what is the person's to say; of a conference that is not shown to them it says nothing. */
export async function onlyThePerson(
  { reading }: Acting,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<Refused> {
  const rows = reading ? await conferencesShown(reading, context, info) : [];
  return rows.some((row) => row.id === id) ? refused('ONLY_THE_PERSON', ONLY_THEIRS, 'C-17') : notFound();
}

export async function addPoint(
  writing: ItemWriting,
  { category, text, language }: CareConferencePointInput,
  writer: Writer,
  conferenceId: string,
  { conferenceItems }: Stores,
): Promise<void> {
  if (!isConferenceCategory(category)) throw new TypeError(`${category} is no topic of a conference`);
  await conferenceItems.add(writing, {
    ...{ ...writer, ...NO_TASK, kind: 'POINT', conferenceId, category, pointId: null, text: text.trim(), language },
  });
}

/**
 * Places for those who are named by a relation. A professional names whom they see in the care network, and is answered
 * about everybody else as about nobody.
 */
export async function seatsOf(
  inputs: readonly CareConferenceSeatInput[],
  { person, reading, consent }: Acting,
  { actor, now }: PersonContext,
  stores: Stores,
): Promise<Seat[] | Refused> {
  const around = reading === null ? [] : await stores.relations.around(reading);
  const view = { isPerson: false, includeEnded: false };
  const seen = consent === null && reading !== null ? networkOf(around, reading.rows, view, now) : around;
  const own = await stores.relations.ofActor(actor, person);
  const seats: Seat[] = [];
  for (const input of inputs) {
    const key = keyOf(input.member, 'member', 'Relation', 'CareNetworkMember');
    const named = input.professional == null ? null : partyKeyOf('PROFESSIONAL', input.professional);
    const relation = [...seen, ...own].find((each) => key.person === person && each.id === key.row && isLive(each, now));
    if (!relation) return refused('UNKNOWN_GRANTEE', 'Nobody in the care network that is open to you goes by this key.');
    if (!canBeAsked(relation.role)) {
      return refused('RULE_NOT_MET', `No consent opens a care conference to ${relation.role}.`, 'C-46');
    }
    const subject = await subjectOf(relation, named, now, stores);
    if (subject instanceof Refused) return subject;
    seats.push(seatIn(relation, subject, input.isChair));
  }
  return seats;
}

/** The place of the professional who convenes it. */
export async function ownSeat(
  isChair: boolean,
  { person }: Acting,
  { actor }: PersonContext,
  stores: Stores,
): Promise<Seat | Refused> {
  const own = await stores.relations.ofActor(actor, person);
  const relation = own.find(({ role }) => canBeAsked(role));
  return relation && actor.kind === 'PROFESSIONAL' ? seatIn(relation, actor.id, isChair) : notFound();
}

function seatIn({ id, role, member, organisation }: RelationRow, subject: string, isChair: boolean): Seat {
  return { relation: id, subject, role, organisation: member === null ? organisation : null, isChair };
}

/** As whom the holder of a relation comes: of a team somebody on it, of an organisation whoever is named or all of it. */
async function subjectOf(
  relation: RelationRow,
  named: string | null,
  now: Date,
  stores: Stores,
): Promise<string | Refused> {
  const { person, member, professional, team, organisation, role } = relation;
  const one = member ?? professional;
  if (one !== null || organisation === null) {
    return named === null || named === one ? (one ?? person) : refused('INPUT_NOT_FIT', 'This relation is somebody else’s alone.');
  }
  if (team !== null) {
    const { rosters } = await stores.standIns.holdersAround(person);
    const isOn = rosters.some((entry) => entry.team === team && entry.professional === named && isLive(entry, now));
    return isOn ? named! : refused('INPUT_NOT_FIT', 'A team has the relation: name who of it comes.');
  }
  if (named === null) {
    // A house as a whole is there through those who answer for its record; where nobody does, nobody would see it.
    const isAnsweredFor = CURRENT_POLICY.answersForRecord.has(role);
    return isAnsweredFor ? organisation : refused('INPUT_NOT_FIT', 'An organisation has the relation: name who of it comes.');
  }
  return holderFault(role, organisation, await stores.knownParties.known('PROFESSIONAL', named)) ?? named;
}

/**
 * The refusal of those who may read nothing of the agenda; null when everybody may read something. Asked by the permit for
 * the consents alone, so that it tells nobody else what was granted to whom.
 */
export async function whoIsShut(
  seats: readonly Pick<Seat, 'relation' | 'subject' | 'role'>[],
  agenda: readonly Category[],
  consent: Permit<'CONSENT', 'READ'>,
  now: Date,
  stores: Stores,
): Promise<Refused | null> {
  const around = await stores.standIns.holdersAround(consent.person);
  const shut: Role[] = [];
  for (const { relation: id, subject, role } of seats) {
    if (role === null) continue;
    const relation = around.relations.find((each) => each.id === id && isLive(each, now));
    const isNamed = relation?.member === null && subject !== relation.organisation;
    const actor = relation && standInFor(isNamed ? { ...relation, professional: subject } : relation, around, now);
    const readable = actor ? await stores.careConferences.readableTo(consent, actor) : new Set<Category>();
    if (!mayTakePart(readable, agenda)) shut.push(role);
  }
  return shut.length === 0 ? null : notGranted(shut);
}

/** Row of a key of this person; of another's it is one that does not exist. */
export function rowOf(key: string, person: string, argument: string, type = 'CareConferenceParticipant'): string {
  const decoded = keyOf(key, argument, type);
  return decoded.person === person ? decoded.row : NOBODY;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

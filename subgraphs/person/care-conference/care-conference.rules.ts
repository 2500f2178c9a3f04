import { isOwnRecord } from '../../../consent/rows';
import type { RecordStake, RowScope } from '../../../consent/rows';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category, Role } from '../../../consent/vocabulary';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { CONFERENCE_CATEGORIES } from './care-conference.table';
import type {
  CareConferenceParticipantRow,
  CareConferenceRow,
  ConferenceCategory,
  ConferenceItemRow,
  ConferenceState,
} from './care-conference.table';

/** The person, or who stands in their place; who convened it; who leads it. */
export type ConferenceSide = 'PERSON' | 'CONVENER' | 'CHAIR';

/**
 * Where a conference can go from each state, and who takes it there. What is not here cannot happen: none is held that
 * the person did not agree to (C-17).
 */
export const CONFERENCE_TRANSITIONS: Readonly<
  Record<ConferenceState, Partial<Readonly<Record<ConferenceState, readonly ConferenceSide[]>>>>
> = {
  PROPOSED: { AGREED: ['PERSON'], REFUSED: ['PERSON'], CANCELLED: ['CONVENER'] },
  AGREED: { HELD: ['PERSON', 'CONVENER', 'CHAIR'], CANCELLED: ['PERSON', 'CONVENER', 'CHAIR'] },
  HELD: { CLOSED: ['PERSON', 'CONVENER', 'CHAIR'] },
  CLOSED: {},
  CANCELLED: {},
  REFUSED: {},
};

/** Nothing follows any more. */
export function isConferenceOver(state: ConferenceState): boolean {
  return Object.keys(CONFERENCE_TRANSITIONS[state]).length === 0;
}

/** Why somebody who is all this cannot take it there; null when they can. */
export function conferenceMoveFault(
  from: ConferenceState,
  to: ConferenceState,
  sides: readonly ConferenceSide[],
): Refused | null {
  const by = CONFERENCE_TRANSITIONS[from][to];
  if (by?.some((side) => sides.includes(side))) return null;
  if (by !== undefined) {
    return by.includes('CONVENER')
      ? refused('NOT_PERMITTED', 'The person, whoever convened it and whoever leads it do this.', 'M-48')
      : refused('ONLY_THE_PERSON', 'Only the person says whether there is a conference about them.', 'C-17');
  }
  if (isConferenceOver(from)) return refused('ALREADY_ENDED', `This conference is ${from}; nothing follows any more.`);
  if (from === 'PROPOSED') return refused('RULE_NOT_MET', 'The person has not agreed to this conference.', 'C-17');
  return refused('RULE_NOT_MET', `A conference that is ${from} does not become ${to}.`, 'M-48');
}

/** A place for somebody who has to do with the person. */
type Seat = Pick<CareConferenceParticipantRow, 'subject' | 'isChair'>;
/** A place for somebody who has not. */
type Guest = Pick<CareConferenceParticipantRow, 'guest' | 'organisation' | 'reason' | 'pointId'>;

export const MOST_SEATS = 20;
export const MOST_POINTS = 30;
const MOST_TEXT = 2_000;

/** What is wrong with when and where it is to be; null when it fits. */
export function faultOfPlan(
  { plannedAt, place, isRemote }: Pick<CareConferenceRow, 'plannedAt' | 'place' | 'isRemote'>,
  now: Date,
): string | null {
  return firstFault(
    plannedAt > now ? null : 'plannedAt must lie after now.',
    place === null && !isRemote ? 'Say where it is, or that it is at a distance.' : null,
    place === null ? null : faultOfText('place', place, 200),
  );
}

export function faultOfReason({ reason, language }: Pick<CareConferenceRow, 'reason' | 'language'>): string | null {
  return firstFault(faultOfText('reason', reason, 1_000), faultOfLanguage(language));
}

type Point = Pick<ConferenceItemRow, 'text' | 'language'> & { readonly category: Category };

export function faultOfPoint({ category, text, language }: Point): string | null {
  return firstFault(
    isConferenceCategory(category) ? null : `A point is about one of ${CONFERENCE_CATEGORIES.join(', ')}.`,
    faultOfText('text', text, MOST_TEXT),
    faultOfLanguage(language),
  );
}

/** What is wrong with points that are raised together; null when they fit. */
export function faultOfPoints(points: readonly Point[]): string | null {
  const isFew = points.length >= 1 && points.length <= MOST_POINTS;
  return firstFault(isFew ? null : `The agenda has 1 to ${MOST_POINTS} points.`, ...points.map(faultOfPoint));
}

/** What a point has not, and a task has. */
export const NO_TASK = {
  ...{ considerations: null, responsible: null, owedBy: null, dueOn: null, doneOn: null, taskState: null },
} as const;

export function isConferenceCategory(category: Category): category is ConferenceCategory {
  return (CONFERENCE_CATEGORIES as readonly Category[]).includes(category);
}

/** What is wrong with the list of those who are to be there; null when it fits. */
export function faultOfSeats(seats: readonly Seat[]): string | null {
  const subjects = seats.map(({ subject }) => subject);
  return firstFault(
    seats.length > MOST_SEATS ? `At most ${MOST_SEATS} take part.` : null,
    new Set(subjects).size < subjects.length ? 'Everybody takes part once.' : null,
    seats.filter(({ isChair }) => isChair).length > 1 ? 'One leads it; with none named, the person does.' : null,
  );
}

/**
 * Why somebody from outside cannot be asked; null when they can. They come for one point of this one meeting, with a
 * reason (C-61).
 *
 * @param others guests of the same conference.
 */
export function guestFault(guest: Guest, others: readonly Guest[]): Refused | null {
  if (guest.reason === null || guest.reason.trim() === '') {
    return refused('RULE_NOT_MET', 'Say why the problem asks for them: without a reason nobody from outside is asked.', 'C-61');
  }
  const fault = faultOfText('reason', guest.reason, 1_000);
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  const isThere = others.some((other) => other.guest === guest.guest && other.organisation === guest.organisation);
  return isThere ? refused('RULE_NOT_MET', 'Somebody from outside comes for one point, and they have theirs already.', 'C-61') : null;
}

/**
 * Whether somebody may be asked to a conference: they may read at least one of its points now. Those who may read none
 * have no part in it, whoever wishes them there (C-17).
 */
export function mayTakePart(readable: ReadonlySet<Category>, agenda: readonly Category[]): boolean {
  return agenda.some((category) => readable.has(category));
}

/** The answer about those who may read nothing of the agenda: to whoever may read the consents, and to nobody else. */
export function notGranted(roles: readonly Role[]): Refused {
  return refused(
    'RULE_NOT_MET',
    `May read nothing of what is on the agenda: ${roles.join(', ')}. Leave them off, or share something of it with them first.`,
    'C-17',
  );
}

/** What somebody decided on is nothing without what was weighed. */
export function faultOfDecision(text: string, considerations: string | null): Refused | null {
  if (considerations === null || considerations.trim() === '') {
    return refused('RULE_NOT_MET', 'A decision keeps what was weighed, not only what came of it.', 'R-104');
  }
  const fault = firstFault(faultOfText('text', text, MOST_TEXT), faultOfText('considerations', considerations, MOST_TEXT));
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

/** @param today local date. */
export function faultOfTask(text: string, dueOn: string | null, today: string): Refused | null {
  const fault = firstFault(
    faultOfText('text', text, MOST_TEXT),
    dueOn === null ? 'A task is to be done by a day.' : null,
    dueOn !== null && dueOn < today ? 'What is to be done is due today or later.' : null,
  );
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

interface Reader {
  readonly rows: RowScope;
  readonly asPerson: boolean;
}

/** Whether somebody answers for a conference, whatever they may read of its agenda: they wrote it, or their house did. */
export function isConvener({ rows }: Reader, { heldBy, author }: RecordStake): boolean {
  return isOwnRecord({ heldBy, author, parties: [] }, rows.ownSubjects);
}

/**
 * Whether somebody has a part in it. A network that is open to all who care for the person opens no meeting to those who
 * were not asked to it (C-17).
 */
export function hasPart(reader: Reader, record: RecordStake): boolean {
  return reader.asPerson || isOwnRecord(record, reader.rows.ownSubjects);
}

/**
 * Whether a conference is shown. Whoever was asked and may read nothing of the agenda any more is no longer there: a
 * withdrawal between agreeing and meeting bites at once (C-15, C-17).
 *
 * @param open categories that are open to the reader now, beyond what is their own.
 */
export function isShown(
  reader: Reader,
  conference: RecordStake,
  agenda: readonly Category[],
  open: ReadonlySet<Category>,
): boolean {
  return hasPart(reader, conference) && (reader.asPerson || isConvener(reader, conference) || mayTakePart(open, agenda));
}

/**
 * Whether somebody sits at the table: they were asked and the person said yes; of one that waits for the person's word, who
 * proposed it. Whoever convened it and was left off keeps that it was, and no more of what is said there (C-17).
 */
export function isAtTable(reader: Reader, conference: RecordStake & Pick<CareConferenceRow, 'state'>): boolean {
  const { rows, asPerson } = reader;
  if (asPerson || rows.ownSubjects.some((subject) => conference.parties.includes(subject))) return true;
  return conference.state === 'PROPOSED' && isConvener(reader, conference);
}

/** Whether who acts may act at it now: a withdrawal ends that too, but for calling back what was only proposed. */
export function mayActAt(
  reader: Reader,
  conference: RecordStake & Pick<CareConferenceRow, 'state'>,
  agenda: readonly Category[],
  open: ReadonlySet<Category>,
): boolean {
  return isAtTable(reader, conference) && (reader.asPerson || conference.state === 'PROPOSED' || mayTakePart(open, agenda));
}

/** What somebody is at a conference. */
export function sidesAt(
  reader: Reader,
  conference: RecordStake,
  places: readonly Pick<CareConferenceParticipantRow, 'isChair' | 'participation' | 'subject'>[],
): readonly ConferenceSide[] {
  if (reader.asPerson) return ['PERSON'];
  const { ownSubjects } = reader.rows;
  const isChair = places.some(
    ({ isChair, participation, subject }) =>
      isChair && participation === 'INVITED' && subject !== null && ownSubjects.includes(subject),
  );
  return [...(isConvener(reader, conference) ? (['CONVENER'] as const) : []), ...(isChair ? (['CHAIR'] as const) : [])];
}

/** Whether who is named is a professional, and not an organisation as a whole or a natural person. */
export function isOfProfessional(subject: string | null, organisation: string | null): boolean {
  return subject !== null && organisation !== null && subject !== organisation;
}

/**
 * Whether a task is to be done by whoever reads it: by who is named, as whom they were, or by their house as a whole. Somebody with
 * two jobs promised it in one of them (C-50).
 *
 * @param readers as whom it is read: who asks, and the house they answer for where that counts; in the person's place the person (C-37).
 * @param organisation for which they ask; null of a natural person.
 */
export function isToDoBy(
  { responsible, owedBy }: Pick<ConferenceItemRow, 'responsible' | 'owedBy'>,
  readers: readonly string[],
  organisation: string | null,
): boolean {
  return responsible !== null && readers.includes(responsible) && owedBy === organisation;
}

/** Whether somebody in this role can be asked at all: no consent opens a care conference to an employer or a payer (C-46). */
export function canBeAsked(role: Role): boolean {
  return ['N', 'T', 'R'].includes(CURRENT_POLICY.cell('CARE_NETWORK', role));
}

/** The agenda in the order in which it is gone through: what the person raises comes first. */
export function inAgendaOrder<Item extends Pick<ConferenceItemRow, 'author' | 'heldBy' | 'personId' | 'recordedAt' | 'id'>>(
  items: readonly Item[],
): readonly Item[] {
  const isOthers = ({ heldBy, personId }: Item): number => Number(heldBy !== personId);
  return items.toSorted(
    (a, b) =>
      isOthers(a) - isOthers(b) || a.recordedAt.getTime() - b.recordedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/**
 * What the register is told of a task: it is due to whoever may read its category, and stands with who is to do it.
 *
 * @param today local date.
 */
export function taskTold(row: ConferenceItemRow, today: string): RegisterMessage {
  const isOpen = row.taskState === 'OPEN';
  return registerMessage(row, {
    ...{ detailType: 'CareConferenceTask', kind: 'TASK', category: row.category, code: 'CONFERENCE_TASK' },
    ...{ on: today, dueFrom: today < row.dueOn! ? today : row.dueOn, due: row.dueOn },
    ...{ responsible: isOfProfessional(row.responsible, row.owedBy) ? row.responsible : null, owedBy: row.owedBy },
    ...{ until: isOpen ? null : today, doneOn: row.doneOn },
  });
}

import type { Jurisdiction } from '../../../consent/vocabulary';
import { localDate, monthsAfter, startOfLocalDate } from '../../../shared/local-date';
import { Refused, refused } from '../../kit/refused.type';
import { retentionPolicy } from '../access-record/access-retention.rules';
import type { DataSubjectRequestRow, RefusalGround, RequestKind, RequestState } from './data-subject-request.table';

/** What may come after what; nothing else does. An answer and a withdrawal are the end. */
export const TRANSITIONS: Readonly<Record<RequestState, readonly RequestState[]>> = {
  RECEIVED: ['IN_PROGRESS', 'CARRIED_OUT', 'CARRIED_OUT_IN_PART', 'REFUSED', 'WITHDRAWN'],
  IN_PROGRESS: ['CARRIED_OUT', 'CARRIED_OUT_IN_PART', 'REFUSED', 'WITHDRAWN'],
  CARRIED_OUT: [],
  CARRIED_OUT_IN_PART: [],
  REFUSED: [],
  WITHDRAWN: [],
};

/** The states in which somebody still waits for an answer. */
export const WAITING: readonly RequestState[] = (Object.keys(TRANSITIONS) as RequestState[]).filter(
  (state) => TRANSITIONS[state].length > 0,
);

/** Why a request cannot come into a state; null when it can. */
export function faultOfTransition({ state }: Pick<DataSubjectRequestRow, 'state'>, next: RequestState): Refused | null {
  if (TRANSITIONS[state].includes(next)) return null;
  return WAITING.includes(state)
    ? refused('ALREADY_ANSWERED', `The request is ${state} already; nothing was changed.`)
    : refused('ALREADY_ENDED', `The request is ${state}; what ended stays as it is. The person can file a new one.`);
}

const MONTHS_TO_ANSWER = 1;
const MONTHS_OF_EXTENSION = 2;

/**
 * The last day to answer: one month from the day of receipt, three once it was extended (GDPR art. 12.3). That a last
 * day on a weekend or holiday would give more time is left out, so that the person never waits longer than a month.
 */
export function dueDate(filedAt: Date, isExtended: boolean): string {
  return monthsAfter(localDate(filedAt), MONTHS_TO_ANSWER + (isExtended ? MONTHS_OF_EXTENSION : 0));
}

/** Whether nobody answered in time; to the end of the day it is due, local time, there is time. */
export function isOverdue({ state, dueOn }: Pick<DataSubjectRequestRow, 'state' | 'dueOn'>, now: Date): boolean {
  return WAITING.includes(state) && dueOn < localDate(now);
}

/** Why the time to answer cannot be made longer; null when it can (GDPR art. 12.3). */
export function faultOfExtension(row: DataSubjectRequestRow, now: Date): Refused | null {
  if (!WAITING.includes(row.state)) return faultOfTransition(row, 'IN_PROGRESS');
  if (row.extendedAt !== null) return refused('RULE_NOT_MET', 'The time was extended once already; the law allows it once.', 'GDPR 12.3');
  return isOverdue(row, now)
    ? refused('RULE_NOT_MET', 'The person must be told of an extension within the first month; that is over.', 'GDPR 12.3')
    : null;
}

/** One ground of refusal as the law has it: data, with source and validity. Dates are local, half-open. */
export interface GroundPolicy {
  readonly ground: RefusalGround;
  readonly kinds: readonly RequestKind[];
  /** Null: wherever the GDPR holds. */
  readonly jurisdiction: Jurisdiction | null;
  /** Years from the last contact for which a record must be kept; null where the ground is no period. */
  readonly years: number | null;
  /** Whether the person’s own request for erasure gives way to it. */
  readonly outweighsThePerson: boolean;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
}

const GDPR = { jurisdiction: null, years: null, outweighsThePerson: true, from: '2018-05-25', until: null } as const;
const EVERY_KIND: readonly RequestKind[] = ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION'];

/** To be confirmed by each installation’s lawyer. */
export const GROUND_POLICIES: readonly GroundPolicy[] = [
  {
    ...{ ground: 'MEDICAL_RECORD_KEPT', kinds: ['ERASURE'], jurisdiction: 'BE', years: 30, outweighsThePerson: true },
    ...{ from: '2022-07-01', until: null },
    source: 'BE: Act of 22 April 2019 on quality practice in health care, art. 35: at least 30 years from the last contact; GDPR art. 17.3.b',
  },
  {
    ...{ ground: 'MEDICAL_RECORD_KEPT', kinds: ['ERASURE'], jurisdiction: 'NL', years: 20, outweighsThePerson: false },
    ...{ from: '2020-01-01', until: null },
    source: 'NL: BW 7:454.3, 20 years from the last change; ended by the patient’s own request (BW 7:455.1) but for the interest of another (7:455.2)',
  },
  {
    ...{ ground: 'INTEREST_OF_ANOTHER', kinds: ['ERASURE'], jurisdiction: 'NL', years: null, outweighsThePerson: true },
    ...{ from: '2020-01-01', until: null },
    source: 'NL: BW 7:455.2: keeping it is of considerable interest to somebody other than the patient',
  },
  { ...GDPR, ground: 'LEGAL_OBLIGATION', kinds: ['ERASURE'], source: 'GDPR art. 17.3.b' },
  { ...GDPR, ground: 'PUBLIC_HEALTH', kinds: ['ERASURE'], source: 'GDPR art. 17.3.c' },
  { ...GDPR, ground: 'ARCHIVE_OR_RESEARCH', kinds: ['ERASURE', 'OBJECTION'], source: 'GDPR art. 17.3.d, 21.6' },
  { ...GDPR, ground: 'LEGAL_CLAIM', kinds: ['ERASURE', 'RESTRICTION', 'OBJECTION'], source: 'GDPR art. 17.3.e, 18.2, 21.1' },
  { ...GDPR, ground: 'RIGHTS_OF_OTHERS', kinds: ['ACCESS', 'PORTABILITY'], source: 'GDPR art. 15.4, 20.4' },
  { ...GDPR, ground: 'RECORD_IS_ACCURATE', kinds: ['RECTIFICATION'], source: 'GDPR art. 16, 5.1.d' },
  { ...GDPR, ground: 'CONDITIONS_NOT_MET', kinds: ['RESTRICTION', 'PORTABILITY', 'OBJECTION'], source: 'GDPR art. 18.1, 20.1, 21.1' },
  { ...GDPR, ground: 'EXCESSIVE', kinds: EVERY_KIND, source: 'GDPR art. 12.5.b' },
  { ...GDPR, ground: 'NOT_IDENTIFIED', kinds: EVERY_KIND, source: 'GDPR art. 11.2, 12.2' },
];

/** What a ground says on a day, of a kind of request; undefined when no law says it there. */
export function groundPolicy(
  ground: RefusalGround,
  kind: RequestKind,
  jurisdiction: Jurisdiction,
  today: string,
): GroundPolicy | undefined {
  return GROUND_POLICIES.find(
    (each) =>
      each.ground === ground &&
      each.kinds.includes(kind) &&
      (each.jurisdiction === null || each.jurisdiction === jurisdiction) &&
      each.from <= today &&
      (each.until === null || today < each.until),
  );
}

/** What a steward answers. */
export interface Answer
  extends Pick<
    DataSubjectRequestRow,
    'ground' | 'delivered' | 'deliveredAt' | 'deliveredBy' | 'noteAttached' | 'stays' | 'eraseLinesBefore'
  > {
  readonly state: 'CARRIED_OUT' | 'CARRIED_OUT_IN_PART' | 'REFUSED';
  readonly answer: string;
  readonly jurisdiction: Jurisdiction;
  /** Local date of the last contact, from which a medical record is kept. */
  readonly lastContact: string | null;
}

/** What follows from an answer by the law. */
export type Ruled = Pick<DataSubjectRequestRow, 'groundSource' | 'keptUntil'>;

/** What the law makes of an answer; or why it is none. The row says what was asked, and of whom. */
export function ruledAnswer(row: DataSubjectRequestRow, answer: Answer, now: Date): Ruled | Refused {
  const { kind } = row;
  const { state, delivered, deliveredAt, deliveredBy, stays, ground } = answer;
  const isRefusal = state === 'REFUSED';
  if ((ground !== null) !== (state !== 'CARRIED_OUT')) {
    return refused('INPUT_NOT_FIT', 'What is refused, wholly or in part, names its ground; what is carried out names none.', 'GDPR 12.4');
  }
  const isDelivery = kind === 'ACCESS' || kind === 'PORTABILITY';
  const says = [delivered.length > 0, deliveredAt !== null, deliveredBy !== null];
  if (isDelivery && !isRefusal ? says.includes(false) : says.includes(true)) {
    return refused('INPUT_NOT_FIT', 'What was delivered, when and by which way is said of access and portability that were carried out, and of nothing else.');
  }
  if (deliveredAt !== null && (deliveredAt > now || deliveredAt < row.filedAt)) {
    return refused('INPUT_NOT_FIT', 'It was delivered after the request came, and not later than now.');
  }
  if ((stays.length > 0) !== (kind === 'ERASURE' && state !== 'CARRIED_OUT')) {
    return refused('INPUT_NOT_FIT', 'What stays is named where an erasure is refused, wholly or in part, and nowhere else.', 'GDPR 17.3');
  }
  if (answer.noteAttached && (kind !== 'RECTIFICATION' || state === 'CARRIED_OUT')) {
    return refused('INPUT_NOT_FIT', 'A note is attached where a rectification is refused, wholly or in part.');
  }
  if (row.attachIfRefused && state !== 'CARRIED_OUT' && !answer.noteAttached) {
    return refused('RULE_NOT_MET', 'The person asked that their words be attached to what is not changed; attach them first.', 'BW 7:454.2');
  }
  return faultOfErasedLines(row, answer, now) ?? ruledGround(row, answer, localDate(now));
}

/** Lines of the access record are the hub’s, and the law keeps them: only what it need not keep any more goes. */
function faultOfErasedLines({ kind, organisation }: DataSubjectRequestRow, answer: Answer, now: Date): Refused | null {
  const { eraseLinesBefore: before, jurisdiction, state } = answer;
  if (before === null) return null;
  if (kind !== 'ERASURE' || state === 'REFUSED' || organisation !== null) {
    return refused('INPUT_NOT_FIT', 'Lines of the access record are erased by an erasure that was asked of the region, and that is carried out.');
  }
  const { atLeast, source } = retentionPolicy(jurisdiction, now);
  const today = localDate(now);
  return before <= startOfLocalDate(monthsAfter(today, -12 * atLeast))
    ? null
    : refused('RULE_NOT_MET', `Lines of the access record are kept for ${atLeast} years at least (${source}).`, 'GDPR 17.3');
}

function ruledGround({ kind }: DataSubjectRequestRow, answer: Answer, today: string): Ruled | Refused {
  const { ground, jurisdiction, lastContact } = answer;
  if (ground === null) return { groundSource: null, keptUntil: null };
  const policy = groundPolicy(ground, kind, jurisdiction, today);
  if (policy === undefined) return refused('RULE_NOT_MET', `${ground} is no ground to refuse ${kind} in ${jurisdiction}.`, 'GDPR 12.4');
  const { source, years, outweighsThePerson } = policy;
  if (!outweighsThePerson) return refused('RULE_NOT_MET', `The person’s own request ends it (${source}); name another ground if there is one.`);
  if ((years !== null) !== (lastContact !== null)) {
    return refused('INPUT_NOT_FIT', 'The last contact is named for a record that is kept for a number of years, and nowhere else.');
  }
  if (years === null || lastContact === null) return { groundSource: source, keptUntil: null };
  if (lastContact > today) return refused('INPUT_NOT_FIT', 'The last contact lies before now.');
  const keptUntil = monthsAfter(lastContact, 12 * years);
  return keptUntil <= today
    ? refused('RULE_NOT_MET', `The record had to be kept until ${keptUntil}; that is over, and it is no ground any more (${source}).`)
    : { groundSource: source, keptUntil };
}

import type { Profession, RelationKind, Role } from '../../../consent/vocabulary';
import { daysAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { ReferralMessageKind, ReferralRow, ReferralState, SheetPart } from './referral.table';

/** Where a referral can go from each state. What is not here cannot happen. */
export const REFERRAL_TRANSITIONS: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  DRAFT: ['SENT', 'ENDED'],
  SENT: ['RECEIVED', 'ENDED'],
  RECEIVED: ['ACCEPTED', 'DECLINED', 'ENDED'],
  ACCEPTED: ['WAITING', 'STARTED', 'ENDED'],
  WAITING: ['STARTED', 'ENDED'],
  STARTED: ['ENDED'],
  DECLINED: [],
  ENDED: [],
};

export function canMove(from: ReferralState, to: ReferralState): boolean {
  return REFERRAL_TRANSITIONS[from].includes(to);
}

/** Nothing follows any more. */
export function isOver(state: ReferralState): boolean {
  return REFERRAL_TRANSITIONS[state].length === 0;
}

/** Whether `to` is or lies behind `state`: then the receiver said so already. */
export function isAtOrPast(state: ReferralState, to: ReferralState): boolean {
  const order: readonly ReferralState[] = ['DRAFT', 'SENT', 'RECEIVED', 'ACCEPTED', 'WAITING', 'STARTED'];
  return order.includes(state) && order.indexOf(state) >= order.indexOf(to);
}

/** What somebody becomes for the person by accepting a referral; undefined for who cannot take one in. */
export function relationOfReceiver(
  profession: Profession,
): { readonly kind: RelationKind; readonly role: Role } | undefined {
  return RELATION_OF_RECEIVER[profession];
}

const RELATION_OF_RECEIVER: Partial<
  Readonly<Record<Profession, { readonly kind: RelationKind; readonly role: Role }>>
> = {
  MENTAL_HEALTH_PROFESSIONAL: { kind: 'CARE_LEAD', role: 'MH_LEAD' },
  FIRST_LINE_PSYCHOLOGIST: { kind: 'FIRST_LINE', role: 'FIRST_LINE_PSYCHOLOGIST' },
  GENERAL_PRACTITIONER: { kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
  JOB_COACH: { kind: 'COACHING', role: 'JOB_COACH' },
};

/**
 * Whether a part is on the sheet unless the person says otherwise. A rehabilitation centre must have a diagnosis
 * (000:348-349), no criterion of a job coach asks for one (000:373-381), so there it stays off.
 */
export function isOnByDefault(part: SheetPart, programme: string): boolean {
  return programme !== 'JOB_COACH' || (part !== 'DIAGNOSIS' && part !== 'MEDICATION');
}

/** What the receiver is for the person while it weighs a referral to this programme. */
export function roleOfWeighing(programme: string): Role {
  return programme === 'JOB_COACH' ? 'JOB_COACH' : 'MH_LEAD';
}

/** As what a professional of each profession can sign a referral: nobody signs as what they are not. */
const KINDS_OF_SENDER: Partial<Readonly<Record<Profession, readonly string[]>>> = {
  GENERAL_PRACTITIONER: ['GENERAL_PRACTITIONER'],
  FIRST_LINE_PSYCHOLOGIST: ['CLINICAL_PSYCHOLOGIST'],
  MENTAL_HEALTH_PROFESSIONAL: ['PSYCHIATRIST', 'CLINICAL_PSYCHOLOGIST', 'INDIVIDUAL_COUNSELLOR'],
  JOB_COACH: ['JOB_COACH'],
};

export function canSignAs(profession: Profession, senderKind: string): boolean {
  return KINDS_OF_SENDER[profession]?.includes(senderKind) ?? false;
}

/** In each state, which side may end it; the person may in all, until it is over (C-17, C-58). */
export function mayEnd(state: ReferralState, side: 'SENDER' | 'RECEIVER'): boolean {
  if (!canMove(state, 'ENDED')) return false;
  return (side === 'RECEIVER') === isAtOrPast(state, 'ACCEPTED');
}

/** In which states each kind of message is written: before it was received nobody weighs, and reports follow on acceptance. */
const STATES_OF_MESSAGE: Readonly<Record<ReferralMessageKind, readonly ReferralState[]>> = {
  QUESTION: ['RECEIVED', 'ACCEPTED', 'WAITING'],
  ANSWER: ['RECEIVED', 'ACCEPTED', 'WAITING', 'STARTED'],
  DECLINED: ['RECEIVED'],
  REPORT: ['ACCEPTED', 'WAITING', 'STARTED', 'ENDED'],
};

/** @param acceptedOn null of a referral that ended before it was taken in: there is nothing to report of it. */
export function canWrite(
  kind: ReferralMessageKind,
  { state, acceptedOn }: Pick<ReferralRow, 'state' | 'acceptedOn'>,
): boolean {
  return STATES_OF_MESSAGE[kind].includes(state) && (kind !== 'REPORT' || acceptedOn !== null);
}

/** Whether a question waits for the sender. */
export function isQuestionOpen(messages: readonly { readonly kind: ReferralMessageKind }[]): boolean {
  const count = (kind: ReferralMessageKind): number => messages.filter((each) => each.kind === kind).length;
  return count('QUESTION') > count('ANSWER');
}

/** What is wrong with the parts of a sheet, or null. */
export function faultOfParts(
  parts: readonly { readonly part: SheetPart; readonly text: string; readonly language: string }[],
): string | null {
  if (parts.length === 0) return 'A referral has a sheet with at least one part.';
  if (new Set(parts.map(({ part }) => part)).size < parts.length) return 'Each part stands on the sheet once.';
  return firstFault(...parts.flatMap(({ text, language }) => [faultOfText('part', text, 4_000), faultOfLanguage(language)]));
}

/**
 * Days within which a receiver says whether it takes somebody in, and a sender answers a question about the sheet. No
 * source gives a figure; these are the house's own, and only say from when it stands on the list of what is overdue.
 */
export const DAYS_TO_ANSWER = 14;
export const DAYS_TO_ANSWER_QUESTION = 7;

/** That a referral waits for the receiver's answer; null of one that was never sent. */
export function answerDue(
  row: ReferralRow,
  closed: Closed,
): RegisterMessage | null {
  if (row.sentOn === null) return null;
  return registerMessage(row, {
    ...{ detailType: 'Referral', kind: 'TASK', category: 'REFERRAL', code: 'REFERRAL_TO_ANSWER', aspect: 'ANSWER' },
    ...{ on: row.sentOn, dueFrom: row.sentOn, due: daysAfter(row.sentOn, DAYS_TO_ANSWER) },
    ...{ responsible: row.addressee, owedBy: row.receiverOrganisation, ...closing(closed) },
  });
}

/** That a question about the sheet waits for the sender. */
export function questionDue(
  row: ReferralRow,
  askedOn: string,
  closed: Closed,
): RegisterMessage {
  return registerMessage(row, {
    ...{ detailType: 'Referral', kind: 'TASK', category: 'REFERRAL', code: 'REFERRAL_QUESTION', aspect: 'QUESTION' },
    ...{ on: askedOn, dueFrom: askedOn, due: daysAfter(askedOn, DAYS_TO_ANSWER_QUESTION) },
    ...{ responsible: row.senderProfessional, owedBy: row.senderOrganisation, ...closing(closed) },
  });
}

/** How something that was to be answered is over: done, or not needed any more; null while it stands. */
export type Closed = { readonly doneOn: string } | { readonly takenOffOn: string } | null;

export function closing(closed: Closed): Pick<RegisterMessage, 'until' | 'doneOn'> {
  if (closed === null) return { until: null, doneOn: null };
  return 'doneOn' in closed ? { until: closed.doneOn, doneOn: closed.doneOn } : { until: closed.takenOffOn, doneOn: null };
}

import { covers, isOwnRecord } from '../../../consent/rows';
import type { RecordStake, RowScope } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';
import { daysAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { ExchangeRow } from './exchange.table';

/** On which side of an exchange an organisation stands. */
export type Side = 'SENDER' | 'RECEIVER';

/** A state that can come next, and whose act that is. */
export interface Move<S extends string> {
  readonly to: S;
  readonly by: readonly Side[];
}

/** Which states follow which; what is not named is not allowed, and a state without any is the end. */
export type Transitions<S extends string> = Readonly<Record<S, readonly Move<S>[]>>;

export interface ExchangeFault {
  readonly code: 'NOT_PERMITTED' | 'RULE_NOT_MET';
  readonly message: string;
}

/** Why a step may not be taken, or null. */
export function moveFault<S extends string>(
  transitions: Transitions<S>,
  from: S,
  to: S,
  side: Side,
): ExchangeFault | null {
  const next = transitions[from];
  const move = next.find((each) => each.to === to);
  if (move === undefined) {
    const instead = next.length === 0 ? 'This is the end of it.' : `Next comes ${next.map((each) => each.to).join(' or ')}.`;
    return { code: 'RULE_NOT_MET', message: `What is ${from} does not become ${to}. ${instead}` };
  }
  if (move.by.includes(side)) return null;
  return { code: 'NOT_PERMITTED', message: `${to} is said by the ${move.by.map((each) => each.toLowerCase()).join(' or ')}.` };
}

/** Sender or receiver; null for an organisation that is neither. */
export function sideOf(
  { sender, receivers }: { readonly sender: string; readonly receivers: readonly string[] },
  organisation: string,
): Side | null {
  if (organisation === sender) return 'SENDER';
  return receivers.includes(organisation) ? 'RECEIVER' : null;
}

/** Whether what was agreed by a day has not come: the day itself is still in time. */
export function isOverdue(dueOn: LocalDate | null, isAwaited: boolean, today: LocalDate): boolean {
  return isAwaited && dueOn !== null && today > dueOn;
}

type Between = RecordStake & { readonly sender: string; readonly receivers: readonly string[] };

/** Whether a reader reaches what either side may have said to it: each step is held by whose step it is. */
export function reachesEveryStep(rows: RowScope, { author, heldBy, sender, receivers, parties }: Between): boolean {
  const ofStep = [heldBy, author, ...parties];
  return [sender, ...receivers].every((holder) => covers(rows, { heldBy: holder, author, parties: ofStep }));
}

/** Whether the reader is among those between whom it is, whatever consent opens to them besides. */
export function hasPartIn({ ownSubjects, partySubjects = [] }: RowScope, row: RecordStake): boolean {
  return isOwnRecord(row, ownSubjects) || partySubjects.some((subject) => row.parties.includes(subject));
}

/** What the register is told of a concept: what is due, by which rule, from when it is no more. */
export interface ExchangeDue<S extends string> {
  readonly detailType: string;
  /** NOTICE: once done it is what partners told each other, and stands among the notices. */
  readonly kind: 'TASK' | 'NOTICE';
  /** Of the list register-occasion: that it is, and not what about. */
  readonly codeOf: (kind: string) => string;
  readonly rule: string | null;
  /** Whose it is to do. */
  readonly by: Side;
  /** States in which it is still to be done. */
  readonly while: readonly S[];
  /** States in which it was not done and is not needed any more. */
  readonly calledOff: readonly S[];
  /** Days in which it is expected where no day was agreed; null: then it is due on no day. */
  readonly daysUnlessAgreed: number | null;
}

/** What the register is told once a state was come into; null of what is due on no day and was told to nobody. */
export function exchangeMessage<S extends string>(
  row: ExchangeRow,
  step: { readonly state: S; readonly onDate: LocalDate },
  category: Category,
  { detailType, kind, codeOf, rule, by, while: awaiting, calledOff, daysUnlessAgreed }: ExchangeDue<S>,
): RegisterMessage | null {
  const isAwaited = awaiting.includes(step.state);
  const due = row.dueOn ?? (daysUnlessAgreed === null ? null : daysAfter(row.onDate, daysUnlessAgreed));
  if (due === null && (kind === 'TASK' || isAwaited)) return null;
  const isDone = !isAwaited && !calledOff.includes(step.state);
  return registerMessage(row, {
    ...{ detailType, kind, category, code: codeOf(row.kind), rule, due, dueFrom: due === null ? null : row.onDate },
    on: isDone && kind === 'NOTICE' ? step.onDate : row.onDate,
    until: isAwaited || kind === 'NOTICE' ? null : step.onDate,
    doneOn: isDone ? step.onDate : null,
    owedBy: by === 'RECEIVER' && row.receivers.length === 1 ? row.receivers[0]! : null,
  });
}

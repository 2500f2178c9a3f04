import type { RegisterRow } from '../register/register.table';
import { daysBetween } from '../waiting-list/waiting-list.rules';

/** How something that is to be done by a day stands on another. */
export const DUE_STATES = ['COMING_UP', 'DUE', 'OVERDUE', 'DONE', 'TAKEN_OFF'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** Whom it concerns that something was not done in time. */
export const ESCALATIONS = ['NONE', 'RESPONSIBLE', 'TEAM', 'ORGANISATION'] as const;
export type Escalation = (typeof ESCALATIONS)[number];

/**
 * From how many days over an item concerns whom. The sources say that what is missing stands on an overdue list,
 * and not from when it concerns more than who was to do it: two weeks and a month are this house's own.
 */
const DAYS_OVER: readonly (readonly [Escalation, number])[] = [
  ['ORGANISATION', 31],
  ['TEAM', 15],
  ['RESPONSIBLE', 1],
];

type DueRow = Pick<RegisterRow, 'dueFrom' | 'dueOn' | 'doneOn' | 'untilDate'>;

/** @param today local date. On its last day something is not overdue yet. */
export function dueStateOf({ dueFrom, dueOn, doneOn, untilDate }: DueRow, today: string): DueState {
  if (doneOn !== null) return 'DONE';
  if (untilDate !== null) return 'TAKEN_OFF';
  if (dueOn !== null && dueOn < today) return 'OVERDUE';
  return dueFrom !== null && dueFrom <= today ? 'DUE' : 'COMING_UP';
}

/** Days since the last day in time; 0 for what is not overdue. */
export function daysOver(row: DueRow, today: string): number {
  return row.dueOn !== null && dueStateOf(row, today) === 'OVERDUE' ? daysBetween(row.dueOn, today) : 0;
}

export function escalationAt(days: number): Escalation {
  return DAYS_OVER.find(([, from]) => days >= from)?.[0] ?? 'NONE';
}

/** Which items are asked for; what is null does not narrow it. Dates are local, `dueBefore` is not in it. */
export interface DueQuestion {
  readonly kinds: readonly string[] | null;
  readonly states: readonly DueState[] | null;
  readonly rules: readonly string[] | null;
  readonly dueFrom: string | null;
  readonly dueBefore: string | null;
  /** Professional who answers for it. */
  readonly responsible: string | null;
}

/** Whether the question asks for what is over as well; without a word it asks for what is still to be done. */
export function asksForClosed({ states }: DueQuestion): boolean {
  return states?.some((state) => state === 'DONE' || state === 'TAKEN_OFF') ?? false;
}

export function isAskedFor(
  row: Pick<RegisterRow, 'kind' | 'rule' | 'responsible'> & DueRow & { readonly dueOn: string },
  { kinds, states, rules, dueFrom, dueBefore, responsible }: DueQuestion,
  today: string,
): boolean {
  return (
    (kinds === null || kinds.includes(row.kind)) &&
    (states === null || states.includes(dueStateOf(row, today))) &&
    (rules === null || (row.rule !== null && rules.includes(row.rule))) &&
    (dueFrom === null || row.dueOn >= dueFrom) &&
    (dueBefore === null || row.dueOn < dueBefore) &&
    (responsible === null || row.responsible === responsible)
  );
}

/** Rules by which something is due once per person, by whomever it was done: a later row is the same thing done anew. */
export const RULES_PER_PERSON: readonly string[] = ['R-079'];

/**
 * Leaves out of what a reader may see what was done anew as far as they may see: who may read that another partner
 * screened is not told that it is overdue, and who may not learns nothing by it.
 *
 * @param rows open ones of one person.
 */
export function withoutDoneAnew<Row extends Pick<RegisterRow, 'rule' | 'dueOn'> & { readonly id: string }>(
  rows: readonly Row[],
): readonly Row[] {
  const isLast = (row: Row): boolean =>
    !rows.some(({ id, rule, dueOn }) => rule === row.rule && id !== row.id && (dueOn! > row.dueOn! || (dueOn === row.dueOn && id > row.id)));
  return rows.filter((row) => row.rule === null || !RULES_PER_PERSON.includes(row.rule) || isLast(row));
}

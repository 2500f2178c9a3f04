import { registerMessage } from '../../kit/register-message';
import { DeskFault, centsFault, firstFault, wordsFault } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, Told } from '../desk/desk.rules';
import { dueBy } from '../municipal-term/municipal-term.rules';
import type { IncomeSupportRow } from './income-support.table';

type State = IncomeSupportRow['state'];
const desk = (...states: readonly State[]) => states.map((to) => ({ to, by: ['DESK'] as const }));

export const INCOME_SUPPORT_NEXT: DeskTransitions<State> = {
  APPLIED: desk('GRANTED', 'NOT_GRANTED', 'ENDED'),
  // Once more: it was looked at anew, and goes on.
  GRANTED: desk('GRANTED', 'ENDED'),
  NOT_GRANTED: [],
  ENDED: [],
};

export function jurisdictionOfBenefit(act: IncomeSupportRow['act']): IncomeSupportRow['jurisdiction'] {
  return act.startsWith('BE_') ? 'BE' : 'NL';
}

export interface IncomeSupportChange {
  readonly to: State;
  readonly monthlyCents: number | null;
  readonly paidFrom: string | null;
  readonly answer: string | null;
}

export function changeOfIncomeSupport(
  row: IncomeSupportRow,
  { to, monthlyCents, paidFrom, answer }: IncomeSupportChange,
  { today, terms }: DeskDay,
): Partial<IncomeSupportRow> | DeskFault {
  const isGrant = to === 'GRANTED';
  const isFirst = row.state === 'APPLIED';
  const fault = firstFault(
    !isGrant && (monthlyCents !== null || paidFrom !== null)
      ? new DeskFault('INPUT_NOT_FIT', 'How much and from when goes with GRANTED.')
      : null,
    isGrant && isFirst && (monthlyCents === null || paidFrom === null)
      ? new DeskFault('INPUT_NOT_FIT', 'Say how much it is, and from when it is paid.')
      : null,
    centsFault(monthlyCents, 'monthlyCents'),
    to === 'NOT_GRANTED' && answer === null ? new DeskFault('INPUT_NOT_FIT', 'Say why it is not granted.') : null,
    wordsFault(answer, 'answer'),
  );
  if (fault !== null) return fault;
  return {
    ...(monthlyCents !== null && { monthlyCents }),
    ...(paidFrom !== null && isFirst && { paidFrom }),
    ...(isGrant && { reviewBy: dueBy(terms, row.jurisdiction, 'INCOME_REVIEW', today) }),
    ...(to === 'ENDED' && !isFirst && { paidUntil: today }),
    ...(answer !== null && { answer: answer.trim() }),
  };
}

/** The decision, and that what was granted is looked at anew. */
export function incomeSupportTold(row: IncomeSupportRow, { today }: DeskDay): Told {
  const about = { detailType: 'IncomeSupport', kind: 'TASK', category: 'INCOME_DEBTS' } as const;
  const isApplied = row.state === 'APPLIED';
  const isDecided = row.state === 'NOT_GRANTED' || row.paidFrom !== null;
  const decision = registerMessage(row, {
    ...{ ...about, aspect: 'DECISION', code: 'INCOME_DECISION', on: row.appliedOn, dueFrom: row.appliedOn, due: row.decideBy },
    ...{ until: isApplied ? null : today, doneOn: isDecided ? today : null },
  });
  if (row.reviewBy === null) return [decision];
  const isRunning = row.state === 'GRANTED';
  const review = registerMessage(row, {
    ...{ ...about, aspect: 'REVIEW', code: 'INCOME_REVIEW', on: row.reviewBy, dueFrom: row.reviewBy, due: row.reviewBy },
    ...{ until: isRunning ? null : today, doneOn: null },
  });
  return [decision, review];
}

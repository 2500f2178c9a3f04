import { daysAfter } from '../../../shared/local-date';
import { registerMessage } from '../../kit/register-message';
import { DeskFault, centsFault, firstFault, periodFault, wordsFault } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, Told } from '../desk/desk.rules';
import type { PersonalBudgetRow } from './personal-budget.table';

type State = PersonalBudgetRow['state'];
const desk = (...states: readonly State[]) => states.map((to) => ({ to, by: ['DESK'] as const }));

export const PERSONAL_BUDGET_NEXT: DeskTransitions<State> = {
  ASKED: desk('GRANTED', 'NOT_GRANTED', 'ENDED'),
  GRANTED: desk('ENDED'),
  NOT_GRANTED: [],
  ENDED: [],
};

export interface BudgetChange {
  readonly to: State;
  readonly yearlyCents: number | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly answer: string | null;
}

export function changeOfBudget(
  row: PersonalBudgetRow,
  { to, yearlyCents, validFrom, validUntil, answer }: BudgetChange,
  today: string,
): Partial<PersonalBudgetRow> | DeskFault {
  const isGrant = to === 'GRANTED';
  const fault = firstFault(
    !isGrant && (yearlyCents !== null || validFrom !== null || validUntil !== null)
      ? new DeskFault('INPUT_NOT_FIT', 'How much and from when to when goes with GRANTED.')
      : null,
    isGrant && (yearlyCents === null || validFrom === null)
      ? new DeskFault('INPUT_NOT_FIT', 'Say how much it is, and from when it can be spent.')
      : null,
    centsFault(yearlyCents, 'yearlyCents'),
    periodFault(validFrom, validUntil),
    to === 'NOT_GRANTED' && answer === null ? new DeskFault('INPUT_NOT_FIT', 'Say why it is not granted.') : null,
    wordsFault(answer, 'answer'),
  );
  if (fault !== null) return fault;
  const lastDay = row.validUntil !== null && row.validUntil < today ? row.validUntil : today;
  return {
    ...(isGrant && { yearlyCents, validFrom, validUntil }),
    ...(to === 'ENDED' && row.state === 'GRANTED' && { validUntil: lastDay }),
    ...(answer !== null && { answer: answer.trim() }),
  };
}

/** How long before its end it is talked over what comes after. */
const DAYS_BEFORE_END = 56;

export function budgetTold(row: PersonalBudgetRow, { today }: DeskDay): Told {
  const { state, validUntil } = row;
  if (validUntil === null) return [];
  const isOver = state !== 'GRANTED';
  return [
    registerMessage(row, {
      ...{ detailType: 'PersonalBudget', kind: 'TASK', category: 'INCOME_DEBTS', code: 'PERSONAL_BUDGET_ENDS' },
      ...{ on: validUntil, dueFrom: daysAfter(validUntil, -DAYS_BEFORE_END), due: validUntil },
      ...{ until: isOver ? today : null, doneOn: isOver ? today : null },
    }),
  ];
}

import { registerMessage } from '../../kit/register-message';
import { DeskFault, centsFault, firstFault, isEnd } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, Told } from '../desk/desk.rules';
import { dueBy } from '../municipal-term/municipal-term.rules';
import type { DebtSupportRow } from './debt-support.table';

type State = DebtSupportRow['state'];
const desk = (...states: readonly State[]) => states.map((to) => ({ to, by: ['DESK'] as const }));

/** Money that gets out of balance leads a step back, and not out of the help. */
export const DEBT_SUPPORT_NEXT: DeskTransitions<State> = {
  ASKED: desk('INTAKE', 'STOPPED'),
  INTAKE: desk('STABILISED', 'PLAN_MADE', 'STOPPED'),
  STABILISED: desk('PLAN_MADE', 'STOPPED'),
  PLAN_MADE: desk('WITH_CREDITORS', 'REPAYING', 'STABILISED', 'STOPPED'),
  WITH_CREDITORS: desk('REPAYING', 'PLAN_MADE', 'STOPPED'),
  REPAYING: desk('DEBT_FREE', 'STABILISED', 'STOPPED'),
  DEBT_FREE: [],
  STOPPED: [],
};

/** Kinds that the law of one country knows alone. */
export function debtKindFault({ kind, jurisdiction }: Pick<DebtSupportRow, 'kind' | 'jurisdiction'>): DeskFault | null {
  const ofLaw = /^(BE|NL)_/.exec(kind)?.[1];
  if (ofLaw === undefined || ofLaw === jurisdiction) return null;
  return new DeskFault('INPUT_NOT_FIT', `${kind} is not known to the law of ${jurisdiction}.`);
}

/** By when the first talk is due. */
export function debtTalkBy(
  { jurisdiction, isUnderThreat, askedOn }: Pick<DebtSupportRow, 'jurisdiction' | 'isUnderThreat' | 'askedOn'>,
  { terms }: DeskDay,
): string | null {
  return dueBy(terms, jurisdiction, isUnderThreat ? 'DEBT_TALK_UNDER_THREAT' : 'DEBT_TALK', askedOn);
}

export function changeOfDebtSupport(
  row: DebtSupportRow,
  { to, nextBy, totalCents }: { readonly to: State; readonly nextBy: string | null; readonly totalCents: number | null },
  { today, terms }: DeskDay,
): Partial<DebtSupportRow> | DeskFault {
  const isOver = isEnd(DEBT_SUPPORT_NEXT, to);
  const fault = firstFault(
    centsFault(totalCents, 'totalCents'),
    nextBy !== null && (isOver || nextBy <= today)
      ? new DeskFault('INPUT_NOT_FIT', 'nextBy is a day to come, of help that goes on.')
      : null,
  );
  if (fault !== null) return fault;
  const byLaw = to === 'INTAKE' ? dueBy(terms, row.jurisdiction, 'DEBT_PLAN', today) : null;
  return {
    // A day agreed with the person may be sooner than the law's, never later.
    nextBy: isOver ? null : earlier(nextBy, byLaw),
    ...(totalCents !== null && { totalCents }),
  };
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The next step, of which there is one at a time. */
export function debtSupportTold(row: DebtSupportRow, { today }: DeskDay): Told {
  const isOver = isEnd(DEBT_SUPPORT_NEXT, row.state);
  return [
    registerMessage(row, {
      ...{ detailType: 'DebtSupport', kind: 'TASK', category: 'INCOME_DEBTS', code: 'DEBT_STEP' },
      ...{ on: row.askedOn, due: row.nextBy, dueFrom: row.nextBy === null ? null : today },
      ...{ until: isOver ? today : null, doneOn: null },
    }),
  ];
}

import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { RiskCategory, RiskConcernRow } from './risk-concern.table';

/**
 * What is wrong with what follows a look, or null. A concern is closed in so many words and never by leaving a date out:
 * a danger that nobody looks at again would be the worst of slips.
 */
export function followUpFault(isClosed: boolean, reviewOn: LocalDate | null, today: LocalDate): string | null {
  if (isClosed) return reviewOn === null ? null : 'What is closed is not looked at again: leave reviewOn out.';
  if (reviewOn === null) return 'Name in reviewOn the day on which it is looked at again.';
  return reviewOn < today ? 'reviewOn lies in the past.' : null;
}

/** What the register is told of a concern: that it stands and when it is looked at again; nothing of what it is. */
export function riskMessage(detailType: 'RiskConcern' | 'SafetyConcern', category: RiskCategory, row: RiskConcernRow): RegisterMessage {
  return registerMessage(row, {
    ...{ kind: 'RISK', detailType, category, code: 'RISK_REVIEW', on: row.raisedOn, responsible: row.responsible },
    ...{ due: row.reviewOn ?? row.closedOn, until: row.closedOn, doneOn: row.closedOn },
  });
}

import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { TraumaDecision, TraumaOutcome, TraumaScreeningRow } from './trauma-screening.table';

/** Whether treatment has to be thought of: always, where events or complaints were told (R-093, 003:903-905). */
export function asksForDecision(outcome: TraumaOutcome): boolean {
  return outcome === 'EVENTS_TOLD' || outcome === 'COMPLAINTS_FOUND';
}

export interface ScreeningFault {
  readonly message: string;
  readonly rule: string | null;
}

type Screened = Pick<TraumaScreeningRow, 'jurisdiction' | 'outcome' | 'decideBy' | 'decision' | 'considerations'>;

/** What stands against recording it, or null. The rule is of the Netherlands; elsewhere nothing has to be decided. */
export function screeningFault(screened: Screened, today: LocalDate): ScreeningFault | null {
  const { jurisdiction, outcome, decideBy, decision, considerations } = screened;
  if (!asksForDecision(outcome)) {
    if (decision === null && decideBy === null) return null;
    return { message: 'There is nothing to decide where nothing was told.', rule: null };
  }
  if (decision === null && decideBy === null && jurisdiction === 'NL') {
    return { message: 'Treatment is always considered: name the decision, or in decideBy the day by which it is taken.', rule: 'R-093' };
  }
  if (decision !== null && decideBy !== null) return { message: 'decideBy is for what is not decided yet.', rule: null };
  if (decideBy !== null && decideBy < today) return { message: 'decideBy lies in the past.', rule: null };
  return decision === null ? null : decisionFault(decision, considerations);
}

/** What is not offered is explained clearly. */
export function decisionFault(decision: TraumaDecision, considerations: string | null): ScreeningFault | null {
  if (decision !== 'NOT_OFFERED' || considerations !== null) return null;
  return { message: 'Say in considerations why treatment is not offered.', rule: 'R-107' };
}

/** What the register is told while the decision waits, and once it is taken. */
export function traumaMessage(row: TraumaScreeningRow, responsible: string | null): RegisterMessage {
  return dueBy('R-093', row, {
    detailType: 'TraumaScreening',
    category: 'TRAUMA',
    code: 'TRAUMA_DECISION',
    on: row.askedOn,
    due: row.decideBy,
    dueFrom: row.askedOn,
    doneOn: row.decidedOn,
    responsible,
  });
}

import type { Voice } from '../../kit/person-table';
import { DeskFault, firstFault, languageFault, placeFault, stepFault, wordsFault } from '../desk/desk.rules';
import type { DeskTransitions } from '../desk/desk.rules';
import type { OutreachReportRow } from './concern-report.table';

/**
 * How a report goes on before contact. That the person was met is no state of it: the report then leaves this
 * list and is the person's.
 */
export const OUTREACH_REPORT_NEXT: DeskTransitions<OutreachReportRow['state']> = {
  RECEIVED: [
    { to: 'LOOKING', by: ['DESK'] },
    { to: 'NOT_FOUND', by: ['DESK'] },
    { to: 'NOT_NEEDED', by: ['DESK'] },
  ],
  LOOKING: [
    { to: 'LOOKING', by: ['DESK'] },
    { to: 'NOT_FOUND', by: ['DESK'] },
    { to: 'NOT_NEEDED', by: ['DESK'] },
  ],
  NOT_FOUND: [],
  NOT_NEEDED: [],
};

/** Why a report cannot be taken as it is told, or null: the person will read it, so no label stands in it. */
export function reportFault(told: { readonly whereabouts: string; readonly concern: string; readonly language: string }): DeskFault | null {
  return firstFault(
    languageFault(told.language),
    placeFault(told.whereabouts, 'whereabouts'),
    wordsFault(told.concern, 'concern'),
  );
}

/** Why a report cannot be closed as this, or null. */
export function closingFault(from: OutreachReportRow['state'], as: OutreachReportRow['state']): DeskFault | null {
  if (as !== 'NOT_FOUND' && as !== 'NOT_NEEDED') {
    return new DeskFault('INPUT_NOT_FIT', 'A report is closed as NOT_FOUND or NOT_NEEDED.', 'R-095');
  }
  return stepFault(OUTREACH_REPORT_NEXT, from, as, 'DESK');
}

/** Why the meeting cannot have been on this day, or null. */
export function meetingFault(
  { state, receivedOn }: Pick<OutreachReportRow, 'state' | 'receivedOn'>,
  metOn: string,
  today: string,
): DeskFault | null {
  if (state === 'NOT_FOUND' || state === 'NOT_NEEDED') {
    return new DeskFault('RULE_NOT_MET', 'This report is closed, and what was told is deleted.', 'R-095');
  }
  return metOn > today || metOn < receivedOn
    ? new DeskFault('INPUT_NOT_FIT', 'You met today or earlier, and not before the report came in.')
    : null;
}

/** Whose voice the report speaks in, when the person reads it. */
export function voiceOfReporter(kind: OutreachReportRow['reporterKind']): Voice {
  return kind === 'FAMILY' ? 'RELATIVE' : 'REFERRER';
}

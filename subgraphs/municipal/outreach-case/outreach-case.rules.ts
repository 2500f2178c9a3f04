import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { DeskFault } from '../desk/desk.rules';
import type { DeskTransitions } from '../desk/desk.rules';
import type { OutreachCaseRow } from './outreach-case.table';

/** Where outreach leads: to regular services, or to an end. */
export const OUTREACH_CASE_NEXT: DeskTransitions<OutreachCaseRow['state']> = {
  IN_CONTACT: [
    { to: 'REFERRED', by: ['DESK'] },
    { to: 'ENDED', by: ['DESK'] },
  ],
  REFERRED: [{ to: 'ENDED', by: ['DESK'] }],
  ENDED: [],
};

const MOST_ORGANISATIONS = 10;

export function changeOfCase(
  to: OutreachCaseRow['state'],
  referredTo: readonly string[],
  today: string,
): Partial<OutreachCaseRow> | DeskFault {
  if (to !== 'REFERRED') {
    if (referredTo.length > 0) return new DeskFault('INPUT_NOT_FIT', 'referredTo goes with REFERRED.');
    return { endedOn: today };
  }
  if (referredTo.length === 0 || referredTo.length > MOST_ORGANISATIONS) {
    return new DeskFault('INPUT_NOT_FIT', `Say to which services the person went on, 1 to ${MOST_ORGANISATIONS}.`, 'R-095');
  }
  return { referredTo, referredOn: today };
}

/** That the person is to be with regular services after some months, and is. */
export function outreachCaseTold(row: OutreachCaseRow, today: string): RegisterMessage {
  const isOpen = row.state === 'IN_CONTACT';
  return registerMessage(row, {
    ...{ detailType: 'OutreachCase', kind: 'TASK', category: 'CONCERN_REPORT', code: 'OUTREACH_REFERRAL', rule: 'R-095' },
    ...{ on: row.metOn, dueFrom: row.metOn, due: row.referBy, responsible: row.author },
    ...{ until: isOpen ? null : today, doneOn: row.referredOn },
  });
}

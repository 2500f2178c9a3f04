import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { OutreachDeskRow } from './outreach-desk.table';

const TIME_FORM = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a new desk, or null. */
export function deskFault(desk: Pick<OutreachDeskRow, 'weekday' | 'opensAt' | 'closesAt'>): Refused | null {
  if (desk.weekday < 1 || desk.weekday > 7) return refused('INPUT_NOT_FIT', 'weekday is 1 for Monday to 7 for Sunday.');
  if (!TIME_FORM.test(desk.opensAt) || !TIME_FORM.test(desk.closesAt)) {
    return refused('INPUT_NOT_FIT', 'opensAt and closesAt are local times such as 09:30.');
  }
  if (desk.closesAt > desk.opensAt) return null;
  return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'closesAt must lie after opensAt.');
}

import { isWithin } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import type { TenureRow } from './tenure.table';

/** Who it is on a date; nobody where there is a gap. */
export function holderOn<Row extends Pick<TenureRow, 'fromDate' | 'untilDate'>>(
  rows: readonly Row[],
  date: LocalDate,
): Row | undefined {
  return rows.find(({ fromDate, untilDate }) => isWithin(date, fromDate, untilDate));
}

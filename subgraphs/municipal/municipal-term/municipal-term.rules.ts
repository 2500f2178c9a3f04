import { daysAfter, monthsAfter } from '../../../shared/local-date';
import type { MunicipalTermRow } from './municipal-term.table';

/** All terms of all jurisdictions. */
export type Terms = readonly MunicipalTermRow[];

/**
 * The last local date in time, counted from the day something happened; null where no law says a term: nothing is then
 * due by a number that nobody set.
 */
export function dueBy(
  terms: Terms,
  jurisdiction: MunicipalTermRow['jurisdiction'],
  subject: MunicipalTermRow['subject'],
  from: string,
): string | null {
  const term = terms.find(
    (row) =>
      row.jurisdiction === jurisdiction &&
      row.subject === subject &&
      row.validFrom <= from &&
      (row.validTo === null || from < row.validTo),
  );
  return term === undefined ? null : endOf(term, from);
}

function endOf({ amount, unit }: MunicipalTermRow, from: string): string {
  switch (unit) {
    case 'DAYS':
      return daysAfter(from, amount);
    case 'WEEKS':
      return daysAfter(from, 7 * amount);
    case 'MONTHS':
      return monthsAfter(from, amount);
    default:
      return workingDaysAfter(from, amount);
  }
}

/** Monday to Friday. Public holidays count as working days here: due a day too early harms nobody, a day too late does. */
function workingDaysAfter(from: string, amount: number): string {
  let day = from;
  for (let left = amount; left > 0; ) {
    day = daysAfter(day, 1);
    const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

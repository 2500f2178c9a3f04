import { daysAfter, monthsAfter } from '../../../shared/local-date';

/** A local date, YYYY-MM-DD. */
export type LocalDate = string;

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return midnight(date).getUTCDay() || 7;
}

/** The Monday of the week that the date lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  return daysAfter(date, 1 - weekdayOf(date));
}

/** How many whole months lie between two dates; negative when the second is the earlier. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return -wholeMonthsBetween(to, from);
  let months = 12 * (yearOf(to) - yearOf(from)) + (monthOf(to) - monthOf(from));
  if (monthsAfter(from, months) > to) months -= 1;
  return months;
}

function midnight(date: LocalDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

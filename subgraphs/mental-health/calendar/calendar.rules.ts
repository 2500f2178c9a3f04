/** A local date, YYYY-MM-DD. */
export type LocalDate = string;

export function addDays(date: LocalDate, days: number): LocalDate {
  const day = midnight(date);
  day.setUTCDate(day.getUTCDate() + days);
  return written(day);
}

/** The same day of the month so many months on; the last day of a month that is too short. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const day = midnight(date);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return written(day);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return midnight(date).getUTCDay() || 7;
}

/** The Monday of the week that the date lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** How many whole months lie between two dates; negative when the second is the earlier. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return -wholeMonthsBetween(to, from);
  let months = 12 * (yearOf(to) - yearOf(from)) + (monthOf(to) - monthOf(from));
  if (addMonths(from, months) > to) months -= 1;
  return months;
}

function midnight(date: LocalDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

function written(day: Date): LocalDate {
  return day.toISOString().slice(0, 10);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

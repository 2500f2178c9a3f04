/** A local date, YYYY-MM-DD. */
export type LocalDate = string;

/** The same day of the month so many months on; the last day of a month that is too short (29 February, a year on). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const day = new Date(`${date}T00:00:00.000Z`);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return day.toISOString().slice(0, 10);
}

/** Whole years between two local dates; a birthday on 29 February is reached on 1 March in other years. */
export function ageOn(bornOn: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return date.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Whether a date lies in a half-open period; without an end it goes on. */
export function isWithin(date: LocalDate, from: LocalDate, until: LocalDate | null): boolean {
  return from <= date && (until === null || date < until);
}

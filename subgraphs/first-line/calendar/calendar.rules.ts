/** A local date, YYYY-MM-DD. */
export type LocalDate = string;

/** Whether a date lies in a half-open period; without an end it goes on. */
export function isWithin(date: LocalDate, from: LocalDate, until: LocalDate | null): boolean {
  return from <= date && (until === null || date < until);
}

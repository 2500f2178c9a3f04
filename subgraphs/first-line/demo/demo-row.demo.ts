import { createHash } from 'node:crypto';
import { daysAfter, localDate } from '../../../shared/local-date';
import type { PersonRow, Voice } from '../../kit/person-table';

/** An id that is the same at every load and looks like every other: a UUIDv4 by form, a hash by making. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`first-line demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Nine in the morning, in summer ten or eleven there: near enough for a demo. */
export function morningOf(date: string): Date {
  return new Date(`${date}T09:00:00.000Z`);
}

/** A working day of a week before (negative) or after that of `now`: 1 for Monday to 5 for Friday. */
export function inWeek(now: Date, week: number, weekday: 1 | 2 | 3 | 4 | 5): string {
  const today = localDate(now);
  return daysAfter(today, 7 * week + weekday - weekdayOf(today));
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7;
}

/** The same day, or the Friday before a weekend: nobody is seen at a practice on a Sunday. */
export function workdayBefore(date: string): string {
  const weekday = weekdayOf(date);
  return weekday <= 5 ? date : daysAfter(date, 5 - weekday);
}

/** The same day, or the Monday after a weekend. */
export function workdayFrom(date: string): string {
  const weekday = weekdayOf(date);
  return weekday <= 5 ? date : daysAfter(date, 8 - weekday);
}

export interface Writer {
  readonly heldBy: string;
  readonly author: string;
  readonly source?: Voice;
}

/** The columns that every row has. Nothing is recorded later than now. */
export function rowOf(
  personId: string,
  name: string,
  { heldBy, author, source = 'PROFESSIONAL' }: Writer,
  recordedOn: string,
  now: Date,
  parties: readonly string[] = [],
): PersonRow {
  const recordedAt = morningOf(recordedOn);
  return {
    ...{ personId, id: demoId(name), heldBy, author, parties, source },
    ...{ sourceSystem: 'kring', sourceId: null, sourceVersion: null, effectiveAt: null, inPlaceBy: null, version: 1 },
    recordedAt: recordedAt < now ? recordedAt : now,
  };
}

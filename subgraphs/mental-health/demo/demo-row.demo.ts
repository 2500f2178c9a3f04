import { createHash } from 'node:crypto';
import { daysAfter } from '../../../shared/local-date';
import type { PersonRow } from '../../kit/person-table';
import { weekdayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';

/** An id that is the same at every load and looks like every other: a UUIDv4 by form, a hash by making. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`mental-health demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The day itself, or the Monday after a weekend: nobody has an appointment at a centre on a Sunday. */
export function workday(date: LocalDate): LocalDate {
  const weekday = weekdayOf(date);
  return weekday <= 5 ? date : daysAfter(date, 8 - weekday);
}

/** Ten in the morning, or two in the afternoon, of a day; near enough for a demo in summer and in winter. */
export function morningOf(date: LocalDate): Date {
  return new Date(`${date}T09:00:00.000Z`);
}

export function afternoonOf(date: LocalDate): Date {
  return new Date(`${date}T13:00:00.000Z`);
}

interface Said {
  /** What the id is made from; the same name is the same row. */
  readonly name: string;
  readonly heldBy: string;
  readonly author: string;
  readonly source: PersonRow['source'];
  readonly parties?: readonly string[];
  /** When it was written down. */
  readonly recordedOn: LocalDate;
}

/** The columns that every row has. Nothing is recorded later than now. */
export function rowOf(personId: string, said: Said, now: Date): PersonRow {
  const recordedAt = morningOf(said.recordedOn);
  return {
    personId,
    id: demoId(said.name),
    heldBy: said.heldBy,
    author: said.author,
    parties: said.parties ?? [],
    source: said.source,
    sourceSystem: 'kring',
    sourceId: null,
    sourceVersion: null,
    recordedAt: recordedAt < now ? recordedAt : now,
    effectiveAt: null,
    inPlaceBy: null,
    version: 1,
  };
}

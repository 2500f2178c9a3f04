import { daysAfter } from '../../../shared/local-date';
import type { LocalDate } from '../calendar/calendar.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import type { ContactBenchmarkRow } from './contact-frequency.table';

/** Over how many days contacts are counted where no benchmark says so. */
const DAYS_COUNTED = 90;
const DAY = 86_400_000;

/** Both days included. */
export interface CountedPeriod {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
}

/** What a trajectory is held against; null where the sources found nothing of its form of care in its country. */
export function benchmarkOf(
  rows: readonly ContactBenchmarkRow[],
  { kind, jurisdiction }: Pick<TrajectoryRow, 'kind' | 'jurisdiction'>,
  on: LocalDate,
): ContactBenchmarkRow | null {
  return (
    rows.find(
      (row) =>
        row.careForm === kind &&
        row.jurisdiction === jurisdiction &&
        row.validFrom <= on &&
        (row.validTo === null || on < row.validTo),
    ) ?? null
  );
}

/** The days over which contacts are counted: never before the start nor after the end, nor in a time to come. */
export function countedPeriod(
  { startedOn, endedOn }: Pick<TrajectoryRow, 'startedOn' | 'endedOn'>,
  until: LocalDate,
  overDays: number = DAYS_COUNTED,
): CountedPeriod | null {
  if (startedOn === null) return null;
  const last = endedOn !== null && endedOn <= until ? daysAfter(endedOn, -1) : until;
  const first = daysAfter(last, 1 - overDays);
  const from = first < startedOn ? startedOn : first;
  if (from > last) return null;
  return { from, until: last, days: Math.round((Date.parse(last) - Date.parse(from)) / DAY) + 1 };
}

/** On how many days of the period people met: a day counts once, whatever was written down of it. */
export function daysWithin(days: readonly (LocalDate | null)[], { from, until }: CountedPeriod): number {
  return new Set(days.filter((day) => day !== null && day >= from && day <= until)).size;
}

/**
 * Whether people met less often than the sources found on average. Never of a period shorter than one interval: that
 * nobody was seen yet says nothing then.
 */
export function isBelow(contactDays: number, { days }: CountedPeriod, { everyDays }: Pick<ContactBenchmarkRow, 'everyDays'>): boolean {
  return days >= everyDays && contactDays * everyDays < days;
}

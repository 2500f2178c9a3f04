import type { JobHoursRow, JobPlacementRow } from '../job-placement/job-placement.table';
import type { FullTimeWeekRow } from './participation-measure.table';

/** Forms of work for which somebody is paid; volunteering and other unpaid work are taking part too, and no paid work. */
export const PAID_FORMS: readonly JobPlacementRow['workForm'][] = [
  'REGULAR',
  'TEMPORARY',
  'SHELTERED',
  'PARTICIPATION_JOB',
  'SOCIAL_ENTERPRISE',
];

/** The full week that a country's law knew on a day; null where none is known. */
export function fullTimeWeekOn(
  weeks: readonly FullTimeWeekRow[],
  jurisdiction: FullTimeWeekRow['jurisdiction'],
  day: string,
): FullTimeWeekRow | null {
  return (
    weeks.find((row) => row.jurisdiction === jurisdiction && row.validFrom <= day && (row.validTo === null || day < row.validTo)) ?? null
  );
}

type Job = Pick<JobPlacementRow, 'id' | 'workForm' | 'hoursPerWeek' | 'startedOn' | 'endedOn'>;
type Hours = Pick<JobHoursRow, 'placement' | 'hoursPerWeek' | 'since' | 'until'>;

export interface WorkOnDay {
  /** Paid hours a week; of jobs without known hours nothing is in it. */
  readonly paidHours: number;
  readonly unpaidHours: number;
  /** How many jobs of that day have hours that nobody recorded. */
  readonly jobsWithoutHours: number;
}

/** What somebody worked on a day, of all their jobs then. A job counts until the day on which it was over. */
export function workOn(jobs: readonly Job[], hours: readonly Hours[], day: string): WorkOnDay {
  const sum = { paidHours: 0, unpaidHours: 0, jobsWithoutHours: 0 };
  for (const job of jobs) {
    if (day < job.startedOn || (job.endedOn !== null && day >= job.endedOn)) continue;
    const worked = hoursOf(job, hours, day);
    if (worked === null) sum.jobsWithoutHours += 1;
    else if (PAID_FORMS.includes(job.workForm)) sum.paidHours += worked;
    else sum.unpaidHours += worked;
  }
  return sum;
}

/** Jobs from before their hours were kept in time have them in the job alone. */
function hoursOf({ id, hoursPerWeek }: Job, hours: readonly Hours[], day: string): number | null {
  const own = hours.filter(({ placement }) => placement === id);
  if (own.length === 0) return hoursPerWeek;
  return own.find(({ since, until }) => since <= day && (until === null || day < until))?.hoursPerWeek ?? null;
}

/**
 * Paid work as a part of a full week (W-35, O-10): a proxy of taking part, and no measure of a person. Null where no full
 * week is known, or where somebody has a job of unknown hours: less than there is would look like a setback.
 */
export function fteOf({ paidHours, jobsWithoutHours }: WorkOnDay, week: Pick<FullTimeWeekRow, 'hours'> | null): number | null {
  if (week === null || jobsWithoutHours > 0) return null;
  return Math.round((100 * paidHours) / week.hours) / 100;
}

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { WorkForm } from './job-placement.type';

/**
 * A job, paid or not (T-18, E-12, E-22, E-23, E-27). Why it ended is not in the row: that is told in the person's
 * words, behind a consent of its own (E-13). A placement never "fails": it begins and ends (catalogue 5.5).
 */
export interface JobPlacementRow extends PersonRow {
  readonly title: string;
  readonly workForm: `${WorkForm}`;
  /** The employer, when the directory has them. A volunteer's organisation is never named: it would be told (EQ-09). */
  readonly organisation: string | null;
  /** The employer in words, when the directory does not have them. */
  readonly employerInWords: string | null;
  readonly hoursPerWeek: number | null;
  readonly remark: string | null;
  /** Language of title, employer and remark. */
  readonly language: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

export const jobPlacementTable = personTable<JobPlacementRow, 'JOB_HISTORY'>('job_placement', 'JOB_HISTORY', {
  title: { type: 'text' },
  workForm: { type: 'text' },
  organisation: { type: 'uuid', nullable: true },
  employerInWords: { type: 'text', nullable: true },
  hoursPerWeek: { type: 'integer', nullable: true },
  remark: { type: 'text', nullable: true },
  language: { type: 'text' },
  startedOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

/** How many hours a week somebody worked in a job, from when: a line in time, nothing overwritten (W-13). */
export interface JobHoursRow extends PersonRow {
  readonly placement: string;
  readonly hoursPerWeek: number;
  readonly since: string;
  readonly until: string | null;
}

export const jobHoursTable = personTable<JobHoursRow, 'JOB_HISTORY'>('job_hours', 'JOB_HISTORY', {
  placement: { type: 'uuid' },
  hoursPerWeek: { type: 'integer' },
  since: { type: 'date' },
  until: { type: 'date', nullable: true },
});

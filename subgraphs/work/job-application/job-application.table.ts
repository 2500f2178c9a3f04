import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ApplicationState } from './job-application.type';

/** A vacancy the person came upon, and what became of it (E-23, E-27, W-14). */
export interface JobApplicationRow extends PersonRow {
  readonly vacancyTitle: string;
  /** Who has the vacancy, when the directory has them. */
  readonly organisation: string | null;
  readonly employerInWords: string | null;
  readonly hoursPerWeek: number | null;
  /** Language of the title and the employer. */
  readonly language: string;
  readonly foundOn: string;
  readonly state: `${ApplicationState}`;
  readonly appliedOn: string | null;
}

export const jobApplicationTable = personTable<JobApplicationRow, 'JOB_HISTORY'>('job_application', 'JOB_HISTORY', {
  vacancyTitle: { type: 'text' },
  organisation: { type: 'uuid', nullable: true },
  employerInWords: { type: 'text', nullable: true },
  hoursPerWeek: { type: 'integer', nullable: true },
  language: { type: 'text' },
  foundOn: { type: 'date' },
  state: { type: 'text' },
  appliedOn: { type: 'date', nullable: true },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * Earlier help that has ended: talks, day treatment (T-10, T-12). Of the category of admissions and not of
 * trajectories: somebody who is let in on the trajectory that runs now, such as a job coach or a housing desk, would
 * otherwise read the whole past with it, and the ceiling of admissions keeps that past from work and municipality
 * (TQ-10, TQ-11).
 */
export interface CareEpisodeRow extends PersonRow {
  /** Code of `care-form`. */
  readonly careForm: string;
  readonly organisation: string | null;
  readonly professional: string | null;
  /** Local date. */
  readonly startedOn: string;
  /** Local date. */
  readonly endedOn: string;
}

export const careEpisodeTable = personTable<CareEpisodeRow, 'ADMISSIONS'>('care_episode', 'ADMISSIONS', {
  careForm: { type: 'text' },
  organisation: { type: 'uuid', nullable: true },
  professional: { type: 'uuid', nullable: true },
  startedOn: { type: 'date' },
  endedOn: { type: 'date' },
});

import { EntitySchema } from 'typeorm';
import type { WorkJurisdiction } from './participation-measure.type';

/**
 * How many hours a week are a full-time job, by whose law: a new law is a new row and no new release. No row is about a
 * person.
 */
export interface FullTimeWeekRow {
  readonly jurisdiction: `${WorkJurisdiction}`;
  /** First local date on which it holds. */
  readonly validFrom: string;
  /** First local date on which it no longer holds; null while no end is known. */
  readonly validTo: string | null;
  readonly hours: number;
  /** Law or source, as it is cited. */
  readonly source: string;
}

export const fullTimeWeekTable = new EntitySchema<FullTimeWeekRow>({
  name: 'full_time_week',
  tableName: 'full_time_week',
  columns: {
    jurisdiction: { type: 'text', primary: true },
    validFrom: { type: 'date', primary: true },
    validTo: { type: 'date', nullable: true },
    hours: { type: 'integer' },
    source: { type: 'text' },
  },
  checks: [
    { name: 'full_time_week_validity', expression: 'valid_from < valid_to' },
    { name: 'full_time_week_hours', expression: 'hours > 0' },
  ],
});

import type { PersonRow } from '../../kit/person-table';

/** Something that one party is for the person at a time. */
export interface TenureRow extends PersonRow {
  /** Local date. */
  readonly fromDate: string;
  /** First local date on which they no longer are; null while it lasts. */
  readonly untilDate: string | null;
}

import { EntitySchema } from 'typeorm';

/**
 * How often people in a form of care are seen on average, as the sources found it: facts to hold one's own figure
 * against, and no norm. A row, so that a later finding is a row and no release; it is about nobody.
 */
export interface ContactBenchmarkRow {
  /** Code of `mental-health-trajectory`. */
  readonly careForm: string;
  readonly jurisdiction: 'BE' | 'NL';
  /** First local date on which it holds. */
  readonly validFrom: string;
  /** First local date on which it no longer holds; null while no end is known. */
  readonly validTo: string | null;
  /** One contact in so many days, on average. */
  readonly everyDays: number;
  /** Over how many days a figure is compared with it. */
  readonly overDays: number;
  readonly rule: string;
  /** File and line of the catalogue's sources. */
  readonly source: string;
}

export const contactBenchmarkTable = new EntitySchema<ContactBenchmarkRow>({
  name: 'contact_benchmark',
  tableName: 'contact_benchmark',
  columns: {
    careForm: { type: 'text', primary: true },
    jurisdiction: { type: 'text', primary: true },
    validFrom: { type: 'date', primary: true },
    validTo: { type: 'date', nullable: true },
    everyDays: { type: 'integer' },
    overDays: { type: 'integer' },
    rule: { type: 'text' },
    source: { type: 'text' },
  },
  checks: [
    { name: 'contact_benchmark_validity', expression: 'valid_from < valid_to' },
    { name: 'contact_benchmark_days', expression: 'every_days > 0 AND over_days >= every_days' },
  ],
});

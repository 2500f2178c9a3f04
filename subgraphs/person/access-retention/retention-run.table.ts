import { EntitySchema } from 'typeorm';

/** That somebody applied the retention: when, who, by which policy, and what became of it. Written once, by the owner. */
export interface RetentionRunRow {
  readonly id: string;
  readonly at: Date;
  /** Who ran the command, as they or their machine say. */
  readonly by: string;
  readonly jurisdiction: string;
  readonly years: number;
  /** Months that went, such as 2016-01, and how many lines they had. */
  readonly months: readonly string[];
  readonly lines: number;
  /** Months that were past their retention and stayed, and why. */
  readonly stayed: readonly { readonly month: string; readonly because: string }[];
}

export const retentionRunTable = new EntitySchema<RetentionRunRow>({
  name: 'access_retention_run',
  tableName: 'access_retention_run',
  columns: {
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz', precision: 3 },
    by: { type: 'text', name: 'run_by' },
    jurisdiction: { type: 'text' },
    years: { type: 'integer' },
    months: { type: 'text', array: true },
    lines: { type: 'integer' },
    stayed: { type: 'jsonb' },
  },
  indices: [{ name: 'access_retention_run_jurisdiction', columns: ['jurisdiction', 'at'] }],
});

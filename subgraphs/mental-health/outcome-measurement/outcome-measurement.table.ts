import type { EntitySchemaColumnOptions } from 'typeorm';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export type MeasurementCategory = 'IROC' | 'ROM' | 'ADDICTION';

export const RATERS = ['PERSON', 'PROFESSIONAL', 'TOGETHER'] as const;
export type Rater = (typeof RATERS)[number];

/** One time that an instrument was filled in (M-79 to M-82, M-87, M-88). Sums are worked out, never stored. */
export interface OutcomeMeasurementRow extends PersonRow {
  /** Code of `outcome-instrument`. */
  readonly instrument: string;
  readonly ratedBy: Rater;
  /** Local date. */
  readonly measuredOn: string;
  /** Codes of `outcome-item`, those that were answered. */
  readonly items: readonly string[];
  /** Their scores, in the same order. */
  readonly scores: readonly number[];
  readonly professional: string;
}

const columns = {
  instrument: { type: 'text' },
  ratedBy: { type: 'text' },
  measuredOn: { type: 'date' },
  items: { type: 'text', array: true },
  scores: { type: 'double precision', array: true },
  professional: { type: 'uuid' },
} as const satisfies Readonly<Record<string, EntitySchemaColumnOptions>>;

/** I.ROC stands apart: it is never counted for a benchmark. */
export const irocMeasurementTable = personTable<OutcomeMeasurementRow, 'IROC'>('iroc_measurement', 'IROC', columns);

export const romMeasurementTable = personTable<OutcomeMeasurementRow, 'ROM'>('rom_measurement', 'ROM', columns);

/** Lists about substances stand apart: that one was filled in at all tells of a topic with a grant of its own (C-56). */
export const substanceMeasurementTable = personTable<OutcomeMeasurementRow, 'ADDICTION'>(
  'substance_measurement',
  'ADDICTION',
  columns,
);

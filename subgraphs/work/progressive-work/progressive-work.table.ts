import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * Work beside a benefit, growing step by step (E-10, W-15). Hours and dates and nothing else: it is what an advising
 * doctor may see, who needs neither the employer nor what happened there (C-49, EQ-05).
 */
export interface ProgressiveWorkRow extends PersonRow {
  readonly hoursPerWeek: number;
  readonly since: string;
  readonly until: string | null;
}

export const progressiveWorkTable = personTable<ProgressiveWorkRow, 'PROGRESSIVE_WORK'>(
  'progressive_work',
  'PROGRESSIVE_WORK',
  {
    hoursPerWeek: { type: 'integer' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
);

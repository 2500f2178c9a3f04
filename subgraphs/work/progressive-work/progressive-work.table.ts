import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ProgressiveWorkOutcome } from './progressive-work.type';

/**
 * Work beside a benefit, growing step by step (E-10, W-15). Hours and dates and nothing else: it is what an advising
 * doctor may see, who needs neither the employer nor what happened there (C-49, EQ-05).
 */
export interface ProgressiveWorkRow extends PersonRow {
  readonly hoursPerWeek: number;
  readonly since: string;
  readonly until: string | null;
  /** When the hours are looked at again. */
  readonly reviewOn: string | null;
}

export const progressiveWorkTable = personTable<ProgressiveWorkRow, 'PROGRESSIVE_WORK'>(
  'progressive_work',
  'PROGRESSIVE_WORK',
  {
    hoursPerWeek: { type: 'integer' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
    reviewOn: { type: 'date', nullable: true },
  },
);

/** That coach or advising doctor looked at the hours, each in a record of their own. No words: state and hours (C-49). */
export interface ProgressiveWorkReviewRow extends PersonRow {
  readonly period: string;
  readonly heldOn: string;
  readonly outcome: `${ProgressiveWorkOutcome}`;
}

export const progressiveWorkReviewTable = personTable<ProgressiveWorkReviewRow, 'PROGRESSIVE_WORK'>(
  'progressive_work_review',
  'PROGRESSIVE_WORK',
  {
    period: { type: 'uuid' },
    heldOn: { type: 'date' },
    outcome: { type: 'text' },
  },
);

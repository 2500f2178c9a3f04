import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** A stretch of time under one social-security status (P-10). A time line, since the status changes (catalogue 5.5). */
export interface SocialStatusRow extends PersonRow {
  /** Code of the list social-status. */
  readonly kind: string;
  readonly inWords: string | null;
  readonly language: string;
  /** Local date. */
  readonly fromOn: string;
  /** Local date, exclusive; null while it lasts. */
  readonly untilOn: string | null;
}

export const socialStatusTable = personTable<SocialStatusRow, 'SOCIAL_STATUS'>('social_status', 'SOCIAL_STATUS', {
  kind: { type: 'text' },
  inWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  fromOn: { type: 'date' },
  untilOn: { type: 'date', nullable: true },
});

/** Whether the health insurance is in order, and nothing else of it (P-11, 004:523). */
export interface InsuranceStatusRow extends PersonRow {
  readonly inOrder: boolean;
  /** Local date on which it was looked up. */
  readonly asOf: string;
}

export const insuranceStatusTable = personTable<InsuranceStatusRow, 'INSURANCE_STATUS'>(
  'insurance_status',
  'INSURANCE_STATUS',
  {
    inOrder: { type: 'boolean' },
    asOf: { type: 'date' },
  },
);

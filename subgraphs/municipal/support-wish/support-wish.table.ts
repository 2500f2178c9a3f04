import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What practical support the person would like at home, in their own words (T-28, TQ-11). No cause stands in it. */
export interface SupportWishRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  readonly saidOn: string;
  /** Local date from which the person wishes it no more; null while they do. */
  readonly withdrawnOn: string | null;
}

export const supportWishTable = personTable<SupportWishRow, 'HOUSING'>('support_wish', 'HOUSING', {
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
  withdrawnOn: { type: 'date', nullable: true },
});

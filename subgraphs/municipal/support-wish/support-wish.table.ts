import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What practical support the person would like at home, in their own words (T-28, TQ-11). No cause stands in it. */
export interface SupportWishRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  readonly saidOn: string;
}

export const supportWishTable = personTable<SupportWishRow, 'HOUSING'>('support_wish', 'HOUSING', {
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});

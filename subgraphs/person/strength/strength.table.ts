import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What the person is good at and can build on (P-18). */
export interface StrengthRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** Local date on which it was found. */
  readonly foundOn: string;
}

export const strengthTable = personTable<StrengthRow, 'STRENGTHS'>('strength', 'STRENGTHS', {
  text: { type: 'text' },
  language: { type: 'text' },
  foundOn: { type: 'date' },
});

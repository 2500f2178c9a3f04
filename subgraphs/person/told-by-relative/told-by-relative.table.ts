import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What a relative wrote down about the person, themselves, and knowing that the person reads it (C-22). Held and written
 * by the relative, who is also its party: they read their own and, by that, nothing else (C-23).
 */
export interface ToldByRelativeRow extends PersonRow {
  readonly text: string;
  readonly language: string;
}

export const toldByRelativeTable = personTable<ToldByRelativeRow, 'CONTEXT_CONVERSATIONS'>(
  'told_by_relative',
  'CONTEXT_CONVERSATIONS',
  { text: { type: 'text' }, language: { type: 'text' } },
);

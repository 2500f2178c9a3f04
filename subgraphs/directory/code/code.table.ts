import { referenceTable } from '../reference-row/reference-row.table';
import type { LabelledRow } from '../reference-row/reference-row.table';

/** One value of a code list; (system, code) is its key. */
export interface CodeRow extends LabelledRow {
  readonly system: string;
  /** Place in the list, from 1. */
  readonly ordinal: number;
}

export const codeTable = referenceTable<CodeRow>('code', ['system', 'code'], {
  system: { type: 'text' },
  ordinal: { type: 'integer' },
  labels: { type: 'jsonb' },
});

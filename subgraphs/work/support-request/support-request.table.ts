import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What is asked of the work partners, by the person and by who referred them: two rows, two voices (E-15). */
export interface SupportRequestRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  readonly askedOn: string;
}

export const supportRequestTable = personTable<SupportRequestRow, 'SUPPORT_REQUESTS'>(
  'support_request',
  'SUPPORT_REQUESTS',
  {
    text: { type: 'text' },
    language: { type: 'text' },
    askedOn: { type: 'date' },
  },
);

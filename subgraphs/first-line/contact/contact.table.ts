import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const CONTACT_KINDS = ['CONSULTATION', 'HOME_VISIT', 'TELEPHONE', 'VIDEO'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** That somebody of the first line saw the person, and when the next time is; never what was said. */
export interface ContactRow extends PersonRow {
  readonly kind: ContactKind;
  /** Local date. */
  readonly onDate: string;
  readonly isPlanned: boolean;
  readonly professional: string;
}

export const contactTable = personTable<ContactRow, 'APPOINTMENTS'>('first_line_contact', 'APPOINTMENTS', {
  kind: { type: 'text' },
  onDate: { type: 'date' },
  isPlanned: { type: 'boolean' },
  professional: { type: 'uuid' },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * That the person wishes their coach to be in contact with one employer, and about what (C-43). Written by the person and
 * read by the coach it names, who has a part in it; the employer never learns of it here.
 */
export interface EmployerContactWishRow extends PersonRow {
  readonly organisation: string;
  readonly coach: string;
  /** What the coach may speak about there. */
  readonly about: string;
  readonly language: string;
  readonly since: string;
  /** First day on which it no longer holds; null while it does. */
  readonly until: string | null;
}

export const employerContactWishTable = personTable<EmployerContactWishRow, 'EMPLOYER_DISCLOSURE'>(
  'employer_contact_wish',
  'EMPLOYER_DISCLOSURE',
  {
    organisation: { type: 'uuid' },
    coach: { type: 'uuid' },
    about: { type: 'text' },
    language: { type: 'text' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
);

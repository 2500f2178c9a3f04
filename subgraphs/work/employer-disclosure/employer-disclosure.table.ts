import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * That the person told an employer something, when, to whom, how it came about and who stood by them (E-26, C-45).
 * Held with the organisation and not with one job: it stays true when the person moves to another job there (ST-12).
 */
export interface EmployerDisclosureRow extends PersonRow {
  readonly organisation: string;
  readonly toldOn: string;
  readonly toldTo: string | null;
  readonly circumstances: string;
  /** Language of circumstances and of whom it was told to. */
  readonly language: string;
  /** Professionals who stood by the person; each has a part in this record. */
  readonly supportedBy: readonly string[];
}

export const employerDisclosureTable = personTable<EmployerDisclosureRow, 'EMPLOYER_DISCLOSURE'>(
  'employer_disclosure',
  'EMPLOYER_DISCLOSURE',
  {
    organisation: { type: 'uuid' },
    toldOn: { type: 'date' },
    toldTo: { type: 'text', nullable: true },
    circumstances: { type: 'text' },
    language: { type: 'text' },
    supportedBy: { type: 'uuid', array: true, default: [] },
  },
);

/**
 * What was told, word for word, and nothing around it: all that the employer reads (C-45, C-46). A table of its own, in
 * which the employer has a part as long as the person leaves it to them.
 */
export interface EmployerDisclosureTextRow extends PersonRow {
  readonly disclosure: string;
  readonly organisation: string;
  readonly text: string;
  readonly language: string;
  readonly toldOn: string;
  /** Local date on which the person took the text back from the employer. */
  readonly withdrawnOn: string | null;
}

export const employerDisclosureTextTable = personTable<EmployerDisclosureTextRow, 'EMPLOYER_DISCLOSURE_TEXT'>(
  'employer_disclosure_text',
  'EMPLOYER_DISCLOSURE_TEXT',
  {
    disclosure: { type: 'uuid' },
    organisation: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
    toldOn: { type: 'date' },
    withdrawnOn: { type: 'date', nullable: true },
  },
);

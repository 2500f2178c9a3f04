import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What was agreed about work so that it goes better (W-08, W-09). There is no column for a cause, on purpose: an
 * accommodation can be told without naming a disorder (C-47).
 */
export interface AccommodationRow extends PersonRow {
  readonly codeSystem: string;
  /** Code of the kind. */
  readonly kind: string;
  readonly inWords: string;
  readonly language: string;
  /** Whom it was agreed with; null for what the person asks for wherever they work. */
  readonly organisation: string | null;
  /** Whether it is a chosen contact at work. */
  readonly workplaceBuddy: boolean;
  readonly since: string;
  readonly until: string | null;
}

export const accommodationTable = personTable<AccommodationRow, 'WORK_ACCOMMODATIONS'>(
  'accommodation',
  'WORK_ACCOMMODATIONS',
  {
    codeSystem: { type: 'text' },
    kind: { type: 'text' },
    inWords: { type: 'text' },
    language: { type: 'text' },
    organisation: { type: 'uuid', nullable: true },
    workplaceBuddy: { type: 'boolean', default: false },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
);

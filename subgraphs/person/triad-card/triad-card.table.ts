import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What the person, one relative and one professional agree among the three of them (triadekaart, G-09, G-10). Each says yes to their
 * own part; the relative and the professional are its parties. The sources name the card and not what stands in it: three parts and
 * three times yes is this house's own.
 */
export interface TriadCardRow extends PersonRow {
  /** Place of the relative in the resource group. */
  readonly membershipId: string;
  readonly professional: string;
  readonly organisation: string;
  readonly personPart: string;
  readonly relativePart: string;
  readonly professionalPart: string;
  readonly language: string;
  readonly personAgreedAt: Date | null;
  readonly relativeAgreedAt: Date | null;
  readonly professionalAgreedAt: Date | null;
  /** Local dates. */
  readonly drawnUpOn: string;
  readonly endedOn: string | null;
}

export const triadCardTable = personTable<TriadCardRow, 'RESOURCE_GROUP'>('triad_card', 'RESOURCE_GROUP', {
  membershipId: { type: 'uuid' },
  professional: { type: 'uuid' },
  organisation: { type: 'uuid' },
  personPart: { type: 'text' },
  relativePart: { type: 'text' },
  professionalPart: { type: 'text' },
  language: { type: 'text' },
  personAgreedAt: { type: 'timestamptz', precision: 3, nullable: true },
  relativeAgreedAt: { type: 'timestamptz', precision: 3, nullable: true },
  professionalAgreedAt: { type: 'timestamptz', precision: 3, nullable: true },
  drawnUpOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

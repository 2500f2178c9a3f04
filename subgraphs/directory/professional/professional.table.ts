import { referenceTable } from '../reference-row/reference-row.table';
import type { Language, ReferenceRow } from '../reference-row/reference-row.table';

/** A professional in a role for one organisation. */
export interface ProfessionalRow extends ReferenceRow {
  /** UUIDv4: the same in every subgraph and token. */
  readonly id: string;
  /** Code of `professional-kind`. */
  readonly kind: string;
  readonly organisationId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly languages: readonly Language[];
  /** M-13: works under the convention for psychological care; null where that question does not arise. */
  readonly conventioned: boolean | null;
}

export const professionalTable = referenceTable<ProfessionalRow>(
  'professional',
  ['id'],
  {
    id: { type: 'uuid' },
    kind: { type: 'text' },
    organisationId: { type: 'uuid' },
    givenName: { type: 'text' },
    familyName: { type: 'text' },
    languages: { type: 'text', array: true },
    conventioned: { type: 'boolean', nullable: true },
  },
  ['organisationId', 'kind'],
);

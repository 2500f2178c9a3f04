import { referenceTable } from '../reference-row/reference-row.table';
import type { ReferenceRow } from '../reference-row/reference-row.table';

/** An organisation as anybody may find it. */
export interface OrganisationRow extends ReferenceRow {
  /** UUIDv4: the same in every subgraph and token. */
  readonly id: string;
  /** Code of `organisation-kind`. */
  readonly kind: string;
  readonly name: string;
  readonly zoneCode: string;
  readonly website: string | null;
  /** M-95: where its quality statute (kwaliteitsstatuut) is published; null where none is known. */
  readonly qualityStatute: string | null;
}

export const organisationTable = referenceTable<OrganisationRow>(
  'organisation',
  ['id'],
  {
    id: { type: 'uuid' },
    kind: { type: 'text' },
    name: { type: 'text' },
    zoneCode: { type: 'text' },
    website: { type: 'text', nullable: true },
    qualityStatute: { type: 'text', nullable: true },
  },
  ['kind', 'zoneCode'],
);

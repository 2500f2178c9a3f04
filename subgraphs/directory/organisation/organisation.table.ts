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
  /** how many of a hundred seats on its board (former) clients hold, as it says; null where it does not. */
  readonly clientBoardPercent: number | null;
  /** whether legal entity, staff and budget are its own, as it says; null where it does not. */
  readonly isIndependent: boolean | null;
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
    clientBoardPercent: { type: 'double precision', nullable: true },
    isIndependent: { type: 'boolean', nullable: true },
  },
  ['kind', 'zoneCode'],
);

import { referenceTable } from '../reference-row/reference-row.table';
import type { ReferenceRow } from '../reference-row/reference-row.table';

/** S-04, S-05: an area of the social map. */
export interface ZoneRow extends ReferenceRow {
  /** Code of `zone-kind`. */
  readonly kind: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly networkCode: string | null;
  /** The larger zone it lies in. */
  readonly partOf: string | null;
  /** Degrees of its middle (WGS 84), from which distances to it are counted; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const zoneTable = referenceTable<ZoneRow>(
  'zone',
  ['code'],
  {
    kind: { type: 'text' },
    name: { type: 'text' },
    inhabitants: { type: 'integer' },
    networkCode: { type: 'text', nullable: true },
    partOf: { type: 'text', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
  },
  ['networkCode'],
);

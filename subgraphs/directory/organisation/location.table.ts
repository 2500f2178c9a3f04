import { referenceTable } from '../reference-row/reference-row.table';
import type { Labels, ReferenceRow } from '../reference-row/reference-row.table';

/** S-16: a place where something is offered. */
export interface LocationRow extends ReferenceRow {
  readonly organisationId: string;
  readonly zoneCode: string;
  /** Code of `location-setting`. */
  readonly setting: string;
  readonly street: string | null;
  readonly municipality: string | null;
  readonly stepFree: boolean | null;
  /** S-09: distance, time and cost of getting there, in words. */
  readonly reach: Labels | null;
  /** Degrees (WGS 84); both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const locationTable = referenceTable<LocationRow>(
  'service_location',
  ['code'],
  {
    organisationId: { type: 'uuid' },
    zoneCode: { type: 'text' },
    setting: { type: 'text' },
    street: { type: 'text', nullable: true },
    municipality: { type: 'text', nullable: true },
    stepFree: { type: 'boolean', nullable: true },
    reach: { type: 'jsonb', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
  },
  ['organisationId'],
);

import type { CareLevel, DeliveryMode, MhFunction } from '../care-model/care-model.table';
import { referenceTable } from '../reference-row/reference-row.table';
import type { Labels, Language, LocalDate, OpeningHours, ReferenceRow } from '../reference-row/reference-row.table';

export const CAPACITY_UNITS = ['FTE', 'PLACES'] as const;
export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

/** S-11, N-25: how many places are left, as far as it is told. */
export const PLACES_LEFT = ['NONE', 'SOME', 'FEW', 'FIVE_OR_MORE'] as const;
export type PlacesLeft = (typeof PLACES_LEFT)[number];

/** S-01, S-10: something a person can turn to, at the level, in the way and for the zones it is offered. */
export interface ServiceOfferingRow extends ReferenceRow {
  /** UUIDv4. */
  readonly id: string;
  readonly organisationId: string;
  /** Code of `offering-kind`. */
  readonly kind: string;
  readonly name: string;
  readonly summary: Labels;
  /** Null: outside the Flemish care model (income, housing, training; anything Dutch). */
  readonly careLevel: CareLevel | null;
  /** functions that the model places at the level. */
  readonly functions: readonly MhFunction[];
  readonly deliveryModes: readonly DeliveryMode[];
  readonly zoneCodes: readonly string[];
  readonly locationCode: string | null;
  readonly languages: readonly Language[];
  /** Full years, both included; null: no limit. Age rules belong to the offering: there is no one "adult". */
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  /** One may come without being referred. */
  readonly directAccess: boolean;
  /** Code of `waiting-time-band`. */
  readonly waitingTimeBand: string;
  readonly waitingStatedOn: LocalDate | null;
  /** Empty: by appointment. */
  readonly openingHours: readonly OpeningHours[];
  /** S-17: reachable in the evening, at weekends or in a crisis. */
  readonly outOfHours: boolean;
  /** S-11. */
  readonly capacity: number | null;
  readonly capacityUnit: CapacityUnit | null;
  /** How many places are taken, as the provider stated it; told in bands alone, see `placesLeft`. */
  readonly placesTaken: number | null;
  readonly placesStatedOn: LocalDate | null;
  /** As one dials or reads them. */
  readonly phones: readonly string[];
  readonly website: string | null;
}

export const serviceOfferingTable = referenceTable<ServiceOfferingRow>(
  'service_offering',
  ['id'],
  {
    id: { type: 'uuid' },
    organisationId: { type: 'uuid' },
    kind: { type: 'text' },
    name: { type: 'text' },
    summary: { type: 'jsonb' },
    careLevel: { type: 'text', nullable: true },
    functions: { type: 'text', array: true },
    deliveryModes: { type: 'text', array: true },
    zoneCodes: { type: 'text', array: true },
    locationCode: { type: 'text', nullable: true },
    languages: { type: 'text', array: true },
    minimumAge: { type: 'integer', nullable: true },
    maximumAge: { type: 'integer', nullable: true },
    directAccess: { type: 'boolean' },
    waitingTimeBand: { type: 'text' },
    waitingStatedOn: { type: 'date', nullable: true },
    openingHours: { type: 'jsonb' },
    outOfHours: { type: 'boolean' },
    capacity: { type: 'double precision', nullable: true },
    capacityUnit: { type: 'text', nullable: true },
    placesTaken: { type: 'integer', nullable: true },
    placesStatedOn: { type: 'date', nullable: true },
    phones: { type: 'text', array: true, default: '{}' },
    website: { type: 'text', nullable: true },
  },
  ['organisationId', 'kind'],
);

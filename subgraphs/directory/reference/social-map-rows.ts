import type { CareLevel, DeliveryMode, MhFunction } from './care-model.reference';
import type { Labels, Language, LocalDate, OpeningHours, ReferenceRow } from './reference-rows';

/** S-04, S-05: an area of the social map. */
export interface ZoneRow extends ReferenceRow {
  /** Code of `zone-kind`. */
  readonly kind: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly networkCode: string | null;
  /** The larger zone it lies in. */
  readonly partOf: string | null;
}

/** An organisation as anybody may find it. */
export interface OrganisationRow extends ReferenceRow {
  /** UUIDv4: the same in every subgraph and token. */
  readonly id: string;
  /** Code of `organisation-kind`. */
  readonly kind: string;
  readonly name: string;
  readonly zoneCode: string;
  readonly website: string | null;
}

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
}

export interface TeamRow extends ReferenceRow {
  /** UUIDv4: the same in every subgraph and token. */
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
}

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

/** Who is on a team, from when to when: `validFrom` and `validTo` are the roster's own dates. */
export interface TeamMembershipRow extends ReferenceRow {
  readonly teamId: string;
  readonly professionalId: string;
  readonly validFrom: LocalDate;
}

export const CAPACITY_UNITS = ['FTE', 'PLACES'] as const;
export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

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
}

import type { Actor } from '../../../consent/actor';
import { monthsAfter } from '../../../shared/local-date';
import { holdsOn } from '../reference-row/reference-row.rules';
import type { LocalDate } from '../reference-row/reference-row.table';
import type { ServiceOfferingRow } from '../service-offering/service-offering.table';
import type { PlacesStatementRow } from './places-statement.table';

/** By how much it must have moved before it is told anew; the step of the figures of a region (ADR 0016). */
export const PLACES_STEP = 5;
export const MOST_PLACES = 10_000;

/** What is told of how many are taken, and since when. */
export interface PlacesTold {
  readonly taken: number;
  readonly since: LocalDate | null;
}

/** The local date after the last of a month. */
export function turnOf(month: string): LocalDate {
  return monthsAfter(`${month}-01`, 1);
}

/**
 * What is told on a day of how many places are taken: what was stated first, and from then on another number only at the turn of
 * a month and only when it moved by a step. So whoever watches the map sees nobody come or go alone, nor on which day; what is told may
 * be behind by less than a step.
 *
 * @param row what the keeper of the map entered; from then on it stands until providers state what moved away from it.
 * @param months of the offering, the earliest first.
 */
export function placesTold(
  row: Pick<ServiceOfferingRow, 'placesTaken' | 'placesStatedOn'>,
  months: readonly Pick<PlacesStatementRow, 'month' | 'firstTaken' | 'firstOn' | 'taken'>[],
  on: LocalDate,
): PlacesTold | null {
  let told: PlacesTold | null = row.placesTaken === null ? null : { taken: row.placesTaken, since: row.placesStatedOn };
  for (const { month, firstTaken, firstOn, taken } of months) {
    if (told === null && firstOn <= on) told = { taken: firstTaken, since: firstOn };
    const turn = turnOf(month);
    if (told === null || turn > on) break;
    const isNewer = told.since === null || turn > told.since;
    if (isNewer && Math.abs(taken - told.taken) >= PLACES_STEP) told = { taken, since: turn };
  }
  return told;
}

/** The organisation for which somebody can state it: as a provider, and never as an employer, whatever else the house is (ST-04). */
export function providerOf(actor: Actor): string | null {
  if (actor.kind === 'SERVICE') return actor.organisation;
  return actor.kind === 'PROFESSIONAL' && actor.profession !== 'EMPLOYER' ? actor.organisation : null;
}

export interface PlacesFault {
  readonly code: 'NOT_FOUND' | 'NOT_PERMITTED' | 'RULE_NOT_MET' | 'INPUT_NOT_FIT' | 'ALREADY_ENDED';
  readonly message: string;
  readonly rule: string | null;
}

/** Why it cannot be stated; null when it can. @param on local date. */
export function placesFault(
  offering: Pick<ServiceOfferingRow, 'organisationId' | 'capacity' | 'capacityUnit' | 'validFrom' | 'validTo'> | null,
  provider: string | null,
  taken: number,
  on: LocalDate,
): PlacesFault | null {
  if (offering === null) return { code: 'NOT_FOUND', message: 'The directory has no such offering.', rule: null };
  if (provider === null || provider !== offering.organisationId) {
    return { code: 'NOT_PERMITTED', message: 'How many places are taken is stated by those who offer them.', rule: 'N-25' };
  }
  if (!holdsOn(offering, on)) return { code: 'ALREADY_ENDED', message: 'This is not offered now.', rule: null };
  if (offering.capacity === null || offering.capacityUnit !== 'PLACES') {
    return { code: 'RULE_NOT_MET', message: 'This is not counted in places; the keeper of the map enters how many there are.', rule: 'S-11' };
  }
  const isFit = Number.isInteger(taken) && taken >= 0 && taken <= MOST_PLACES;
  return isFit ? null : { code: 'INPUT_NOT_FIT', message: `taken is 0 to ${MOST_PLACES}.`, rule: null };
}

import type { CodeRow } from '../code/code.table';
import type { PlacesLeft, ServiceOfferingRow } from './service-offering.table';

/**
 * The bands of a stated waiting time that last no longer than one of them. What is not known is never short: somebody
 * who cannot wait would be sent to a door that stays shut for months.
 *
 * @param bands the code list, in its own order, which runs from short to long and ends with what is not known.
 */
export function bandsUpTo(longest: string, bands: readonly Pick<CodeRow, 'code' | 'ordinal'>[]): readonly string[] {
  const limit = bands.find(({ code }) => code === longest)?.ordinal ?? 0;
  return bands.filter(({ code, ordinal }) => ordinal <= limit && code !== 'UNKNOWN').map(({ code }) => code);
}

/** Of a smaller group a number of places would tell of every single person who comes or goes. */
const SMALLEST_COUNTED_GROUP = 10;
const FEW_PLACES = 5;

/**
 * How many places are left (S-11, N-25), in bands and never as a number: whoever knows the group would count in it who came and
 * who left. Null where it is not counted in places, or how many are taken is not stated.
 */
export function placesLeft({
  capacity,
  capacityUnit,
  placesTaken,
}: Pick<ServiceOfferingRow, 'capacity' | 'capacityUnit' | 'placesTaken'>): PlacesLeft | null {
  if (capacity === null || capacityUnit !== 'PLACES' || placesTaken === null) return null;
  const left = Math.floor(capacity) - placesTaken;
  if (left <= 0) return 'NONE';
  if (capacity < SMALLEST_COUNTED_GROUP) return 'SOME';
  return left < FEW_PLACES ? 'FEW' : 'FIVE_OR_MORE';
}

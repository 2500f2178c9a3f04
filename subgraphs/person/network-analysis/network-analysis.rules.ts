import type { NetworkContactRow } from './network-analysis.table';

/** When the drawing was last touched, a local date; null for one that nobody stands in. */
export function lastDrawnOn(contacts: readonly Pick<NetworkContactRow, 'drawnOn' | 'removedOn'>[]): string | null {
  return contacts.flatMap(({ drawnOn, removedOn }) => [drawnOn, removedOn ?? drawnOn]).sort().at(-1) ?? null;
}

/** What says on which list somebody stands. */
export interface ListPlace {
  readonly id: string;
  readonly heldBy: string;
  readonly code: string;
}

/** Whole days between two local dates; 0 where the second is not later. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** One list is what one organisation keeps for one thing. */
function listOf({ heldBy, code }: ListPlace): string {
  return `${heldBy}/${code}`;
}

/** On how many other lists somebody stands; a list they were put on twice counts once. */
export function otherListsThan(place: ListPlace, standing: readonly ListPlace[]): number {
  const lists = new Set(standing.map(listOf));
  lists.delete(listOf(place));
  return lists.size;
}

/** Whether somebody stands on this list by another entry as well. */
export function isEnteredTwice(place: ListPlace, standing: readonly ListPlace[]): boolean {
  return standing.some((other) => other.id !== place.id && listOf(other) === listOf(place));
}

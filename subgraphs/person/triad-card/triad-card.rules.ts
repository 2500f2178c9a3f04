import type { Actor } from '../../../consent/actor';
import type { TriadCardRow } from './triad-card.table';

export const TRIAD_STATES = ['DRAFT', 'AGREED', 'ENDED'] as const;
export type TriadState = (typeof TRIAD_STATES)[number];

type Yes = Pick<TriadCardRow, 'personAgreedAt' | 'relativeAgreedAt' | 'professionalAgreedAt' | 'endedOn'>;

/** A card holds once all three said yes to their own part, and until it is ended. */
export function triadState({ personAgreedAt, relativeAgreedAt, professionalAgreedAt, endedOn }: Yes): TriadState {
  if (endedOn !== null) return 'ENDED';
  return [personAgreedAt, relativeAgreedAt, professionalAgreedAt].includes(null) ? 'DRAFT' : 'AGREED';
}

/** When somebody had to do with the person, half-open; a relation that was opened anew counts from when that was recorded. */
export interface Tie {
  readonly from: Date;
  readonly until: Date | null;
  readonly withdrawnAt: Date | null;
  readonly recordedAt: Date;
}

/**
 * When it first happened that the professional had nothing to do with the person since they drew the card up; null while they
 * always had. One relation may follow the other without a day between; what was agreed does not come back with a later one.
 *
 * @param ties relations of that professional, for that organisation, by their own name.
 */
export function brokenAt(ties: readonly Tie[], since: Date, now: Date): Date | null {
  const ordered = ties
    .map(({ from, until, withdrawnAt, recordedAt }) => ({ from: later(from, recordedAt), end: earlier(until, withdrawnAt) }))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
  let held = since;
  for (const { from, end } of ordered) {
    if (from > held) break;
    if (end === null) return null;
    held = later(held, end);
  }
  return held > now ? null : held;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Columns in which a side says yes. */
export const AGREED_BY = {
  PERSON: 'personAgreedAt',
  RELATIVE: 'relativeAgreedAt',
  PROFESSIONAL: 'professionalAgreedAt',
} as const;
export type TriadSide = keyof typeof AGREED_BY;

/**
 * Whose part this actor says yes to; null for none.
 *
 * @param membership the place the actor has in the group now; null for none.
 */
export function sideOf(
  card: Pick<TriadCardRow, 'membershipId' | 'professional' | 'organisation'>,
  actor: Actor,
  asPerson: boolean,
  membership: string | null,
): TriadSide | null {
  if (asPerson) return 'PERSON';
  if (actor.kind === 'PERSON' && membership === card.membershipId) return 'RELATIVE';
  const isTheirs = actor.kind === 'PROFESSIONAL' && actor.id === card.professional && actor.organisation === card.organisation;
  return isTheirs ? 'PROFESSIONAL' : null;
}

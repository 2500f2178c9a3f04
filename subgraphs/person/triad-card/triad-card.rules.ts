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

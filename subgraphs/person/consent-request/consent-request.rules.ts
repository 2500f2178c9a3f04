import type { Grantee, Relation } from '../../../consent/facts';
import type { Policy } from '../../../consent/policy';
import type { Category } from '../../../consent/vocabulary';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { ConsentRequestRow, RequestState } from './consent-request.table';

const DAY = 86_400_000;

/**
 * How long a request waits, and how long the same organisation then leaves the person alone about the same category.
 * Nobody is to be worn down into a yes: consent that was pressed for is none (GDPR art. 7(4), recital 43).
 */
export const PATIENCE = {
  /** Two weeks to think, and to ask somebody; then silence is an answer too. */
  expiresAfterDays: 14,
  /** Half a year after a no: circumstances can change, a mind is not to be changed by repetition. */
  afterNoDays: 180,
  /** A month after a "later" without a date. */
  afterLaterDays: 30,
  /** A month after a request that nobody answered, counted from its expiry. */
  afterExpiryDays: 30,
} as const;

export function expiryOf(askedAt: Date): Date {
  return daysAfter(askedAt, PATIENCE.expiresAfterDays);
}

/** Where a request stands at this instant. */
export function requestState(
  { state, expiresAt }: Pick<ConsentRequestRow, 'state' | 'expiresAt'>,
  now: Date,
): RequestState | 'EXPIRED' {
  return state === 'OPEN' && expiresAt <= now ? 'EXPIRED' : state;
}

/**
 * From when the same organisation may ask the same person for the same category again; null for at once. A request
 * that was taken back counts until it would have expired: asking and taking back is asking as well.
 */
export function mayAskAgainFrom(request: ConsentRequestRow, now: Date): Date | null {
  switch (requestState(request, now)) {
    case 'OPEN':
    case 'WITHDRAWN':
      return request.expiresAt;
    case 'EXPIRED':
      return daysAfter(request.expiresAt, PATIENCE.afterExpiryDays);
    case 'NO':
      return daysAfter(request.answeredAt!, PATIENCE.afterNoDays);
    case 'LATER':
      return request.notBefore ?? daysAfter(request.answeredAt!, PATIENCE.afterLaterDays);
    default:
      return null;
  }
}

/** Why this organisation may not ask for these categories now. Null when it may. */
export function askedTooSoon(
  categories: readonly Category[],
  earlier: readonly ConsentRequestRow[],
  now: Date,
): Refused | null {
  for (const request of earlier.filter((each) => each.categories.some((category) => categories.includes(category)))) {
    const again = mayAskAgainFrom(request, now);
    if (again !== null && again > now) {
      return refused(
        'RULE_NOT_MET',
        `Your organisation asked for this already; it may ask again from ${again.toISOString()}.`,
        'C-13',
      );
    }
  }
  return null;
}

/** The categories that no grant opens to somebody in these relations, so that there is nothing to ask for. */
export function notOpenable(
  categories: readonly Category[],
  relations: readonly Pick<Relation, 'role'>[],
  policy: Policy,
): readonly Category[] {
  const opens = (category: Category): boolean =>
    relations.some(({ role }) => ['N', 'T', 'R'].includes(policy.cell(category, role)));
  return categories.filter((category) => !opens(category));
}

/** Whom a yes would let in. */
export function granteeOfRequest({ askedFor, askedBy, team, organisation }: ConsentRequestRow): Grantee {
  switch (askedFor) {
    case 'PROFESSIONAL':
      return { kind: 'PROFESSIONAL', ref: askedBy };
    case 'TEAM':
      return { kind: 'TEAM', ref: team ?? '' };
    case 'ORGANISATION':
      return { kind: 'ORGANISATION', ref: organisation };
  }
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY);
}

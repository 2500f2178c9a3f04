import { KringError } from '../../../shared/errors';
import { localDate, startOfLocalDate } from '../../../shared/local-date';

/** What a steward looks for among accesses. */
export const ACCESS_FINDINGS = [
  'SAW',
  'REPEATEDLY_DENIED',
  'AFTER_RELATION_END',
  'COLLEAGUE',
  'SAME_HOUSEHOLD',
  'SAME_SURNAME',
  'OUT_OF_HOURS',
  'VOLUME',
] as const;
export type AccessFindingKind = (typeof ACCESS_FINDINGS)[number];

/** What the hub looks for by itself when it is asked; SAW is a list and no check. */
export const AUTOMATIC_CHECKS = ACCESS_FINDINGS.filter((kind) => kind !== 'SAW') as Exclude<AccessFindingKind, 'SAW'>[];

/** A share of a number, to four places; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** What a steward looks for among grants and refusals. */
export const CONSENT_FINDINGS = [
  'EXPIRING',
  'EXPIRED_RELATION_LIVE',
  'WIDER_THAN_USED',
  'REFUSAL_HIT',
  'DIVERGENT',
] as const;
export type ConsentFindingKind = (typeof CONSENT_FINDINGS)[number];

/** How often somebody must have been denied to be a finding, where the steward does not say. */
const USUAL_DENIALS = 3;

export function leastLines(kind: AccessFindingKind, stated: number | null): number {
  if (stated !== null && (stated < 1 || stated > 10_000)) {
    throw new KringError('BAD_USER_INPUT', 'The value of atLeast must be 1 to 10000.');
  }
  return stated ?? (kind === 'REPEATEDLY_DENIED' ? USUAL_DENIALS : 1);
}

const DAY = 86_400_000;
const USUAL_DAYS = 30;
const MOST_DAYS = 400;

export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/**
 * The period that is looked at, half-open: the last 30 days where none is stated.
 *
 * @throws {KringError} BAD_USER_INPUT for one that ends before it begins, or is longer than 400 days.
 */
export function spanOf(from: Date | null | undefined, until: Date | null | undefined, now: Date): Span {
  // What was recorded at this very instant belongs to what is looked at.
  const end = until ?? new Date(now.getTime() + 1);
  const begin = from ?? new Date(end.getTime() - USUAL_DAYS * DAY);
  const days = (end.getTime() - begin.getTime()) / DAY;
  if (days > 0 && days <= MOST_DAYS) return { from: begin, until: end };
  throw new KringError('BAD_USER_INPUT', `The period ends after it begins and is at most ${MOST_DAYS} days.`);
}

/**
 * The whole (local) months of a period that are over; null for none. Were any instant a border, two answers a moment
 * apart would differ by one line, and say of it all that small numbers are left out for (C-63).
 */
export function wholeMonthsOf({ from, until }: Span, now: Date): Span | null {
  const [begin, end] = [beginOfMonth(from), beginOfMonth(until < now ? until : now)];
  return begin < end ? { from: begin, until: end } : null;
}

function beginOfMonth(instant: Date): Date {
  return startOfLocalDate(`${localDate(instant).slice(0, 'yyyy-mm'.length)}-01`);
}

/** @throws {KringError} BAD_USER_INPUT outside 1 to 365. */
export function assertWithin(days: number): void {
  if (days >= 1 && days <= 365) return;
  throw new KringError('BAD_USER_INPUT', 'The value of withinDays must be 1 to 365.');
}

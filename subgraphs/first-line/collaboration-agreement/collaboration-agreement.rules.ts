import { daysAfter } from '../../../shared/local-date';
import { isWithin } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import type { AgreedMoment, CollaborationAgreementRow } from './collaboration-agreement.table';

/** More is no agreement to keep each other informed. */
const MOST_DAYS = 365;

type Agreed = Pick<CollaborationAgreementRow, 'practice' | 'provider' | 'moments' | 'withinDays' | 'validFrom' | 'validTo' | 'acceptedOn'>;

/** Whether both sides had agreed by a day, and it holds on it: nobody owed a notice before they said that they would. */
export function holdsOn({ acceptedOn, validFrom, validTo }: Omit<Agreed, 'practice' | 'provider' | 'moments' | 'withinDays'>, day: LocalDate): boolean {
  return acceptedOn !== null && acceptedOn <= day && isWithin(day, validFrom, validTo);
}

/**
 * By which day one side owes the other a notice of a moment, the last day that is in time; null where nothing is
 * agreed about it. Where two agreements hold, the one that asks for it sooner.
 */
export function noticeDueOn(agreements: readonly Agreed[], between: readonly [string, string], moment: AgreedMoment, day: LocalDate): LocalDate | null {
  const days = agreements
    .filter(({ practice, provider }) => between.includes(practice) && between.includes(provider))
    .filter((agreement) => holdsOn(agreement, day) && agreement.moments.includes(moment))
    .map(({ withinDays }) => daysAfter(day, withinDays));
  return days.sort()[0] ?? null;
}

/** What is wrong with a proposal, in words for the client; null when it fits. */
export function misfitOfAgreement(
  { practice, provider, moments, withinDays, validFrom, validTo }: Omit<Agreed, 'acceptedOn'>,
): string | null {
  if (practice === provider) return 'An agreement is between two organisations.';
  if (moments.length === 0) return 'moments must name at least one.';
  if (withinDays < 0 || withinDays > MOST_DAYS) return `withinDays must be 0 to ${MOST_DAYS}.`;
  return validTo !== null && validTo <= validFrom ? 'validTo must lie after validFrom.' : null;
}

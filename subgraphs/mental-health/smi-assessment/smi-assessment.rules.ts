import { monthsAfter } from '../../../shared/local-date';
import type { LocalDate } from '../calendar/calendar.rules';
import type { RemissionAssessmentRow } from './smi-assessment.table';

/** All five make severe mental illness in the sense of the module, and four do not (R-070, 003:98-114). */
export const SMI_CRITERIA = [
  'NEEDS_CARE',
  'SERIOUS_LIMITS',
  'CAUSE_AND_EFFECT',
  'LONG_TERM',
  'COORDINATED_CARE',
] as const;

export function areAllCriteriaMet(met: readonly string[]): boolean {
  return SMI_CRITERIA.every((code) => met.includes(code));
}

/** How long symptoms must be gone before that is remission (R-071, 003:142-144). */
const SYMPTOM_FREE_MONTHS = 6;
/** How long remission must last before the person is no longer counted in the target group (R-072, 003:144-146). */
const REMISSION_MONTHS = 60;

type Found = Pick<RemissionAssessmentRow, 'assessedOn' | 'symptomFreeSince' | 'withoutLimitsSince'>;

/** Six months without symptoms, whatever limits there are. */
export function isSymptomaticRemission({ assessedOn, symptomFreeSince }: Found): boolean {
  return symptomFreeSince !== null && monthsAfter(symptomFreeSince, SYMPTOM_FREE_MONTHS) <= assessedOn;
}

/** The day on which symptoms that stay away are gone for long enough to be remission. */
export function symptomaticRemissionOn(symptomFreeSince: LocalDate): LocalDate {
  return monthsAfter(symptomFreeSince, SYMPTOM_FREE_MONTHS);
}

/** The earliest day on which somebody who is free of symptoms since then is no longer counted in the target group. */
export function earliestLeaveOn(symptomFreeSince: LocalDate): LocalDate {
  return monthsAfter(symptomaticRemissionOn(symptomFreeSince), REMISSION_MONTHS);
}

/** No limits in daily and societal functioning, whatever symptoms there are. */
export function isFunctionalRemission({ withoutLimitsSince }: Found): boolean {
  return withoutLimitsSince !== null;
}

/**
 * From which day the remission counts: the later of six months after the symptoms were gone and the day the limits were.
 * Null when what was found is no remission.
 */
export function remissionSince(found: Found): LocalDate | null {
  if (!isSymptomaticRemission(found) || found.symptomFreeSince === null || found.withoutLimitsSince === null) return null;
  const sixMonthsOn = monthsAfter(found.symptomFreeSince, SYMPTOM_FREE_MONTHS);
  return sixMonthsOn > found.withoutLimitsSince ? sixMonthsOn : found.withoutLimitsSince;
}

/** The day from which, if the remission goes on, the person is no longer counted in the target group. */
export function leavesTargetGroupOn(found: Found): LocalDate | null {
  const since = remissionSince(found);
  return since === null ? null : monthsAfter(since, REMISSION_MONTHS);
}

/** Whether, by the latest that was found, the person is no longer counted in the target group on that day. */
export function hasLeftTargetGroup(latest: Found | null, today: LocalDate): boolean {
  const on = latest && leavesTargetGroupOn(latest);
  return on !== null && on <= today;
}

/** What is wrong with the dates of a remission assessment, or null. */
export function remissionFault({ assessedOn, symptomFreeSince, withoutLimitsSince }: Found, today: LocalDate): string | null {
  if (assessedOn > today) return 'assessedOn lies in the future.';
  const since = [symptomFreeSince, withoutLimitsSince].filter((date) => date !== null);
  return since.some((date) => date > assessedOn) ? 'Nothing is gone since a day after assessedOn.' : null;
}

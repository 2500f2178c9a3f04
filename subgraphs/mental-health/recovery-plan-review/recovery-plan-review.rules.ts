import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { RecoveryPlanReviewRow } from './recovery-plan-review.table';

/** What the register is told of a review: due or held, when, and who answers for it. Nothing of what it is about. */
export function reviewMessage(row: RecoveryPlanReviewRow): RegisterMessage {
  return registerMessage(row, {
    detailType: 'RecoveryPlanReview',
    kind: 'REVIEW',
    category: 'APPOINTMENTS',
    code: 'PLAN_REVIEW',
    on: row.plannedOn,
    until: row.heldOn,
    rule: 'R-050',
    responsible: row.professional,
  });
}

/** The day of the last review that was held before that one; null when it is the first. */
export function previousReviewOn(
  reviews: readonly Pick<RecoveryPlanReviewRow, 'heldOn'>[],
  heldOn: LocalDate,
): LocalDate | null {
  const before = reviews.map((review) => review.heldOn).filter((on) => on !== null && on < heldOn);
  return before.reduce((latest, on) => (latest === null || on! > latest ? on : latest), null);
}

import type { LocalDate } from '../calendar/calendar.rules';
import type { ModelFidelityCheckRow } from './model-fidelity.table';

/** Whether a check still says something on a day: the last day of its validity is the one before validUntil. */
export function countsOn({ validUntil }: Pick<ModelFidelityCheckRow, 'validUntil'>, today: LocalDate): boolean {
  return validUntil === null || today < validUntil;
}

/** What is wrong with a check, in words for the client; null when it fits. */
export function misfitOfCheck(
  { checkedOn, validUntil, checkedBy, score }: Pick<ModelFidelityCheckRow, 'checkedOn' | 'validUntil' | 'checkedBy' | 'score'>,
  today: LocalDate,
): string | null {
  if (checkedOn > today) return 'checkedOn lies in the future; a check is recorded once it was made.';
  if (validUntil !== null && validUntil <= checkedOn) return 'validUntil must lie after checkedOn.';
  if (checkedBy.trim() === '' || checkedBy.length > 200) return 'checkedBy must hold 1 to 200 characters.';
  return score === null || (Number.isFinite(score) && score >= 0) ? null : 'score must not be negative.';
}

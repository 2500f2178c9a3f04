import { monthsAfter } from '../../../shared/local-date';
import type { LocalDate } from '../calendar/calendar.rules';
import { holderOn } from '../tenure/tenure.rules';
import type { TenureRow } from '../tenure/tenure.table';
import { SCREENING_PARTS } from './somatic-screening.table';
import type { ScreeningPart, SomaticScreeningRow } from './somatic-screening.table';

type Screening = Pick<SomaticScreeningRow, 'id' | 'onDate' | 'results'>;

/** a screening holds for a year. */
const MONTHS = 12;

export type ScreeningState = 'NEVER_COMPLETE' | 'UP_TO_DATE' | 'OVERDUE';
export type Coordinator = 'MENTAL_HEALTH' | 'GENERAL_PRACTITIONER';

/** What is missing of the parts that belong to it at the least; of a whole one, nothing. */
export function missingParts({ results }: Pick<Screening, 'results'>): readonly ScreeningPart[] {
  return SCREENING_PARTS.filter((part) => !results.some((each) => each.part === part));
}

/** Last local date on which the next one is in time: a year on, 28 February for one of 29 February. */
export function nextScreeningBy(onDate: LocalDate): LocalDate {
  return monthsAfter(onDate, MONTHS);
}

/** One that lacks a part does not count, or half a screening would put off a whole one for a year. */
export function screeningStanding(
  screenings: readonly Screening[],
  today: LocalDate,
): { readonly state: ScreeningState; readonly lastOn: LocalDate | null; readonly nextBy: LocalDate | null } {
  const whole = screenings.filter((each) => missingParts(each).length === 0).map(({ onDate }) => onDate);
  const lastOn = whole.sort().at(-1);
  if (lastOn === undefined) return { state: 'NEVER_COMPLETE', lastOn: null, nextBy: null };
  const nextBy = nextScreeningBy(lastOn);
  return { state: today > nextBy ? 'OVERDUE' : 'UP_TO_DATE', lastOn, nextBy };
}

/** mental health care for whoever is in it, the general practitioner or practice nurse for everybody else. */
export function coordinatorOn(tenures: readonly Pick<TenureRow, 'fromDate' | 'untilDate'>[], date: LocalDate): Coordinator {
  return holderOn(tenures, date) === undefined ? 'GENERAL_PRACTITIONER' : 'MENTAL_HEALTH';
}

/** screenings with something out of the ordinary for which there is no plan yet. */
export function withoutPlan<Row extends Screening>(screenings: readonly Row[], planned: readonly string[]): readonly Row[] {
  return screenings.filter(({ id, results }) => results.some(({ isAbnormal }) => isAbnormal) && !planned.includes(id));
}

import { monthsAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { ScreeningCoordinationRow } from '../screening-coordination/screening-coordination.table';
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

/**
 * What the register is told of the screenings of one keeper: by when the next is in time, and of the earlier ones that it
 * was done. What another keeper recorded counts for whoever may see both, and not here: it would tell of it.
 */
export function nextScreeningMessages(ofKeeper: readonly SomaticScreeningRow[]): readonly RegisterMessage[] {
  const whole = ofKeeper
    .filter((row) => missingParts(row).length === 0)
    .toSorted((a, b) => a.onDate.localeCompare(b.onDate) || a.recordedAt.getTime() - b.recordedAt.getTime());
  return whole.map((row, index) => {
    const doneOn = whole[index + 1]?.onDate ?? null;
    return dueBy('R-079', row, {
      ...{ detailType: 'SomaticScreening', category: 'SOMATIC_HEALTH', code: 'SOMATIC_SCREENING', responsible: row.author },
      ...{ on: row.onDate, due: nextScreeningBy(row.onDate), until: doneOn, doneOn },
    });
  });
}

/** A plan is made within a month after what was found: this house's own, for lack of a number in the sources. */
const MONTHS_TO_PLAN = 1;

/** What the register is told of a screening with something out of the ordinary; null of one without. @param plannedOn when the plan was made. */
export function planMessage(row: SomaticScreeningRow, plannedOn: LocalDate | null): RegisterMessage | null {
  if (!row.results.some(({ isAbnormal }) => isAbnormal)) return null;
  return dueBy('R-105', row, {
    ...{ detailType: 'SomaticScreening', category: 'SOMATIC_HEALTH', code: 'PHYSICAL_HEALTH_PLAN', responsible: row.author },
    ...{ on: row.onDate, dueFrom: row.onDate, due: monthsAfter(row.onDate, MONTHS_TO_PLAN), until: plannedOn, doneOn: plannedOn },
  });
}

/** Whoever coordinates screens within a year from when that began. @param screenedOn their first whole one since. */
export function coordinationMessage(row: ScreeningCoordinationRow, screenedOn: LocalDate | null): RegisterMessage {
  return dueBy('R-081', row, {
    ...{ detailType: 'ScreeningCoordination', category: 'SOMATIC_HEALTH', code: 'SOMATIC_SCREENING', responsible: row.author },
    ...{ on: row.fromDate, dueFrom: row.fromDate, due: nextScreeningBy(row.fromDate) },
    ...{ until: screenedOn ?? row.untilDate, doneOn: screenedOn },
  });
}

import { monthsAfter } from '../../../shared/local-date';
import type { LocalDate } from '../calendar/calendar.rules';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';
import type { CarePlanKind, PlanWordingRow, WordingSide } from './care-plan.table';

interface Interval {
  readonly jurisdiction: TrajectoryJurisdiction;
  readonly months: number;
  readonly rule: string;
  readonly source: string;
}

/** How often a treatment plan is evaluated with the person; where no source says so, nothing is due. */
export const EVALUATION_INTERVALS: Readonly<Partial<Record<CarePlanKind, readonly Interval[]>>> = {
  TREATMENT: [{ jurisdiction: 'NL', months: 12, rule: 'R-076', source: '003:1552-1554' }],
};

/** How often (pharmaco)therapy is evaluated anew, and each intervention reconsidered. */
export const MEDICATION_REVIEW_INTERVALS: readonly Interval[] = [
  { jurisdiction: 'NL', months: 12, rule: 'R-073', source: '003:775-777' },
];
export const INTERVENTION_INTERVALS: readonly Interval[] = [
  { jurisdiction: 'NL', months: 12, rule: 'R-074', source: '003:880-882' },
];

/** The day from which something is due again; null where the rules of that country say nothing of it. */
export function dueAgainOn(
  intervals: readonly Interval[] | undefined,
  jurisdiction: TrajectoryJurisdiction,
  last: LocalDate,
): LocalDate | null {
  const interval = intervals?.find((each) => each.jurisdiction === jurisdiction);
  return interval ? monthsAfter(last, interval.months) : null;
}

type Wording = Pick<PlanWordingRow, 'side' | 'goalId' | 'ofVersion'>;

/** What one side says now, of the plan or of one goal in it: the wording of its latest version. */
export function wordingOf<W extends Wording>(wordings: readonly W[], side: WordingSide, goalId: string | null): W | null {
  return wordings
    .filter((each) => each.side === side && each.goalId === goalId)
    .reduce<W | null>((latest, each) => (latest === null || each.ofVersion > latest.ofVersion ? each : latest), null);
}

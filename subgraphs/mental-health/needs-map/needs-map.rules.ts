import { monthsAfter } from '../../../shared/local-date';
import type { LocalDate } from '../calendar/calendar.rules';
import { codesOf } from '../code/code-lists.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import type { NeedsMapRow } from './needs-map.table';

type Mapped = Pick<NeedsMapRow, 'withNeed' | 'withoutNeed'>;

/** Life domains that nobody asked about: with one of them left out a map is not of all. */
export function domainsLeftOut({ withNeed, withoutNeed }: Mapped): readonly string[] {
  return codesOf('life-domain').filter((domain) => !withNeed.includes(domain) && !withoutNeed.includes(domain));
}

export interface NeedsMappingDue {
  readonly lastCompleteOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly isDue: boolean;
}

/**
 * By when the needs are mapped again: a year after the last map of all domains, or after the start (R-078, of Dutch care).
 * Null in Belgium, where no source asks for it, and while the trajectory does not run.
 */
export function needsMappingDue(
  maps: readonly (Mapped & Pick<NeedsMapRow, 'trajectoryId' | 'mappedOn'>)[],
  { id, jurisdiction, startedOn, endedOn }: Pick<TrajectoryRow, 'id' | 'jurisdiction' | 'startedOn' | 'endedOn'>,
  today: LocalDate,
): NeedsMappingDue | null {
  if (jurisdiction !== 'NL' || startedOn === null || startedOn > today || endedOn !== null) return null;
  const complete = maps.filter((map) => map.trajectoryId === id && domainsLeftOut(map).length === 0);
  const lastCompleteOn = complete.map(({ mappedOn }) => mappedOn).sort().at(-1) ?? null;
  const dueOn = monthsAfter(lastCompleteOn ?? startedOn, 12);
  return { lastCompleteOn, dueOn, isDue: today >= dueOn };
}

import type { PersonRow } from '../../kit/person-table';
import type { LivingSituationRow, SocialNetworkRow, ThirdPartyRow } from './household.table';

/**
 * The name of a third party, shown from the moment they agreed to it themselves and never before (C-42): that a name
 * stands in a partner's sheet is no reason to repeat it.
 */
export function nameShown(
  { name, agreedToNameAt }: Pick<ThirdPartyRow, 'name' | 'agreedToNameAt'>,
  now: Date,
): string | null {
  return agreedToNameAt !== null && agreedToNameAt <= now ? name : null;
}

/** The living situation that holds on a local date: half-open, the one that began last, and of one day the one that was said last. */
export function livingSituationOn<Row extends Pick<LivingSituationRow, 'fromOn' | 'untilOn' | 'recordedAt'>>(
  rows: readonly Row[],
  today: string,
): Row | null {
  const holding = rows.filter(
    ({ fromOn, untilOn }) => (fromOn === null || fromOn <= today) && (untilOn === null || today < untilOn),
  );
  return latest(holding, ({ fromOn }) => fromOn);
}

/** How the own network was seen last; of one day as it was said last, or nobody could set right what was said that morning. */
export function lastSeen<Row extends Pick<SocialNetworkRow, 'seenOn' | 'recordedAt'>>(rows: readonly Row[]): Row | null {
  return latest(rows, ({ seenOn }) => seenOn);
}

function latest<Row extends Pick<PersonRow, 'recordedAt'>>(rows: readonly Row[], dayOf: (row: Row) => string | null): Row | null {
  const order = (a: Row, b: Row): number =>
    (dayOf(b) ?? '').localeCompare(dayOf(a) ?? '') || b.recordedAt.getTime() - a.recordedAt.getTime();
  return [...rows].sort(order)[0] ?? null;
}

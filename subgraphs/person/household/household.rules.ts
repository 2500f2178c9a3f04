import type { LivingSituationRow, ThirdPartyRow } from './household.table';

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

/** The living situation that holds on a local date: half-open, the one that began last. */
export function livingSituationOn<Row extends Pick<LivingSituationRow, 'fromOn' | 'untilOn'>>(
  rows: readonly Row[],
  today: string,
): Row | null {
  const holding = rows.filter(
    ({ fromOn, untilOn }) => (fromOn === null || fromOn <= today) && (untilOn === null || today < untilOn),
  );
  return holding.sort((a, b) => ((a.fromOn ?? '') < (b.fromOn ?? '') ? 1 : -1))[0] ?? null;
}

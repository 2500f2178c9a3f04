import type { DataSource } from 'typeorm';
import { localDate, monthsAfter } from '../../shared/local-date';
import type { RegionDelivery } from '../../shared/region-api';
import { Reporter } from './reporter';
import type { Reporting } from './reporter';
import type { SubgraphDefinition } from './subgraph-definition';

/** The month that ended last, as YYYY-MM. */
export function lastMonth(now: Date): string {
  return monthsAfter(`${localDate(now).slice(0, 7)}-01`, -1).slice(0, 7);
}

/** The local date after the last of a month. */
export function endOfMonth(month: string): string {
  return monthsAfter(`${month}-01`, 1);
}

/** What a subgraph tells of a month: counts, and of `directory` where organisations lie and what networks may spend. */
export async function deliveryOf(
  { counts, places, budgets }: Pick<SubgraphDefinition, 'counts' | 'places' | 'budgets'>,
  dataSource: DataSource,
  month: string,
): Promise<RegionDelivery> {
  const until = endOfMonth(month);
  return {
    month,
    counts: [...((await counts?.(dataSource.manager, { until, yearBefore: monthsAfter(until, -12) })) ?? [])],
    places: [...((await places?.(dataSource.manager, until)) ?? [])],
    budgets: [...((await budgets?.(dataSource.manager, until)) ?? [])],
  };
}

/** Counts are gone from `person` once their month is published: told again by themselves, they would lie there for good (ADR 0016). */
const HOLDS_MILLISECONDS = Number.POSITIVE_INFINITY;

/** Tells `person` what this subgraph counts of the month that ended last. */
export class RegionReporter extends Reporter {
  constructor(reporting: Reporting & { readonly definition: SubgraphDefinition; readonly dataSource: DataSource }) {
    const { definition, dataSource, clock } = reporting;
    const hasNothing = definition.counts === undefined && definition.places === undefined;
    super(reporting, {
      ...{ audience: 'region-counts', path: '/region-counts', door: 'the region’s cube' },
      holdsMilliseconds: HOLDS_MILLISECONDS,
      look: () => {
        const month = lastMonth(clock.now());
        return Promise.resolve(hasNothing ? null : { mark: month, content: () => deliveryOf(definition, dataSource, month) });
      },
    });
  }
}

import type { DataSource } from 'typeorm';
import { request } from 'undici';
import type { Clock } from '../../shared/clock';
import { signServiceToken } from '../../shared/identity/service-token';
import type { TokenKey } from '../../shared/keys';
import { localDate, monthsAfter } from '../../shared/local-date';
import type { RegionDelivery } from '../../shared/region-api';
import type { SubgraphName } from '../../shared/subgraph-names';
import type { SubgraphDefinition } from './subgraph-definition';
import { Turns } from './turns';

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

/** Tells `person` what this subgraph counts of the month that ended last: once per process and month, again until it is heard. */
export class RegionReporter {
  private readonly turns: Turns;
  private told: string | undefined;

  constructor(
    private readonly options: {
      readonly definition: SubgraphDefinition;
      readonly dataSource: DataSource;
      readonly subgraph: SubgraphName;
      readonly url: URL;
      readonly serviceKey: TokenKey;
      readonly clock: Clock;
      readonly onFailure: (error: unknown) => void;
      /** Undefined: only when kicked. */
      readonly everyMilliseconds?: number;
    },
  ) {
    const { onFailure, everyMilliseconds } = options;
    this.turns = new Turns({ work: () => this.tell(), onFailure, everyMilliseconds });
  }

  kick(): Promise<void> {
    return this.turns.kick();
  }

  stop(): Promise<void> {
    return this.turns.stop();
  }

  private async tell(): Promise<void> {
    const { definition, dataSource, subgraph, url, serviceKey, clock } = this.options;
    const month = lastMonth(clock.now());
    if (this.told === month || (definition.counts === undefined && definition.places === undefined)) return;
    const body = JSON.stringify(await deliveryOf(definition, dataSource, month));
    const token = await signServiceToken(serviceKey, { issuer: subgraph, audience: 'region-counts', body, now: clock.now() });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await request(url, { method: 'POST', headers, body, headersTimeout: 30_000, bodyTimeout: 30_000 });
    await response.body.dump();
    if (response.statusCode !== 204) throw new Error(`the region's cube answered ${response.statusCode}`);
    this.told = month;
  }
}

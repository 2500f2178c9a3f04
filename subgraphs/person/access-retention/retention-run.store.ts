import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Jurisdiction } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import { endOfMonth, isPast } from '../access-record/access-retention.rules';
import type { RetentionPolicy } from '../access-record/access-retention.rules';
import { goneMonthTable } from '../access-seal/access-seal.table';
import type { GoneMonthRow } from '../access-seal/access-seal.table';
import { retentionRunTable } from './retention-run.table';
import type { RetentionRunRow } from './retention-run.table';

/** A month that is past its retention and still there. */
export interface PastMonth {
  readonly month: string;
  readonly lines: number;
  /** Lines that no checkpoint signs yet: with one of them the month stays. */
  readonly unsealed: number;
  /** The lines have no partition of their own, so they stay. */
  readonly isWithoutPartition: boolean;
}

/** Writes down, as the owner, that the retention was applied. */
export async function recordRun(manager: EntityManager, run: Omit<RetentionRunRow, 'id'>): Promise<void> {
  await manager.insert(retentionRunTable, { id: randomUUID(), ...run } as never);
}

/** What the retention would take and took. Numbers of lines, and of nobody; for a steward of the region. */
export class RetentionRunStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** The months that are there and past the retention of a policy now, the oldest first. */
  async past(scope: StewardScope, { years }: Pick<RetentionPolicy, 'years'>): Promise<readonly PastMonth[]> {
    StewardScope.assert(scope);
    const now = this.source.clock.now();
    const border = new Date(now);
    border.setUTCFullYear(border.getUTCFullYear() - years);
    const months = await this.manager.query<PastMonth[]>(
      `WITH held AS (
         SELECT to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS lines,
                count(*) FILTER (WHERE a.xid >= coalesce((SELECT max(up_to_xid) FROM access_seal), 0))::int AS unsealed
           FROM access_record a WHERE a.at < $1 GROUP BY 1),
       parts AS (
         SELECT replace(right(inhrelid::regclass::text, 7), '_', '-') AS month FROM pg_inherits
          WHERE inhparent = 'access_record'::regclass AND inhrelid::regclass::text ~ '_\\d{4}_\\d{2}$')
       SELECT coalesce(h.month, p.month) AS month, coalesce(h.lines, 0) AS lines, coalesce(h.unsealed, 0) AS unsealed,
              p.month IS NULL AS "isWithoutPartition"
         FROM held h FULL JOIN parts p ON p.month = h.month ORDER BY 1`,
      [border],
    );
    return months.filter(({ month }) => isPast(endOfMonth(month), years, now));
  }

  /** The months that went under the law of one country, the newest first. */
  async gone(scope: StewardScope, jurisdiction: Jurisdiction): Promise<readonly GoneMonthRow[]> {
    StewardScope.assert(scope);
    return this.manager.find(goneMonthTable, { where: { jurisdiction }, order: { month: 'DESC' } });
  }

  /** The last time it was applied under that law; null when it never was. */
  async last(scope: StewardScope, jurisdiction: Jurisdiction): Promise<RetentionRunRow | null> {
    StewardScope.assert(scope);
    const [run] = await this.manager.find(retentionRunTable, { where: { jurisdiction }, order: { at: 'DESC', id: 'ASC' }, take: 1 });
    return run ?? null;
  }
}

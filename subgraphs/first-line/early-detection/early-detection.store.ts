import type { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import {
  earlyDetectionTable,
  familyFlagTable,
  homelessFlagTable,
  migrationFlagTable,
  substanceFlagTable,
} from './early-detection.table';
import type { EarlyDetectionRow, RiskFlagRow } from './early-detection.table';

export class EarlyDetectionStore extends PersonStore<EarlyDetectionRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, earlyDetectionTable, { by: 'seenOn', direction: 'DESC' });
  }

  /** A page of those of a period, by local dates: from the first, before the second. */
  ofPeriod(permit: Permit<'CARE_NEEDS', 'READ'>, page: PageArgs, from?: string, until?: string): Promise<Connection<EarlyDetectionRow>> {
    return this.page(permit, page, JSON.stringify([from, until]), (query) => {
      if (from !== undefined) query.andWhere('t.seen_on >= :from', { from });
      if (until !== undefined) query.andWhere('t.seen_on < :until', { until });
    });
  }
}

export class RiskFlagStore<C extends Category> extends PersonStore<RiskFlagRow, C> {
  /** What was found of it when somebody looked; null when it was not asked about. */
  async ofDetection(permit: Permit<C, 'READ'>, detectionId: string): Promise<boolean | null> {
    const rows = await this.all(permit);
    return rows.find((row) => row.detectionId === detectionId)?.isTheCase ?? null;
  }
}

export function riskFlagStores(source: StoreSource) {
  return {
    familyFlags: new RiskFlagStore(source, familyFlagTable),
    homelessFlags: new RiskFlagStore(source, homelessFlagTable),
    migrationFlags: new RiskFlagStore(source, migrationFlagTable),
    substanceFlags: new RiskFlagStore(source, substanceFlagTable),
  };
}

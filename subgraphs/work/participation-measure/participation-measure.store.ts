import type { StoreSource } from '../../kit/subgraph-definition';
import { fullTimeWeekTable } from './participation-measure.table';
import type { FullTimeWeekRow } from './participation-measure.table';

/** How long a full week of work is. About nobody, so it opens without a permit. */
export class FullTimeWeekStore {
  private read: Promise<readonly FullTimeWeekRow[]> | undefined;

  constructor(private readonly source: StoreSource) {}

  /** Every row there is. Read once a request. */
  all(): Promise<readonly FullTimeWeekRow[]> {
    this.read ??= this.source.manager.find(fullTimeWeekTable);
    return this.read;
  }
}

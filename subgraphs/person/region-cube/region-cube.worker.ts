import type { DataSource } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { localDate } from '../../../shared/local-date';
import { describeError } from '../../../shared/log';
import { lastMonth } from '../../kit/region-reporter';
import type { SubgraphWork, SubgraphWorker } from '../../kit/subgraph-worker';
import { Turns } from '../../kit/turns';
import { CONTRIBUTORS, isDueToPublish } from './region-cube.rules';
import { publishMonth, toldOf } from './region-cube.store';

const LOOK_EVERY_MILLISECONDS = 60_000;

/** Freezes the month that ended last when everybody told their counts, or when it has waited long enough for them. */
export class RegionPublisher implements SubgraphWorker {
  private readonly turns: Turns;

  constructor(
    private readonly options: {
      readonly dataSource: DataSource;
      readonly clock: Clock;
      readonly onFailure: (error: unknown) => void;
      /** Undefined: only when kicked. */
      readonly everyMilliseconds?: number;
    },
  ) {
    const { onFailure, everyMilliseconds } = options;
    this.turns = new Turns({ work: () => this.publishWhenDue(), onFailure, everyMilliseconds });
  }

  kick(): Promise<void> {
    return this.turns.kick();
  }

  stop(): Promise<void> {
    return this.turns.stop();
  }

  private async publishWhenDue(): Promise<void> {
    const { dataSource, clock } = this.options;
    const now = clock.now();
    const today = localDate(now);
    const month = lastMonth(now);
    const told = await toldOf(dataSource.manager, month);
    const sinceTold = now.getTime() - Math.min(...told.map(({ toldAt }) => toldAt.getTime()));
    if (!this.turns.stopped && told.length > 0 && isDueToPublish(today, CONTRIBUTORS.length - told.length, sinceTold)) {
      await dataSource.transaction((manager) => publishMonth(manager, month, now));
    }
  }
}

export const regionCubeWork: SubgraphWork = {
  settings: {},
  start: ({ dataSource, clock, log }) =>
    new RegionPublisher({
      ...{ dataSource, clock, everyMilliseconds: LOOK_EVERY_MILLISECONDS },
      onFailure: (error) => log.error({ error: describeError(error) }, 'the figures of the month could not be published'),
    }),
};

import type { DataSource } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { localDate, monthsAfter } from '../../../shared/local-date';
import { describeError } from '../../../shared/log';
import type { SubgraphWork, SubgraphWorker } from '../../kit/subgraph-worker';
import { CONTRIBUTORS, isDueToPublish } from './region-cube.rules';
import { publishMonth, toldOf } from './region-cube.store';

const LOOK_EVERY_MILLISECONDS = 60_000;

/** Freezes the month that ended last when everybody told their counts, or when it has waited long enough for them. */
export class RegionPublisher implements SubgraphWorker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly options: {
      readonly dataSource: DataSource;
      readonly clock: Clock;
      readonly onFailure: (error: unknown) => void;
      /** Undefined: only when kicked. */
      readonly everyMilliseconds?: number;
    },
  ) {}

  kick(): Promise<void> {
    this.running ??= this.publishWhenDue()
      .catch((error: unknown) => void (this.stopped || this.options.onFailure(error)))
      .finally(() => {
        this.running = undefined;
        clearTimeout(this.timer);
        const { everyMilliseconds } = this.options;
        if (everyMilliseconds === undefined || this.stopped) return;
        this.timer = setTimeout(() => void this.kick(), everyMilliseconds);
        this.timer.unref();
      });
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async publishWhenDue(): Promise<void> {
    const { dataSource, clock } = this.options;
    const now = clock.now();
    const today = localDate(now);
    const month = monthsAfter(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
    const told = await toldOf(dataSource.manager, month);
    const sinceTold = now.getTime() - Math.min(...told.map(({ toldAt }) => toldAt.getTime()));
    if (!this.stopped && told.length > 0 && isDueToPublish(today, CONTRIBUTORS.length - told.length, sinceTold)) {
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

import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Clock } from '../../shared/clock';

/** What a subgraph's process does by itself, on the clock, besides answering. Safe with several processes at once. */
export interface SubgraphWorker {
  /** Does what is due, and resolves when that is done or could not be. */
  kick(): Promise<void>;
  /** Ends what is under way in good order; nothing is done after it. */
  stop(): Promise<void>;
}

/** How a subgraph's worker is made. */
export interface SubgraphWork<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Settings of the process that only the worker reads. */
  readonly settings: Shape;
  /**
   * What must be true before anything is answered is done when this resolves.
   *
   * @throws {SettingsError} when the settings do not fit each other.
   */
  start(source: {
    readonly dataSource: DataSource;
    readonly clock: Clock;
    readonly settings: z.infer<z.ZodObject<Shape>>;
    readonly log: Logger;
  }): SubgraphWorker | Promise<SubgraphWorker>;
}

/** Several kinds of work of one process, started and ended in this order. */
export function together(...works: readonly SubgraphWork[]): SubgraphWork {
  return {
    settings: Object.assign({}, ...works.map(({ settings }) => settings)) as SubgraphWork['settings'],
    async start(source) {
      const workers: SubgraphWorker[] = [];
      for (const work of works) workers.push(await work.start(source));
      return {
        kick: async () => void (await Promise.all(workers.map((worker) => worker.kick()))),
        stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))),
      };
    },
  };
}

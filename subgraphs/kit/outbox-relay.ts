import { IsNull } from 'typeorm';
import type { DataSource } from 'typeorm';
import { Pool } from 'undici';
import type { Clock } from '../../shared/clock';
import type { TokenKey } from '../../shared/keys';
import { postAsService } from '../../shared/service-post';
import type { SubgraphName } from '../../shared/subgraph-names';
import { outboxTable } from './writing.table';

const BATCH = 200;

/**
 * Carries the outbox to the register: at least once, in the order in which the acts committed, again until the
 * register has it. One sender at a time per database, so that order holds whatever the number of processes.
 */
export class OutboxRelay {
  private readonly pool: Pool;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly options: {
      readonly dataSource: DataSource;
      readonly subgraph: SubgraphName;
      readonly registerUrl: URL;
      readonly serviceKey: TokenKey;
      readonly clock: Clock;
      readonly retryMilliseconds?: number;
      readonly onFailure: (error: unknown) => void;
    },
  ) {
    this.pool = new Pool(options.registerUrl.origin, { connections: 1, headersTimeout: 10_000, bodyTimeout: 10_000, connectTimeout: 2_000 });
  }

  /** Sends what is waiting, now and whenever something was told. Resolves when nothing is waiting or sending failed. */
  kick(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    await this.pool.close();
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        while (!this.stopped && (await this.sendBatch()) === BATCH);
      }
    } catch (error) {
      this.options.onFailure(error);
      this.timer = setTimeout(() => void this.kick(), this.options.retryMilliseconds ?? 1_000);
      this.timer.unref();
    }
  }

  private async sendBatch(): Promise<number> {
    const { dataSource, clock, serviceKey, subgraph: issuer, registerUrl } = this.options;
    return dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(7001)');
      const waiting = await manager.find(outboxTable, {
        where: { deliveredAt: IsNull() },
        order: { id: 'ASC' },
        take: BATCH,
      });
      if (waiting.length === 0) return 0;
      const caller = { issuer, audience: 'register', serviceKey, clock, door: 'the register' } as const;
      const messages = waiting.map(({ id, message }) => ({ sequence: id, message }));
      await postAsService(this.pool, caller, registerUrl.pathname, { messages });
      for (const { id } of waiting) await manager.update(outboxTable, { id }, { deliveredAt: clock.now() });
      return waiting.length;
    });
  }
}

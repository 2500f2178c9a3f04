import type { DataSource } from 'typeorm';
import { Pool } from 'undici';
import type { Clock } from '../../shared/clock';
import type { TokenKey } from '../../shared/keys';
import { localDate } from '../../shared/local-date';
import { postAsService } from '../../shared/service-post';
import type { SubgraphName } from '../../shared/subgraph-names';
import type { SubgraphDefinition } from './subgraph-definition';
import { Turns } from './turns';

/**
 * Tells `person` which professionals stand in the directory: when its process starts, and again when they are others. The person’s
 * side cannot ask it, and would else take any key for somebody.
 */
export class ProfessionalReporter {
  private readonly turns: Turns;
  private readonly pool: Pool;
  private told: string | undefined;

  constructor(
    private readonly options: {
      readonly definition: Pick<SubgraphDefinition, 'professionals'>;
      readonly dataSource: DataSource;
      readonly subgraph: SubgraphName;
      /** Any address of `person`. */
      readonly personUrl: URL;
      readonly serviceKey: TokenKey;
      readonly clock: Clock;
      readonly onFailure: (error: unknown) => void;
      /** Undefined: only when kicked. */
      readonly everyMilliseconds?: number;
    },
  ) {
    const { onFailure, everyMilliseconds, personUrl } = options;
    this.pool = new Pool(personUrl.origin, { headersTimeout: 30_000, bodyTimeout: 30_000 });
    this.turns = new Turns({ work: () => this.tell(), onFailure, everyMilliseconds });
  }

  kick(): Promise<void> {
    return this.options.definition.professionals === undefined ? Promise.resolve() : this.turns.kick();
  }

  async stop(): Promise<void> {
    await this.turns.stop();
    await this.pool.close();
  }

  private async tell(): Promise<void> {
    const { definition, dataSource, subgraph: issuer, serviceKey, clock } = this.options;
    const professionals = (await definition.professionals?.(dataSource.manager, localDate(clock.now()))) ?? [];
    const list = [...professionals].sort();
    const now = list.join();
    if (now === this.told) return;
    const caller = { issuer, audience: 'directory-professionals', serviceKey, clock, door: 'the list of professionals' } as const;
    await postAsService(this.pool, caller, '/directory-professionals', { professionals: list });
    this.told = now;
  }
}

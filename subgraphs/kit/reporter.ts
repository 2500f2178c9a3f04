import { Pool } from 'undici';
import type { Clock } from '../../shared/clock';
import { postAsService } from '../../shared/service-post';
import type { ServiceCaller } from '../../shared/service-post';
import type { SubgraphName } from '../../shared/subgraph-names';
import { Turns } from './turns';

/** What there is to tell now. */
export interface Report {
  /** By what it is known whether it was told already. */
  readonly mark: string;
  /** What is told; worked out only when it is. */
  readonly content: () => Promise<unknown>;
}

/** What every reporter is given. */
export interface Reporting {
  readonly subgraph: SubgraphName;
  /** Any address of `person`. */
  readonly personUrl: URL;
  readonly serviceKey: ServiceCaller['serviceKey'];
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
  /** Undefined: only when kicked. */
  readonly everyMilliseconds?: number;
}

/** What one of them tells, and where. */
export interface Telling extends Pick<ServiceCaller, 'audience' | 'door'> {
  /** Looks for what there is to tell; null where there is nothing. */
  readonly look: () => Promise<Report | null>;
  readonly path: string;
  /** How long it holds that something was told: the database it was told to can be set back under this process. Infinity: as long as it runs. */
  readonly holdsMilliseconds: number;
}

/** Tells `person` something of this subgraph: when its process starts, when it is another, and again when that was long ago; until it is heard. */
export class Reporter {
  private readonly turns: Turns;
  private readonly pool: Pool;
  private told: { readonly mark: string; readonly at: number } | undefined;

  constructor(
    private readonly reporting: Reporting,
    private readonly telling: Telling,
  ) {
    const { personUrl, onFailure, everyMilliseconds } = reporting;
    this.pool = new Pool(personUrl.origin, { connections: 1, headersTimeout: 30_000, bodyTimeout: 30_000 });
    this.turns = new Turns({ work: () => this.tell(), onFailure, everyMilliseconds });
  }

  kick(): Promise<void> {
    return this.turns.kick();
  }

  async stop(): Promise<void> {
    await this.turns.stop();
    await this.pool.close();
  }

  private async tell(): Promise<void> {
    const { subgraph: issuer, serviceKey, clock } = this.reporting;
    const { look, path, audience, door, holdsMilliseconds } = this.telling;
    const report = await look();
    if (report === null) return;
    const at = clock.ticks();
    if (this.told?.mark === report.mark && at - this.told.at < holdsMilliseconds) return;
    await postAsService(this.pool, { issuer, audience, serviceKey, clock, door }, path, await report.content());
    this.told = { mark: report.mark, at };
  }
}

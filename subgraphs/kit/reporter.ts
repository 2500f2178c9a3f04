import { Pool } from 'undici';
import type { Clock } from '../../shared/clock';
import { postAsService } from '../../shared/service-post';
import type { ServiceCaller } from '../../shared/service-post';
import { Turns } from './turns';

/** What there is to tell now. */
export interface Report {
  /** By what it is known whether it was told already. */
  readonly mark: string;
  /** What is told; worked out only when it is. */
  readonly content: () => Promise<unknown>;
}

export interface ReporterOptions {
  /** Looks for what there is to tell; null where there is nothing. */
  readonly look: () => Promise<Report | null>;
  /** Any address of `person`. */
  readonly personUrl: URL;
  readonly path: string;
  readonly caller: ServiceCaller & { readonly clock: Clock };
  readonly onFailure: (error: unknown) => void;
  /** How long it holds that something was told: the database it was told to can be set back under this process. Infinity: as long as it runs. */
  readonly holdsMilliseconds: number;
  /** Undefined: only when kicked. */
  readonly everyMilliseconds: number | undefined;
}

/** Tells `person` something of this subgraph: when its process starts, when it is another, and again when that was long ago; until it is heard. */
export class Reporter {
  private readonly turns: Turns;
  private readonly pool: Pool;
  private told: { readonly mark: string; readonly at: number } | undefined;

  constructor(private readonly options: ReporterOptions) {
    const { personUrl, onFailure, everyMilliseconds } = options;
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
    const { look, path, caller, holdsMilliseconds } = this.options;
    const report = await look();
    if (report === null) return;
    const at = caller.clock.ticks();
    if (this.told?.mark === report.mark && at - this.told.at < holdsMilliseconds) return;
    await postAsService(this.pool, caller, path, await report.content());
    this.told = { mark: report.mark, at };
  }
}

/** What every reporter is given. */
export interface Reporting extends Pick<ReporterOptions, 'personUrl' | 'onFailure'> {
  readonly serviceKey: ServiceCaller['serviceKey'];
  readonly clock: Clock;
  /** Undefined: only when kicked. */
  readonly everyMilliseconds?: number;
}

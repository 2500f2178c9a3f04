import type { DataSource } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { describeError } from '../../../shared/log';
import type { SubgraphWork, SubgraphWorker } from '../../kit/subgraph-worker';
import { Turns } from '../../kit/turns';
import { lastVerification, verifyAndRecord } from './log-verification.store';
import type { LogVerificationRow } from './log-verification.table';

/** Verifying reads the whole record, so once a day; whether a day is over is looked at more often. */
const EVERY_HOURS = 24;
const LOOK_EVERY_MILLISECONDS = 10 * 60_000;

export interface LogVerifierOptions {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
  /** What is told where whoever keeps the hub looks, when something is wrong. */
  readonly onFindings: (row: LogVerificationRow) => void;
  /** Undefined: only when kicked. */
  readonly everyMilliseconds?: number;
}

/** Holds the access record against its seals once a day. */
export class LogVerifier implements SubgraphWorker {
  private readonly turns: Turns;

  constructor(private readonly options: LogVerifierOptions) {
    const { onFailure, everyMilliseconds } = options;
    this.turns = new Turns({ work: () => this.verifyWhenDue(), onFailure, everyMilliseconds });
  }

  kick(): Promise<void> {
    return this.turns.kick();
  }

  stop(): Promise<void> {
    return this.turns.stop();
  }

  private async verifyWhenDue(): Promise<void> {
    const { dataSource, clock, onFindings } = this.options;
    const last = await lastVerification(dataSource.manager);
    if (this.turns.stopped || (last !== null && clock.now().getTime() - last.at.getTime() < EVERY_HOURS * 3_600_000)) return;
    const row = await verifyAndRecord(dataSource, clock);
    if (row !== null && row.outcome !== 'NOTHING_WRONG') onFindings(row);
  }
}

export const logVerificationWork: SubgraphWork = {
  settings: {},
  start: ({ dataSource, clock, log }) =>
    new LogVerifier({
      ...{ dataSource, clock, everyMilliseconds: LOOK_EVERY_MILLISECONDS },
      onFailure: (error) => log.error({ error: describeError(error) }, 'what the verification of the access record found cannot be kept'),
      onFindings: ({ outcome, findings, kinds }) => log.error({ outcome, findings, kinds }, 'the access record is not as it was sealed, or could not be verified'),
    }),
};

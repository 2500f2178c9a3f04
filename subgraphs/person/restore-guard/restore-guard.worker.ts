import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock';
import { describeError } from '../../../shared/log';
import type { SubgraphWork, SubgraphWorker } from '../../kit/subgraph-worker';
import { Turns } from '../../kit/turns';
import { keptEpochs, keptLine } from './restore-guard.rules';
import { RestoreGuardStore } from './restore-guard.store';

export interface RestoreGuardOptions {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Outside the database and its backups: what goes back with it says nothing. */
  readonly file: string;
  readonly onFailure: (error: unknown) => void;
  /** For how many persons sharing was closed while it ran. */
  readonly onClosed?: (persons: number) => void;
  /** How often what changed is kept; undefined: only when kicked. */
  readonly everyMilliseconds?: number;
}

/** Keeps, outside the database, how far the consent of everybody has come; and holds the database against it at the start. */
export class RestoreGuard implements SubgraphWorker {
  private readonly kept: Map<string, bigint>;
  private readonly store: RestoreGuardStore;
  private readonly turns: Turns;
  /** Of everybody’s consent when it was last kept whole. */
  private keptDigest: string | undefined;

  /** @throws {Error} when the file cannot be read whole: who cannot tell whether something was taken back opens nothing. */
  constructor(private readonly options: RestoreGuardOptions) {
    const { file, dataSource, clock, onFailure, everyMilliseconds } = options;
    this.kept = new Map(existsSync(file) ? keptEpochs(readFileSync(file, 'utf8')) : []);
    if (this.kept.size > 0) rewrite(file, this.kept);
    this.store = new RestoreGuardStore({ manager: dataSource.manager, clock });
    this.turns = new Turns({ work: () => this.keep(), onFailure, everyMilliseconds });
  }

  /**
   * To be done before anything is answered. A file that is missing or empty is one of a first start only where nobody
   * ever asked anything; otherwise it is lost, and nobody can tell what it said. Says for how many sharing was closed.
   */
  closeBehind(): Promise<number> {
    return this.kept.size === 0 ? this.store.closeWithoutKept() : this.store.closeBehind(this.kept);
  }

  kick(): Promise<void> {
    return this.turns.kick();
  }

  async stop(): Promise<void> {
    // What changed since the last round is kept as well.
    await this.turns.whole();
    await this.turns.stop();
  }

  private async keep(): Promise<void> {
    // Before everybody is read: what changes in between makes the next round read again.
    const digest = await this.store.digest();
    if (digest === this.keptDigest) return;
    const epochs = await this.store.epochs();
    // A database can be restored, or fail over to one that lags, under a process that goes on.
    if (epochs.some(({ person, epoch }) => BigInt(epoch) < (this.kept.get(person) ?? -1n))) {
      const closed = await this.closeBehind();
      if (closed > 0) this.options.onClosed?.(closed);
    }
    const news = epochs.filter(({ person, epoch }) => (this.kept.get(person) ?? -1n) < BigInt(epoch));
    if (news.length > 0) write(this.options.file, news.map(({ person, epoch }) => keptLine(person, epoch)).join(''), 'a');
    for (const { person, epoch } of news) this.kept.set(person, BigInt(epoch));
    this.keptDigest = digest;
  }
}

/** On the disk before it counts as kept. */
function write(file: string, lines: string, how: 'a' | 'w'): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = openSync(file, how, 0o600);
  try {
    writeSync(descriptor, lines);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** One line each, so the file does not grow without end, and a line that a crash cut spoils no other. */
function rewrite(file: string, kept: ReadonlyMap<string, bigint>): void {
  const next = `${file}.new`;
  write(next, [...kept].map(([person, epoch]) => keptLine(person, String(epoch))).join(''), 'w');
  renameSync(next, file);
}

const SETTINGS = {
  KRING_KEPT_EPOCHS_FILE: z
    .string()
    .optional()
    .describe('a file outside the database and its backups, against which the database is held at the start'),
};

const EVERY_MILLISECONDS = 5_000;

export const restoreGuardWork: SubgraphWork<typeof SETTINGS> = {
  settings: SETTINGS,
  async start({ dataSource, clock, settings, log }) {
    const file = settings.KRING_KEPT_EPOCHS_FILE;
    if (file === undefined) {
      log.warn('KRING_KEPT_EPOCHS_FILE is not set: after a restore nothing tells what was taken back since the backup');
      return { kick: () => Promise.resolve(), stop: () => Promise.resolve() };
    }
    const onClosed = (persons: number): void =>
      log.error({ persons }, 'the database is older than what was kept, or what was kept is lost: sharing stays closed until it is reconciled');
    const guard = new RestoreGuard({
      ...{ dataSource, clock, file, everyMilliseconds: EVERY_MILLISECONDS, onClosed },
      onFailure: (error) => log.error({ error: describeError(error) }, 'how far consent has come cannot be kept'),
    });
    const closed = await guard.closeBehind();
    if (closed > 0) onClosed(closed);
    // Before anything is answered: a crash after the first answer must not find a file that says nothing.
    await guard.kick();
    return guard;
  },
};

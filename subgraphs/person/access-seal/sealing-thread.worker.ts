import type { KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../../shared/clock';
import { describeError } from '../../../shared/log';
import { createDataSource } from '../../kit/data-source';
import { sealNodeTable, sealTable } from './access-seal.table';
import { AccessSealer } from './access-sealer.store';

/** What the thread is started with. */
export interface SealingOrders {
  /** Of the login role of the person subgraph. */
  readonly url: string;
  /** Ed25519, private. */
  readonly key: KeyObject;
}

/** What it is told: to seal now, besides doing so by itself; or to end when the turn under way is over. */
export type SealingCommand = 'SEAL' | 'STOP';

/** What it tells. */
export type SealingNews =
  | { readonly kind: 'STARTED' }
  | { readonly kind: 'SEALED'; readonly lines: number }
  | { readonly kind: 'FAILED'; readonly error: ReturnType<typeof describeError> };

async function run({ url, key }: SealingOrders): Promise<void> {
  const tell = (news: SealingNews): void => parentPort!.postMessage(news);
  const tellFailure = (error: unknown): void => tell({ kind: 'FAILED', error: describeError(error) });
  // One connection, so one turn at a time; and only the tables that the sealer writes as such.
  const dataSource = await createDataSource({ name: 'person', tables: [sealTable, sealNodeTable], migrations: [] }, url, 1).initialize();
  const sealer = new AccessSealer({ dataSource, clock: systemClock, key, onFailure: tellFailure });
  parentPort!.on('message', (command: SealingCommand) => {
    if (command === 'SEAL') {
      void sealer.seal().then((lines) => tell({ kind: 'SEALED', lines }), tellFailure);
    } else {
      void sealer.stop().then(() => dataSource.destroy()).finally(() => parentPort!.close());
    }
  });
  sealer.start();
  tell({ kind: 'STARTED' });
}

void run(workerData as SealingOrders);

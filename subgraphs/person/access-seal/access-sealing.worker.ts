import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SealingCommand, SealingNews, SealingOrders } from './sealing-thread.worker';

/** A thread that fails is not started more often than this. */
const AGAIN_MILLISECONDS = 1_000;

/**
 * Seals in a thread of its own beside the process that decides: no decision waits while lines are read and hashed. The
 * thread holds no process that wants to end, and one that dies is started again.
 */
export class AccessSealing {
  private thread: Worker | undefined;
  private again: NodeJS.Timeout | undefined;
  private isStopped = false;
  private readonly waiting: ((lines: number) => void)[] = [];

  constructor(
    private readonly options: SealingOrders & {
      readonly onFailure: (error: unknown) => void;
      /** Options of Node for the thread; those of this process when undefined. */
      readonly nodeOptions?: readonly string[];
      readonly againMilliseconds?: number;
    },
  ) {}

  /** Resolves when the thread seals by itself, now and then. */
  start(): Promise<void> {
    const { url, key, onFailure, nodeOptions } = this.options;
    const workerData: SealingOrders = { url, key };
    const thread = new Worker(join(__dirname, `sealing-thread.worker${extname(__filename)}`), {
      workerData,
      ...(nodeOptions && { execArgv: [...nodeOptions] }),
    });
    thread.unref();
    this.thread = thread;
    thread.on('error', onFailure);
    thread.once('exit', () => {
      this.settle();
      this.thread = undefined;
      if (this.isStopped) return;
      this.again = setTimeout(() => void this.start(), this.options.againMilliseconds ?? AGAIN_MILLISECONDS);
      this.again.unref();
    });
    return new Promise((resolve) => {
      thread.once('exit', () => resolve());
      thread.on('message', (news: SealingNews) => {
        if (news.kind === 'STARTED') resolve();
        if (news.kind === 'SEALED') this.waiting.shift()?.(news.lines);
        if (news.kind === 'FAILED') {
          onFailure(Object.assign(new Error('lines were not sealed'), { name: news.error.type, ...news.error }));
          this.settle();
        }
      });
    });
  }

  /** Has the thread seal now; says how many lines. 0 while there is no thread, or when it could not. */
  seal(): Promise<number> {
    const { thread } = this;
    if (!thread) return Promise.resolve(0);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      thread.postMessage('SEAL' satisfies SealingCommand);
    });
  }

  /** Resolves when the turn under way is over and the thread has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.again);
    const { thread } = this;
    if (!thread) return;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    thread.ref();
    thread.postMessage('STOP' satisfies SealingCommand);
    await ended;
  }

  private settle(): void {
    for (const told of this.waiting.splice(0)) told(0);
  }
}

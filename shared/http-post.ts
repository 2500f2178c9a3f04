import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

/** What came back, whole. */
export interface Posted {
  readonly status: number;
  readonly body: Buffer;
}

/** A request under way. */
export interface Posting {
  /** Rejects when no whole answer came, and with the reason when it was abandoned. */
  readonly answer: Promise<Posted>;
  /** Waits no longer; the connection is given up where the request had left. */
  readonly abandon: (reason: Error) => void;
}

/**
 * Posts JSON and takes the whole answer: between two processes of Kring nothing is read in pieces, and the streams and
 * signals that a general client makes for each request cost more than the request does.
 *
 * @param headers name and value by turns, besides the type of the content.
 */
export function post(pool: Pick<Dispatcher, 'dispatch'>, path: string, headers: readonly string[], body: string): Posting {
  const handler = new WholeAnswer();
  try {
    pool.dispatch({ method: 'POST', path, headers: ['content-type', 'application/json', ...headers], body }, handler);
  } catch (error) {
    handler.abandon(error as Error);
  }
  return handler;
}

/**
 * Waits so long for the whole answer, the wait for a connection included. Counted to the last byte: who sends one now and then is as
 * silent as who sends none.
 */
export async function within(posting: Posting, milliseconds: number, otherwise: string): Promise<Posted> {
  const timer = setTimeout(() => posting.abandon(new Error(otherwise)), milliseconds);
  return posting.answer.finally(() => clearTimeout(timer));
}

class WholeAnswer implements Dispatcher.DispatchHandler, Posting {
  readonly answer: Promise<Posted>;
  private resolve!: (posted: Posted) => void;
  private reject!: (reason: Error) => void;
  private controller: Dispatcher.DispatchController | undefined;
  private abandoned: Error | undefined;
  private status = 0;
  private readonly chunks: Buffer[] = [];

  constructor() {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  readonly abandon = (reason: Error): void => {
    this.abandoned = reason;
    this.reject(reason);
    this.controller?.abort(reason);
  };

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // Abandoned while it waited for a connection: it must not leave any more.
    if (this.abandoned) controller.abort(this.abandoned);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, _headers: IncomingHttpHeaders): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.resolve({ status: this.status, body: this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}

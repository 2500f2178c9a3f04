import { ServerResponse } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';

/** An answer that leaves in one piece, its headers with it. */
export interface WrittenAnswer {
  /** HTTP status. */
  readonly status: number;
  /** Name and value by turns, as they go over the line; the length is added. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Headers that were set on the response before go along. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: WrittenAnswer): void {
  response.writeHead(status, [...headers, 'content-length', String(Buffer.byteLength(body))]).end(body);
}

/**
 * Takes the requests of one connection in turn. Whoever sends several at once gets the answers in that order, so one that is ready
 * early would lie here until the others have left, longer than the lease it stands on.
 *
 * @param serve answers one request; never told of one whose connection ended before its turn.
 */
export function inTurn(serve: RequestListener): RequestListener {
  return (request, response) => {
    if (response.socket === null) response.once('socket', () => serve(request, response));
    else serve(request, response);
  };
}

/** A body that is not taken, with the status that says why. */
export class BodyRefused extends Error {
  constructor(readonly status: 400 | 413 | 415) {
    super(`a request body was refused with ${status}`);
  }
}

/**
 * The whole body of a request, as it came over the line.
 *
 * @param most bytes; beyond them nothing more is kept, whatever length the request states.
 * @throws {BodyRefused} 413 when it is larger, 415 when it is encoded, since a small one could unfold to any size, and 400
 *   when it broke off.
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const { 'content-encoding': encoding, 'content-length': stated } = request.headers;
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return Promise.reject(new BodyRefused(415));
  if (Number(stated) > most) return Promise.reject(new BodyRefused(413));
  // Who left while their token was verified never says that they did.
  if (request.destroyed) return Promise.reject(new BodyRefused(400));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) {
        chunks.length = 0;
        reject(new BodyRefused(413));
      } else {
        chunks.push(chunk);
      }
    });
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    const brokeOff = (): void => {
      if (!request.readableEnded) reject(new BodyRefused(400));
    };
    request.once('error', brokeOff);
    request.once('close', brokeOff);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON object in a body. @throws {BodyRefused} 400 for everything else. */
export function jsonObjectIn(body: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(body));
  } catch {
    throw new BodyRefused(400);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyRefused(400);
  return value as Record<string, unknown>;
}

/** What reads a request and sets headers of its answer, as Connect and Express have it. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** What these set on every answer to such a request, so that it is set once and written many times. */
export function headersSetBy(middlewares: readonly Middleware[], request: IncomingMessage): readonly string[] {
  const response = new ServerResponse(request);
  for (const middleware of middlewares) {
    middleware(request, response, (error) => {
      if (error !== undefined) throw new Error('headers could not be read', { cause: error });
    });
  }
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]);
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Actor } from '../consent/actor';
import type { Purpose } from '../consent/vocabulary';
import { refusalBody } from '../shared/errors';
import type { KringErrorCode } from '../shared/errors';
import { BodyRefused, jsonObjectIn, readBody, writeAnswer } from '../shared/http';
import type { AccessTokenVerifier } from '../shared/identity/access-token';
import { HatNotAllowed, withHat } from '../shared/identity/hat';
import { purposeOf } from '../shared/identity/purpose';
import { PurposeNotAllowed, TokenRefused } from '../shared/identity/token-refused';
import { describeError } from '../shared/log';

/** One request of the graph, from somebody who is who they say, with a body that may be read. */
export interface GraphRequest {
  readonly method: string;
  /** `/graphql`, with what stands behind it. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** The JSON of a POST; undefined for a GET. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly actor: Actor;
  readonly tokenId: string | undefined;
  readonly purpose: Purpose;
  readonly requestId: string;
}

/** Headers of one answer, by turns name and value: written with it, and with every refusal. */
export type HeadersOf = (request: IncomingMessage) => readonly string[];

/** Bounds of a request that are read off it before anything of it is. */
export interface RequestLimits {
  readonly bodyBytes: number;
  readonly operationNameCharacters: number;
}

/** Whether a request is for the graph; everything else is for the doors beside it. */
export function isForTheGraph({ url = '', method }: IncomingMessage): boolean {
  return method !== 'OPTIONS' && /^\/graphql\/?(\?|$)/.test(url);
}

/**
 * Who asks, and what: authenticates, bounds and reads each request of the graph, or refuses it in words. Most of what
 * the hub is asked comes in here, so it does without a router.
 *
 * @param answer what is done with it; it writes the answer itself, with these headers.
 */
export function graphEndpoint(options: {
  readonly verifier: AccessTokenVerifier;
  readonly log: Logger;
  readonly limits: RequestLimits;
  readonly headersOf: HeadersOf;
  readonly answer: (request: GraphRequest, response: ServerResponse, headers: readonly string[]) => Promise<void>;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const { log, headersOf, answer } = options;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const headers = [...headersOf(incoming), 'kring-request-id', requestId, 'cache-control', 'private, no-store'];
    try {
      return await answer(await read(incoming, requestId, options), response, headers);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      if (error instanceof TokenRefused) {
        log.warn({ requestId, reason: error.reason }, 'an access token was refused');
        const why = [...headers, 'www-authenticate', 'Bearer error="invalid_token"'];
        return refuse(response, 401, 'UNAUTHENTICATED', 'The access token was refused. Get a new one, or leave it out for the directory.', why);
      }
      if (error instanceof HatNotAllowed) return refuse(response, 403, 'HAT_NOT_ALLOWED', undefined, headers);
      if (error instanceof PurposeNotAllowed) return refuse(response, 403, 'PURPOSE_NOT_ALLOWED', undefined, headers);
      if (error instanceof RequestRefused) return refuse(response, error.status, 'BAD_REQUEST', error.message, headers);
      log.error({ requestId, error: describeError(error) }, 'a request failed');
      return refuse(response, 500, 'INTERNAL', undefined, headers);
    }
  }

  return (request, response) => void serve(request, response);
}

/** Refuses a request as a whole, in the words of GraphQL over HTTP. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: KringErrorCode,
  message?: string,
  headers: readonly string[] = [],
): void {
  writeAnswer(response, { status, body: refusalBody(code, message), headers: [...headers, 'content-type', 'application/json; charset=utf-8'] });
}

/** A client’s fault that is seen before anything of GraphQL is read. */
class RequestRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

type Reading = Pick<Parameters<typeof graphEndpoint>[0], 'verifier' | 'limits'>;

/** A bad token is refused before the body is read: it is never treated as no token. */
async function read(request: IncomingMessage, requestId: string, { verifier, limits }: Reading): Promise<GraphRequest> {
  const { method = '', url = '', headers } = request;
  refuseOtherCharsets(headers['content-type'], limits);
  const { actor: verified, tokenId } = await verifier.verify(headers.authorization);
  const actor = withHat(verified, { actingFor: stated(headers, 'kring-acting-for'), asSeenBy: stated(headers, 'kring-as-seen-by') });
  const purpose = purposeOf(actor, stated(headers, 'kring-purpose'));
  if (method === 'POST' && !isJson(headers['content-type'])) throw new RequestRefused(400, NOT_JSON);
  const body = method === 'POST' ? await jsonOf(request, limits) : undefined;
  refuseUnnamed(body?.['operationName'], limits);
  return { method, url, headers, body, actor, tokenId, purpose, requestId };
}

async function jsonOf(request: IncomingMessage, limits: RequestLimits): Promise<GraphRequest['body']> {
  try {
    return jsonObjectIn(await readBody(request, limits.bodyBytes));
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    throw new RequestRefused(error.status, clientFault(error.status, limits));
  }
}

const NOT_JSON = 'Send the operation by POST as {"query": "…", "variables": {…}}, with the content-type application/json.';

function clientFault(status: BodyRefused['status'], { bodyBytes }: RequestLimits): string {
  if (status === 413) return `The body is larger than ${bodyBytes} bytes.`;
  return status === 415 ? 'The body must be application/json in UTF-8, and not compressed.' : 'The body is not a JSON object.';
}

/** What is sent as a form or as plain text a page of another origin may send unasked, so it is not read. */
function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\s*(;|$)/i.test(contentType);
}

/** Other encodings have been a way round filters that read bytes. */
function refuseOtherCharsets(contentType: string | undefined, limits: RequestLimits): void {
  const charset = /;\s*charset="?([^";]+)/i.exec(contentType ?? '')?.[1];
  if (charset !== undefined && charset.trim().toLowerCase() !== 'utf-8') throw new RequestRefused(415, clientFault(415, limits));
}

/** An operation name is echoed, logged and recorded, so it must be a name. */
function refuseUnnamed(name: unknown, { operationNameCharacters: most }: RequestLimits): void {
  const isName = typeof name === 'string' && name.length <= most && /^[A-Za-z][_0-9A-Za-z]*$/.test(name);
  if (name !== undefined && name !== null && !isName) {
    throw new RequestRefused(400, `The operationName is not a GraphQL name of at most ${most} characters.`);
  }
}

function stated(headers: IncomingMessage['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join() : value;
}

import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import express from 'express';
import { z } from 'zod';
import { PURPOSES } from '../../consent/vocabulary';
import type { Clock } from '../clock';
import { SettingsError } from '../env';
import type { TokenKey } from '../keys';
import { equalSecrets } from '../keys';
import type { SubgraphName } from '../subgraph-names';
import { SUBGRAPH_NAMES } from '../subgraph-names';
import type { AccessTokenVerifier } from './access-token';
import { signExchangedContextToken } from './context-token';
import { purposeOf } from './purpose';
import { MAX_LIFE_SECONDS } from './signed-token';
import { PurposeNotAllowed, TokenRefused } from './token-refused';

/** A router of somebody else that may exchange its users' tokens. */
export interface RouterClient {
  readonly clientId: string;
  /** SHA-256 of its secret, hex. Secrets are 32 random bytes, so a slow hash would add nothing. */
  readonly secretSha256: string;
  /** The subgraphs it may ask tokens for. */
  readonly audiences: readonly SubgraphName[];
}

/** All routers by client id. */
export type RouterClients = ReadonlyMap<string, RouterClient>;

const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';
const JWT_TYPE = 'urn:ietf:params:oauth:token-type:jwt';
const TOKEN_EXCHANGE_GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const PURPOSE_SCOPE = 'kring:purpose:';

/** The error codes of RFC 6749 5.2 and RFC 8693 2.2.2 that this endpoint answers with. */
export type ExchangeErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_target'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'temporarily_unavailable'
  | 'server_error';

class ExchangeRefused extends Error {
  constructor(
    readonly code: ExchangeErrorCode,
    readonly description: string,
    readonly status = 400,
  ) {
    super(code);
    this.name = 'ExchangeRefused';
  }
}

const clientsForm = z.array(
  z.strictObject({
    client_id: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
    secret_sha256: z.string().regex(/^[0-9a-f]{64}$/),
    audiences: z.array(z.enum(SUBGRAPH_NAMES)).min(1),
  }),
);

/**
 * Reads the routers that may exchange tokens: a JSON array of {client_id, secret_sha256, audiences}.
 *
 * @throws {SettingsError} with everything that is wrong at once.
 */
export function readRouterClients(file: string): RouterClients {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new SettingsError([`${file} cannot be read as JSON`]);
  }
  const parsed = clientsForm.safeParse(json);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || 'the list'}: ${issue.message}`),
    );
  }
  const clients = new Map<string, RouterClient>();
  for (const { client_id: clientId, secret_sha256: secretSha256, audiences } of parsed.data) {
    if (clients.has(clientId)) {
      throw new SettingsError([`${file}: client_id ${clientId} stands here twice`]);
    }
    clients.set(clientId, { clientId, secretSha256, audiences });
  }
  return clients;
}

export interface TokenExchangeOptions {
  readonly verifier: AccessTokenVerifier;
  /** The key to sign for each subgraph with. */
  readonly contextKeys: ReadonlyMap<SubgraphName, TokenKey>;
  readonly clients: RouterClients;
  readonly clock: Pick<Clock, 'now'>;
  /** For the log: who was refused what and why, without any part of a token or secret. */
  readonly onRefused?: (refusal: { code: ExchangeErrorCode; reason: string; client: string | undefined }) => void;
}

/**
 * POST /token: OAuth 2.0 Token Exchange (RFC 8693). Another router than Kring's own gives its user's access token and
 * the name of one subgraph, and gets a context token for that subgraph and 30 seconds; so no partner ever receives a
 * token that works elsewhere, whatever router is used. The purpose of use is the scope `kring:purpose:CARE` and the
 * like; without it, the actor's default.
 *
 * The router authenticates with client_secret_basic. Every exchange has a request id of its own: only through Kring's
 * own gateway do several subgraphs see one state of consent.
 */
export function tokenExchangeRouter(options: TokenExchangeOptions): Router {
  const router = express.Router();
  const readForm = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 });

  router.all('/token', (request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });
    if (request.method !== 'POST') {
      response.set('Allow', 'POST').status(405).json({ error: 'invalid_request', error_description: 'POST is needed' });
      return;
    }
    next();
  });

  router.post('/token', readForm, async (request: Request, response: Response) => {
    const client = authenticatedClient(request.headers.authorization, options.clients);
    response.locals['client'] = client.clientId;
    response.json(await exchange(formOf(request), client, options));
  });

  const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refused = asRefused(error);
    options.onRefused?.({
      code: refused.code,
      reason: error instanceof TokenRefused || error instanceof PurposeNotAllowed ? error.reason : describe(error),
      client: response.locals['client'] as string | undefined,
    });
    if (refused.code === 'invalid_client') {
      response.set('WWW-Authenticate', 'Basic realm="kring"');
    }
    response.status(refused.status).json({ error: refused.code, error_description: refused.description });
  };
  router.use('/token', answerError);
  return router;
}

async function exchange(
  form: Readonly<Record<string, string | undefined>>,
  client: RouterClient,
  options: TokenExchangeOptions,
): Promise<object> {
  const { grant_type, subject_token, subject_token_type, requested_token_type, audience, scope } = form;
  if (grant_type === undefined) {
    throw new ExchangeRefused('invalid_request', 'grant_type is missing');
  }
  if (grant_type !== TOKEN_EXCHANGE_GRANT) {
    throw new ExchangeRefused('unsupported_grant_type', `Only ${TOKEN_EXCHANGE_GRANT} is supported`);
  }
  if (form['client_id'] !== undefined || form['client_secret'] !== undefined) {
    throw new ExchangeRefused('invalid_request', 'The client authenticates in the Authorization header only');
  }
  if (form['actor_token'] !== undefined || form['actor_token_type'] !== undefined) {
    throw new ExchangeRefused('invalid_request', 'Delegation by actor_token is not supported');
  }
  if (subject_token === undefined || subject_token_type === undefined) {
    throw new ExchangeRefused('invalid_request', 'subject_token and subject_token_type are needed');
  }
  if (subject_token_type !== ACCESS_TOKEN_TYPE && subject_token_type !== JWT_TYPE) {
    throw new ExchangeRefused('invalid_request', `subject_token_type is ${ACCESS_TOKEN_TYPE} or ${JWT_TYPE}`);
  }
  if (requested_token_type !== undefined && requested_token_type !== ACCESS_TOKEN_TYPE) {
    throw new ExchangeRefused('invalid_request', `requested_token_type can only be ${ACCESS_TOKEN_TYPE}`);
  }
  if (form['resource'] !== undefined) {
    throw new ExchangeRefused('invalid_target', 'Name the subgraph in audience; resource is not supported');
  }
  const target = client.audiences.find((name) => name === audience);
  const key = target && options.contextKeys.get(target);
  if (target === undefined || key === undefined) {
    // One answer for a subgraph that does not exist and one that this router may not ask for.
    throw new ExchangeRefused('invalid_target', 'audience is not a subgraph that this client may ask a token for');
  }
  const { actor, tokenId } = await options.verifier.verifyToken(subject_token);
  const purpose = purposeOf(actor, statedPurpose(scope));
  const accessToken = await signExchangedContextToken(key, {
    audience: target,
    actor,
    purpose,
    requestId: randomUUID(),
    accessTokenId: tokenId,
    router: client.clientId,
    now: options.clock.now(),
  });
  return {
    access_token: accessToken,
    issued_token_type: ACCESS_TOKEN_TYPE,
    token_type: 'Bearer',
    expires_in: MAX_LIFE_SECONDS,
    scope: `${PURPOSE_SCOPE}${purpose}`,
  };
}

function statedPurpose(scope: string | undefined): string | undefined {
  if (scope === undefined) {
    return undefined;
  }
  const purpose = PURPOSES.find((name) => `${PURPOSE_SCOPE}${name}` === scope);
  if (purpose === undefined) {
    throw new ExchangeRefused('invalid_scope', `scope is one of ${PURPOSE_SCOPE}CARE and the other purposes of use`);
  }
  return purpose;
}

/** Parameters that stand twice are refused (RFC 6749 3.2); empty ones count as absent. */
function formOf(request: Request): Readonly<Record<string, string | undefined>> {
  const body: unknown = request.body;
  if (request.is('application/x-www-form-urlencoded') === false || typeof body !== 'object' || body === null) {
    throw new ExchangeRefused('invalid_request', 'The body is application/x-www-form-urlencoded');
  }
  const form: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') {
      throw new ExchangeRefused('invalid_request', 'A parameter stands here twice');
    }
    if (value !== '') {
      form[name] = value;
    }
  }
  return form;
}

/** Compared with when there is no such client, so that a wrong name takes as long as a wrong secret. */
const NOBODY = createHash('sha256').update(randomUUID()).digest('hex');

function authenticatedClient(authorization: string | undefined, clients: RouterClients): RouterClient {
  const refused = new ExchangeRefused('invalid_client', 'Client authentication by client_secret_basic is needed', 401);
  const encoded = /^Basic +([A-Za-z0-9+/]{1,1024}={0,2})$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) {
    throw refused;
  }
  const [, name, secret] = /^([^:]*):(.*)$/.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const clientId = formDecoded(name ?? '');
  const shown = createHash('sha256').update(formDecoded(secret ?? '')).digest('hex');
  const client = clients.get(clientId);
  if (!equalSecrets(shown, client?.secretSha256 ?? NOBODY) || client === undefined) {
    throw refused;
  }
  return client;
}

/** RFC 6749 2.3.1: name and secret are form-encoded before they are put together. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

function asRefused(error: unknown): ExchangeRefused {
  if (error instanceof ExchangeRefused) {
    return error;
  }
  if (error instanceof TokenRefused) {
    return error.code === 'UNAUTHENTICATED'
      ? new ExchangeRefused('temporarily_unavailable', 'The subject token cannot be judged now; try again later', 503)
      : // RFC 8693 2.2.2 wants invalid_request for a bad subject token, not invalid_grant.
        new ExchangeRefused('invalid_request', 'The subject token was refused');
  }
  if (error instanceof PurposeNotAllowed) {
    return new ExchangeRefused('invalid_scope', 'This purpose of use is not allowed for the subject');
  }
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ExchangeRefused('invalid_request', 'The body cannot be read', status === 413 ? 413 : 400);
  }
  return new ExchangeRefused('server_error', 'The token could not be made', 500);
}

/** What failed, without the message: messages of libraries may hold what was sent. */
function describe(error: unknown): string {
  return error instanceof ExchangeRefused ? error.description : error instanceof Error ? error.name : 'unknown';
}

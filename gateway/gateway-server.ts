import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import cors from 'cors';
import express from 'express';
import type { ErrorRequestHandler, NextFunction, Request, Response, Router } from 'express';
import { GraphQLError } from 'graphql';
import type { ValidationRule, ValueNode } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Pool } from 'undici';
import type { Actor } from '../consent/actor';
import type { Purpose } from '../consent/vocabulary';
import type { Clock } from '../shared/clock';
import { ERROR_CODES, createErrorFormatter } from '../shared/errors';
import type { KringErrorCode } from '../shared/errors';
import type { AccessTokenVerifier } from '../shared/identity/access-token';
import { HatNotAllowed, withHat } from '../shared/identity/hat';
import { purposeOf } from '../shared/identity/purpose';
import { PurposeNotAllowed, TokenRefused } from '../shared/identity/token-refused';
import type { TokenKey } from '../shared/keys';
import { createLeaseClient } from '../shared/lease-client';
import { Leases } from '../shared/leases';
import { describeError } from '../shared/log';
import type { AskInPlan } from '../shared/planned-decisions';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import type { SubgraphName } from '../shared/subgraph-names';
import type { GatewayContext } from './gateway-context';
import type { Graph } from './graph';
import { graphDoor, noteTheOperation } from './graph-door';
import { PARTNER_LIMITS, SubgraphPartner } from './subgraph-partner';
import type { PartnerNews } from './subgraph-partner';
import { tellWithheld } from './withheld';

export interface GatewayServerOptions {
  /** Read from the committed supergraph. */
  readonly graph: Graph;
  readonly subgraphUrls: ReadonlyMap<SubgraphName, string>;
  readonly contextKeys: ReadonlyMap<SubgraphName, TokenKey>;
  /** In which each must have answered whole, in milliseconds; left out: PARTNER_TIMEOUT_MS. */
  readonly timeouts?: ReadonlyMap<SubgraphName, number>;
  /** The gateway’s own key, with which it renews and ends leases. */
  readonly serviceKey: TokenKey;
  readonly verifier: AccessTokenVerifier;
  /** Asks consent for whole plans (ADR 0021); left out: each partner asks for itself. */
  readonly askInPlan?: AskInPlan;
  readonly clock: Clock;
  readonly log: Logger;
  /** Origins whose pages may call the graph. Empty: none but the gateway's own. */
  readonly corsOrigins: readonly string[];
  /** Whether the schema may be asked by introspection; the published api.graphql says the same. */
  readonly introspection: boolean;
  /** Further doors: token exchange, GraphiQL, downloads. Mounted before the graph. */
  readonly routes?: Router;
}

export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  /** Resolves when `person` was told what became of all answers so far. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Limits measured against the attacks of the field; each keeps one query under a kilobyte from costing seconds. */
export const LIMITS = {
  bodyBytes: 100_000,
  tokens: 2_000,
  /** A number on purpose: `true` means ten million, which bounds nothing. */
  recursiveSelections: 1_000,
  depth: 15,
  aliases: 30,
  directives: 20,
  /** Lists and input objects in one another; the inputs of the schema need five. */
  valueDepth: 10,
  operationNameCharacters: 100,
} as const;

/** Longer than an act waits for older leases, with room for a partner whose database is busy. */
export const PARTNER_TIMEOUT_MS = 10_000;

const WORDS_FOR_NEWS: Readonly<Record<PartnerNews, string>> = {
  FAILED: 'a partner cannot be reached',
  CUT_OFF: 'a partner is not asked for a while',
  LET_BACK_IN: 'a partner is asked again',
  FULL: 'a partner has more to answer than may wait',
};

interface AuthenticatedRequest {
  readonly actor: Actor;
  readonly tokenId: string | undefined;
  readonly purpose: Purpose;
  readonly requestId: string;
}

/** The HTTP edge: authenticates, bounds, plans against the committed supergraph, and says what was withheld. */
export async function startGatewayServer(
  options: GatewayServerOptions,
  listen: { readonly host: string; readonly port: number },
): Promise<RunningGateway> {
  const { log } = options;
  const pools = new Map<SubgraphName, Pool>();
  const partners = new Map<SubgraphName, SubgraphPartner>();
  for (const subgraph of SUBGRAPH_NAMES) {
    const url = new URL(options.subgraphUrls.get(subgraph) ?? `http://${subgraph}.invalid/graphql`);
    const contextKey = options.contextKeys.get(subgraph);
    if (!contextKey) throw new Error(`there is no context key for the subgraph ${subgraph}`);
    const timeoutMs = options.timeouts?.get(subgraph) ?? PARTNER_TIMEOUT_MS;
    const pool = new Pool(url.origin, {
      ...{ connections: PARTNER_LIMITS.connections, connectTimeout: 1_000, headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
    });
    pools.set(subgraph, pool);
    partners.set(
      subgraph,
      new SubgraphPartner({
        subgraph,
        pool,
        path: url.pathname,
        contextKey,
        clock: options.clock,
        timeoutMs,
        onNews: (news, partner, error) =>
          log.warn({ partner, ...(error !== undefined && { error: describeError(error) }) }, WORDS_FOR_NEWS[news]),
      }),
    );
  }
  const apollo = new ApolloServer<GatewayContext>({
    gateway: options.graph,
    introspection: options.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    validationOptions: { maxErrors: 5 },
    executionOptions: { maxCoercionErrors: 5 },
    validationRules: [
      maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true }),
      maxAliasesRule({ n: LIMITS.aliases }),
      maxDirectivesRule({ n: LIMITS.directives }),
      maxValueDepth,
    ],
    formatError: createErrorFormatter((errorId, error) => log.error({ errorId, error: describeError(error) }, 'an unexpected error was masked')),
    plugins: [tellWithheld, nameTheOperation, noteTheOperation, keepNothing, ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
    logger: log,
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const leases = createLeaseClient({
    personUrl: new URL(options.subgraphUrls.get('person') ?? 'http://person.invalid'),
    issuer: 'gateway',
    serviceKey: options.serviceKey,
    clock: options.clock,
    onFailure: (error) => log.warn({ error: describeError(error) }, 'person was not told what became of answers'),
  });

  const { askInPlan: ask, clock } = options;
  const onUnavailable = (requestId: string, error: unknown): void =>
    log.error({ requestId, error: describeError(error) }, 'consent could not be asked');
  const deciding = ask && { ask, clock, onUnavailable };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } }));
  app.use(cors({ origin: [...options.corsOrigins], methods: ['GET', 'POST'], exposedHeaders: ['Kring-Request-Id'], maxAge: 600 }));
  app.get('/live', (_request, response) => void response.sendStatus(204));
  if (options.routes) app.use(options.routes);
  app.use(
    '/graphql',
    noStore,
    inUtf8,
    authenticate(options),
    express.json({ limit: LIMITS.bodyBytes, inflate: false, strict: true, type: 'application/json' }),
    wellFormed,
    graphDoor({
      apollo,
      contextOf: (request, response, gone) => contextOf(request, response, { partners, deciding, gone }),
      leases,
      clock: options.clock,
    }),
  );
  app.use((_request, response) => refuse(response, 404, 'BAD_REQUEST', 'There is nothing here; the graph is at /graphql.'));
  const onError: ErrorRequestHandler = (error, _request, response, _next) => {
    const status = (error as { status?: number }).status;
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return refuse(response, status, 'BAD_REQUEST', CLIENT_FAULTS[status] ?? ERROR_CODES.BAD_REQUEST.message);
    }
    log.error({ error: describeError(error) }, 'a request failed');
    return refuse(response, 500, 'INTERNAL');
  };
  app.use(onError);

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, app);
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, () => resolve((server.address() as AddressInfo).port));
  });
  return {
    url: `http://${listen.host}:${port}/graphql`,
    port,
    settled: leases.settled,
    stop: async () => {
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      });
      await apollo.stop();
      await leases.close();
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

/** A scalar takes any value until a partner looks at it, and a planner takes twice as long for each list around one. */
const maxValueDepth: ValidationRule = (context) => {
  let depth = 0;
  const enter = (node: ValueNode): void => {
    depth += 1;
    if (depth === LIMITS.valueDepth + 1) context.reportError(new GraphQLError(`A value is nested more than ${LIMITS.valueDepth} deep.`, { nodes: node }));
  };
  const leave = (): void => void (depth -= 1);
  return { ListValue: { enter, leave }, ObjectValue: { enter, leave } };
};

/** The gateway answers an operation that is not in the document with 500 and its own words. */
const nameTheOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation) return Promise.resolve();
        throw new GraphQLError(ERROR_CODES.OPERATION_RESOLUTION_FAILURE.message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    }),
};

/** Answers are about persons: no cache on the way may keep them, also none that calls itself private. */
const keepNothing: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        response.http.headers.set('cache-control', 'private, no-store');
        return Promise.resolve();
      },
    }),
};

const CLIENT_FAULTS: Readonly<Record<number, string>> = {
  400: 'The body is not well-formed JSON.',
  413: `The body is larger than ${LIMITS.bodyBytes} bytes.`,
  415: 'The body must be application/json in UTF-8, and not compressed.',
};

/** A bad token is refused before the body is read: it is never treated as no token. */
function authenticate(options: GatewayServerOptions) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('Kring-Request-Id', requestId);
    try {
      const { actor: verified, tokenId } = await options.verifier.verify(request.headers.authorization);
      const actor = withHat(verified, {
        actingFor: headerOf(request, 'kring-acting-for'),
        asSeenBy: headerOf(request, 'kring-as-seen-by'),
      });
      const purpose = purposeOf(actor, headerOf(request, 'kring-purpose'));
      response.locals['authenticated'] = { actor, tokenId, purpose, requestId } satisfies AuthenticatedRequest;
      next();
    } catch (error) {
      if (error instanceof TokenRefused) {
        options.log.warn({ requestId, reason: error.reason }, 'an access token was refused');
        response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
        return refuse(response, 401, 'UNAUTHENTICATED', 'The access token was refused. Get a new one, or leave it out for the directory.');
      }
      if (error instanceof HatNotAllowed) return refuse(response, 403, 'HAT_NOT_ALLOWED');
      if (error instanceof PurposeNotAllowed) return refuse(response, 403, 'PURPOSE_NOT_ALLOWED');
      next(error);
    }
  };
}

function headerOf(request: Request, name: string): string | undefined {
  const stated = request.headers[name];
  return Array.isArray(stated) ? stated.join() : stated;
}

/** An operation name is echoed, logged and recorded, so it must be a name. */
function wellFormed(request: Request, response: Response, next: NextFunction): void {
  const name = (request.body as { operationName?: unknown } | undefined)?.operationName;
  const isName = typeof name === 'string' && name.length <= LIMITS.operationNameCharacters && /^[A-Za-z][_0-9A-Za-z]*$/.test(name);
  if (name !== undefined && name !== null && !isName) return refuse(response, 400, 'BAD_REQUEST', 'The operationName is not a GraphQL name of at most 100 characters.');
  next();
}

/** Other encodings have been a way round filters that read bytes. */
function inUtf8(request: Request, response: Response, next: NextFunction): void {
  const charset = /;\s*charset="?([^";]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && charset.trim().toLowerCase() !== 'utf-8') return refuse(response, 415, 'BAD_REQUEST', CLIENT_FAULTS[415]);
  next();
}

function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'private, no-store');
  next();
}

function contextOf(
  request: Request,
  response: Response,
  reach: Pick<GatewayContext, 'partners' | 'deciding' | 'gone'>,
): GatewayContext {
  const authenticated = response.locals['authenticated'] as AuthenticatedRequest;
  const acceptLanguage = request.headers['accept-language'];
  return {
    ...authenticated,
    acceptLanguage: acceptLanguage !== undefined && /^[\w,;=.\-* ]{1,200}$/.test(acceptLanguage) ? acceptLanguage : undefined,
    withheld: [],
    withheldAt: new Map(),
    leases: new Leases(),
    course: { mayRunAgain: false, acknowledgedAt: null },
    ...reach,
  };
}

function refuse(response: Response, status: number, code: KringErrorCode, message: string = ERROR_CODES[code].message): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

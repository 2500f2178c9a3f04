import { IncomingMessage, createServer } from 'node:http';
import { Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import cors from 'cors';
import express from 'express';
import type { ErrorRequestHandler, Router } from 'express';
import { GraphQLError } from 'graphql';
import type { ValidationContext, ValidationRule, ValueNode } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Pool } from 'undici';
import type { Clock } from '../shared/clock';
import { ERROR_CODES, createErrorFormatter } from '../shared/errors';
import { PARTNER_TIMEOUT_MS } from '../shared/gateway-settings';
import { headersSetBy, inTurn } from '../shared/http';
import type { Middleware } from '../shared/http';
import type { AccessTokenVerifier } from '../shared/identity/access-token';
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
import { graphEndpoint, isForTheGraph, refuse } from './graph-endpoint';
import type { GraphRequest, HeadersOf } from './graph-endpoint';
import { PARTNER_LIMITS, Passage } from './passage';
import type { PartnerNews } from './passage';
import { SubgraphPartner } from './subgraph-partner';
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

type WordsForNews = Readonly<Partial<Record<PartnerNews, string>>>;

const WORDS_FOR_NEWS: WordsForNews = {
  FAILED: 'a partner cannot be reached',
  CUT_OFF: 'a partner is not asked for a while',
  LET_BACK_IN: 'a partner is asked again',
  FULL: 'a partner has more to answer than may wait',
};

/** That it failed is told with the request that it failed for. */
const WORDS_FOR_CONSENT: WordsForNews = {
  CUT_OFF: 'consent is not asked for a while, and of persons nothing is answered',
  LET_BACK_IN: 'consent is asked again',
  FULL: 'more is asked of consent than may wait',
};

/** The HTTP edge: authenticates, bounds, plans against the committed supergraph, and says what was withheld. */
export async function startGatewayServer(
  options: GatewayServerOptions,
  listen: { readonly host: string; readonly port: number },
): Promise<RunningGateway> {
  const { log } = options;
  const tell = (words: WordsForNews) => (news: PartnerNews, partner: SubgraphName, error?: unknown) => {
    if (words[news] !== undefined) log.warn({ partner, ...(error !== undefined && { error: describeError(error) }) }, words[news]);
  };
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
        onNews: tell(WORDS_FOR_NEWS),
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
      maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, ...told }),
      maxAliasesRule({ n: LIMITS.aliases, ...told }),
      maxDirectivesRule({ n: LIMITS.directives, ...told }),
      maxValueDepth,
      knownOperations,
    ],
    formatError: createErrorFormatter((errorId, error) => log.error({ errorId, error: describeError(error) }, 'an unexpected error was masked')),
    plugins: [
      ...[tellWithheld, nameTheOperation, noteTheOperation],
      // Answers are about persons: no cache on the way may keep them, which the endpoint says with each.
      ...[ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
    ],
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
  const passage = new Passage({ subgraph: 'person', clock, onNews: tell(WORDS_FOR_CONSENT) });
  const deciding = ask && { ask, passage, clock, onUnavailable };

  const headersOfPage = [
    helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } }),
    cors({ origin: [...options.corsOrigins], methods: ['GET', 'POST'], exposedHeaders: ['Kring-Request-Id'], maxAge: 600 }),
  ];
  const graph = graphEndpoint({
    ...{ verifier: options.verifier, log, limits: LIMITS, headersOf: headersByOrigin(headersOfPage, options.corsOrigins) },
    answer: graphDoor({
      ...{ apollo, leases, clock },
      contextOf: (request, client) => contextOf(request, { partners, deciding, client }),
    }),
  });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headersOfPage);
  app.get('/live', (_request, response) => void response.sendStatus(204));
  if (options.routes) app.use(options.routes);
  app.use((_request, response) => refuse(response, 404, 'BAD_REQUEST', 'There is nothing here; the graph is at /graphql.'));
  const onError: ErrorRequestHandler = (error, _request, response, _next) => {
    const status = (error as { status?: number }).status;
    if (typeof status === 'number' && status >= 400 && status < 500) return refuse(response, status, 'BAD_REQUEST');
    log.error({ error: describeError(error) }, 'a request failed');
    return refuse(response, 500, 'INTERNAL');
  };
  app.use(onError);

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000 },
    inTurn((request, response) => (isForTheGraph(request) ? graph(request, response) : app(request, response))),
  );
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

/** What a page of each origin may do with an answer; all that are not named are alike, and get nothing. */
function headersByOrigin(middlewares: readonly Middleware[], origins: readonly string[]): HeadersOf {
  const headersFrom = (origin: string | undefined): readonly string[] => {
    const request = new IncomingMessage(new Socket());
    if (origin !== undefined) request.headers.origin = origin;
    return headersSetBy(middlewares, request);
  };
  const known = new Map(origins.map((origin) => [origin, headersFrom(origin)]));
  const others = headersFrom(undefined);
  return ({ headers: { origin } }) => (origin === undefined ? others : (known.get(origin) ?? others));
}

/** Thrown, as these rules do by themselves, a limit would be a failure of ours to the server: the client could not tell what to change. */
const told = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, { message }: GraphQLError) =>
      context?.reportError(new GraphQLError(message.replace(/^Syntax Error: /, ''))),
  ],
};

/** GraphQL has no rule that a schema knows the kind of an operation; without one the planner finds out, and fails. */
const knownOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`There is no ${node.operation} here, only query and mutation.`, { nodes: node }));
  },
});

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

function contextOf(
  { actor, tokenId, purpose, requestId, headers }: GraphRequest,
  reach: Pick<GatewayContext, 'partners' | 'deciding' | 'client'>,
): GatewayContext {
  const acceptLanguage = headers['accept-language'];
  return {
    ...{ actor, tokenId, purpose, requestId },
    acceptLanguage: acceptLanguage !== undefined && /^[\w,;=.\-* ]{1,200}$/.test(acceptLanguage) ? acceptLanguage : undefined,
    withheld: [],
    withheldAt: new Map(),
    leases: new Leases(),
    course: { mayRunAgain: false, acknowledgedAt: null },
    ...reach,
  };
}

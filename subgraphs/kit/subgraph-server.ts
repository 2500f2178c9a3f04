import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import express from 'express';
import type { ErrorRequestHandler, Request } from 'express';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../shared/clock';
import type { Cursors } from '../../shared/cursor';
import type { AskDecisions, Asker } from '../../shared/decision-api';
import { createErrorFormatter, refusalBody } from '../../shared/errors';
import type { KringErrorCode } from '../../shared/errors';
import { CANNOT_SAY_NOW, handOver, mayBeHandedOver } from '../../shared/flush';
import { BodyRefused, inTurn, jsonObjectIn, readBody, writeAnswer } from '../../shared/http';
import { verifyContextToken } from '../../shared/identity/context-token';
import type { VerifiedContext } from '../../shared/identity/context-token';
import { openDecisions } from '../../shared/identity/decision-envelope';
import { createReplayGuard } from '../../shared/identity/replay-guard';
import type { ReplayGuard } from '../../shared/identity/replay-guard';
import { TokenRefused } from '../../shared/identity/token-refused';
import type { TokenKey } from '../../shared/keys';
import { LEASE_MS } from '../../shared/lease-api';
import type { LeaseDoor, LeaseTerms } from '../../shared/lease-api';
import { describeError } from '../../shared/log';
import { MOST_REPRESENTATIONS, handedOnSchema } from '../../shared/planned-decisions';
import { ConsentGate } from './consent-gate';
import type { ToldDecisions } from './consent-gate';
import { federatedSchema } from './federated-schema';
import type { RequestContext } from './request-context';
import type { InternalRoutes, LeaseKeeper, SubgraphDefinition } from './subgraph-definition';
import { Writing } from './writing';

export interface SubgraphServerOptions {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  readonly contextKey: TokenKey;
  /** What it shares with the decision point, which seals for it with the same. */
  readonly serviceKey: TokenKey;
  readonly cursors: Cursors;
  readonly ask: AskDecisions;
  /** Where the leases of its answers are kept. */
  readonly leases: LeaseDoor;
  /** Waits for others’ older leases after an act that changed consent; only where such acts are. */
  readonly acknowledge?: LeaseKeeper['acknowledge'];
  readonly clock: Clock;
  readonly log: Logger;
  readonly internalRoutes?: ReturnType<InternalRoutes>;
  /** Called after an act told the register something. */
  readonly onTold: () => void;
  /** Public SDL may be read by introspection; off where nobody needs it. */
  readonly introspection?: boolean;
}

export interface RunningSubgraph {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Serves one subgraph. The context token is verified over the raw bytes before anything of GraphQL is parsed, since
 * `_service` and `_entities` answer whoever gets that far.
 */
export async function startSubgraphServer(
  options: SubgraphServerOptions,
  listen: { readonly host: string; readonly port: number },
): Promise<RunningSubgraph> {
  const { definition, log, clock } = options;
  const apollo = new ApolloServer<KringContext>({
    schema: federatedSchema(definition),
    introspection: options.introspection ?? false,
    csrfPrevention: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: 15_000 },
    maxRecursiveSelections: 2_000,
    validationOptions: { maxErrors: 5 },
    formatError: createErrorFormatter((errorId, error) =>
      log.error({ errorId, error: describeError(error) }, 'an unexpected error was masked'),
    ),
    // Nothing of it may be cached, and the one would be told of every field.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), tellAlong],
    logger: log,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
  });
  await apollo.start();

  const replay = createReplayGuard({ startedAt: clock.now() });
  const envelopes = createReplayGuard({ startedAt: clock.now() });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/live', (_request, response) => void response.sendStatus(204));
  app.get('/ready', async (_request, response) => {
    const isUp = await options.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    response.sendStatus(isUp ? 204 : 503);
  });
  if (options.internalRoutes) app.use(options.internalRoutes);
  app.use((_request, response) => refuse(response, 404, 'BAD_REQUEST'));
  const onError: ErrorRequestHandler = (error, _request, response, _next) => {
    const status = (error as { status?: number }).status;
    const isClients = typeof status === 'number' && status >= 400 && status < 500;
    if (!isClients) log.error({ error: describeError(error) }, 'a request failed');
    refuse(response, isClients ? status : 500, isClients ? 'BAD_REQUEST' : 'INTERNAL');
  };
  app.use(onError);

  async function answerTheGraph(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const receivedAt = clock.ticks();
    const body = await readBody(request, MOST_BODY_BYTES);
    const verified = await verifyContextToken(options.contextKey, bearerOf(request), { audience: definition.name, body, now: clock.now(), replay });
    const parsed = jsonObjectIn(body);
    if (countRepresentations(parsed) > MOST_REPRESENTATIONS) throw new BodyRefused(400);
    const asker = askerOf(definition.name, verified, parsed);
    const told = await readHandedOn(options, { verified, asker, parsed, receivedAt, replay: envelopes });
    const context = contextFor(options, verified, asker, told, languagesOf(request), receivedAt);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: AS_IT_IS_SENT, search: '', body: parsed },
      context: () => Promise.resolve(context),
    });
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts cannot be taken back');
    const written = { status: answer.status ?? 200, headers: NOT_KEPT, body: answer.body.string };
    // The gateway hands the whole over, and sees to it that the leases stand then.
    if (verified.router === undefined) return writeAnswer(response, written);
    const { leases, holder } = context.gate;
    const answered = { leases, holder, requestId: verified.requestId };
    if (await mayBeHandedOver(answered, options.leases, clock)) return handOver(response, written, answered, options.leases, clock);
    handOver(response, { ...written, status: 200, body: CANNOT_SAY_NOW }, answered, options.leases, clock, 'NOT_FLUSHED');
  }

  function onFailure(error: unknown, response: ServerResponse): void {
    if (error instanceof BodyRefused) return refuse(response, error.status, 'BAD_REQUEST');
    if (error instanceof TokenRefused) {
      log.warn({ reason: error.reason }, 'a context token was refused');
      return refuse(response, 401, 'UNAUTHENTICATED');
    }
    log.error({ error: describeError(error) }, 'a request failed');
    refuse(response, 500, 'INTERNAL');
  }

  // Nearly all that comes in is for the graph, so it does without a router.
  const server = createServer(
    inTurn((request, response) => {
      if (request.method !== 'POST' || request.url !== '/graphql') return void app(request, response);
      answerTheGraph(request, response).catch((error: unknown) => onFailure(error, response));
    }),
  );
  const port = await listenOn(server, listen);
  return {
    url: `http://${listen.host}:${port}/graphql`,
    port,
    stop: async () => {
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      });
      await apollo.stop();
    },
  };
}

type KringContext = RequestContext & {
  /** Only the gateway is told about leases: to another router they are this subgraph’s own matter. */
  readonly leaseTerms: () => LeaseTerms | undefined;
};

/** A request of a partner holds at most as many representations as may be asked about. */
const MOST_BODY_BYTES = 2_097_152;

/** Of every answer; what else goes over the line is between two processes of Kring. */
const NOT_KEPT = ['content-type', 'application/json; charset=utf-8', 'cache-control', 'private, no-store'] as const;

const AS_IT_IS_SENT = new HeaderMap([['content-type', 'application/json'], ['accept', 'application/json']]);

/** What goes with an answer: what was withheld, on which leases it stands, when an act was acknowledged. */
const tellAlong: ApolloServerPlugin<KringContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { gate, writing } = contextValue;
        const withheld = gate.withheld();
        const leases = contextValue.leaseTerms();
        const kring = {
          ...(withheld.length > 0 && { withheld }),
          ...(leases && { leases }),
          ...(writing.acknowledgedAt && { acknowledgedAt: writing.acknowledgedAt.toISOString() }),
        };
        if (Object.keys(kring).length > 0) {
          response.body.singleResult.extensions = { ...response.body.singleResult.extensions, kring };
        }
        return Promise.resolve();
      },
    }),
};

function askerOf(subgraph: Asker['subgraph'], verified: VerifiedContext, { operationName }: Readonly<Record<string, unknown>>): Asker {
  return {
    actor: verified.actor,
    purpose: verified.purpose,
    requestId: verified.requestId,
    tokenId: verified.accessTokenId,
    operation: typeof operationName === 'string' ? operationName.slice(0, 100) : null,
    subgraph,
    // An exchanged token can be used more than once, and one answer must not end the leases of another.
    ...(verified.router !== undefined && { holder: randomUUID() }),
  };
}

/**
 * What was decided for this request before it came. Whatever does not fit opens nothing: the gate then asks for itself,
 * as it does for everything that is not in it.
 */
async function readHandedOn(
  { serviceKey, clock, log }: SubgraphServerOptions,
  { verified, asker, parsed, receivedAt, replay }: {
    readonly verified: VerifiedContext;
    readonly asker: Asker;
    readonly parsed: Readonly<Record<string, unknown>>;
    readonly receivedAt: number;
    readonly replay: ReplayGuard;
  },
): Promise<ToldDecisions | undefined> {
  const stated = (parsed['extensions'] as { readonly kring?: unknown } | null | undefined)?.kring;
  if (stated === undefined) return undefined;
  const handedOn = handedOnSchema.safeParse(stated);
  // Another router renews no leases, so nothing that stands on the gateway’s may be in its answer.
  if (!handedOn.success || verified.router !== undefined) return undefined;
  const { decisions, endsAfter } = handedOn.data;
  try {
    const cells = await openDecisions(serviceKey, decisions, { asker, now: clock.now(), replay });
    return { cells, endsAt: receivedAt + Math.min(endsAfter, LEASE_MS) };
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    log.warn({ requestId: verified.requestId, reason: error.reason }, 'decisions that were handed on were refused');
    return undefined;
  }
}

function contextFor(
  options: SubgraphServerOptions,
  verified: VerifiedContext,
  asker: Asker,
  told: ToldDecisions | undefined,
  languages: readonly string[],
  receivedAt: number,
): KringContext {
  const { definition, dataSource, cursors, clock } = options;
  const gate = new ConsentGate(
    asker,
    options.ask,
    (error) => options.log.error({ requestId: verified.requestId, error: describeError(error) }, 'consent could not be asked'),
    clock,
    told,
  );
  const outsideAnAct = (): never => {
    throw new Error('consent is changed inside an act, and nowhere else');
  };
  const reading = { manager: dataSource.manager, cursors, clock, advanced: outsideAnAct };
  return new ContextOfRequest(
    verified,
    languages,
    gate,
    new Writing(
      dataSource.manager,
      verified.actor,
      clock,
      (manager, advanced) => definition.stores({ manager, cursors, clock, advanced }),
      options.onTold,
      {
        mayStillAct: () => gate.mayStillAct(),
        acknowledge: async (states) => {
          if (!options.acknowledge) throw new Error('only where leases are kept can consent be changed');
          await options.acknowledge(states, gate.holder);
        },
      },
    ),
    () => ({ stores: definition.stores(reading), now: clock.now() }),
    receivedAt,
  );
}

/**
 * A class, so that what acts do to it they do to the copy of it that the server hands them: a getter of a plain object
 * stays there what it gave first.
 */
class ContextOfRequest implements KringContext {
  readonly actor: KringContext['actor'];
  readonly purpose: KringContext['purpose'];
  readonly requestId: string;
  readonly tokenId: string | undefined;
  stores: unknown;
  now: Date;

  constructor(
    private readonly verified: VerifiedContext,
    readonly languages: readonly string[],
    readonly gate: ConsentGate,
    readonly writing: KringContext['writing'],
    private readonly begin: () => { readonly stores: unknown; readonly now: Date },
    private readonly receivedAt: number,
  ) {
    this.actor = verified.actor;
    this.purpose = verified.purpose;
    this.requestId = verified.requestId;
    this.tokenId = verified.accessTokenId;
    ({ stores: this.stores, now: this.now } = begin());
  }

  /** Rows read before an act would otherwise be answered after it, and what it ended be shown as still to end. */
  decideAgain(): void {
    this.gate.decideAgain();
    ({ stores: this.stores, now: this.now } = this.begin());
  }

  leaseTerms(): LeaseTerms | undefined {
    return this.verified.router === undefined ? this.gate.leases.terms(this.receivedAt) : undefined;
  }
}

/** Whatever a router calls the variables it sends them in. */
function countRepresentations(body: Readonly<Record<string, unknown>>): number {
  const lists = Object.values((body['variables'] as Record<string, unknown> | null | undefined) ?? {}).filter(Array.isArray);
  return lists.reduce((count, list) => count + list.filter((each) => typeof each === 'object' && each !== null && '__typename' in each).length, 0);
}

/** The client’s, best first. */
function languagesOf(request: IncomingMessage): readonly string[] {
  return express.request.acceptsLanguages.call(request as Request) as unknown as string[];
}

function bearerOf(request: IncomingMessage): string | undefined {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
}

function refuse(response: ServerResponse, status: number, code: KringErrorCode): void {
  if (response.headersSent) return void response.destroy();
  writeAnswer(response, { status, headers: NOT_KEPT, body: refusalBody(code) });
}

function listenOn(server: Server, listen: { readonly host: string; readonly port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, () => resolve((server.address() as AddressInfo).port));
  });
}

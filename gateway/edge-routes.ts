import express from 'express';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../shared/clock';
import type { AccessTokenVerifier } from '../shared/identity/access-token';
import { accessRecordExport } from './access-record-export';
import { graphiqlRouter } from './graphiql-page';
import { tokenExchangeRouter } from '../shared/identity/token-exchange';
import type { RouterClients } from '../shared/identity/token-exchange';
import type { TokenKey } from '../shared/keys';
import type { SubgraphName } from '../shared/subgraph-names';

export interface EdgeOptions {
  readonly apiSchema: string;
  readonly verifier: AccessTokenVerifier;
  readonly contextKeys: ReadonlyMap<SubgraphName, TokenKey>;
  readonly clients: RouterClients;
  readonly subgraphUrls: ReadonlyMap<SubgraphName, string>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether the bundled GraphiQL is served. */
  readonly graphiql: boolean;
  /** Only in the demo: the identity picker and its tokens. */
  readonly demo?: { readonly issuerDir: string; readonly nodeEnv: string | undefined };
}

/** The doors beside the graph: readiness, the schema to download, GraphiQL, the stewards’ export and the token exchange. */
export function edgeRoutes(options: EdgeOptions): Router {
  const router = express.Router();
  router.get('/schema.graphql', (_request, response) => void response.type('text/plain; charset=utf-8').send(options.apiSchema));
  router.get('/ready', async (_request, response) => {
    const partners = await Promise.all([...options.subgraphUrls].map(async ([name, url]) => [name, await isReady(url)] as const));
    // A partner that is down is no reason to take the hub from everybody else; without `person` nothing can be decided.
    const status = partners.some(([name, ready]) => name === 'person' && !ready) ? 503 : 200;
    response.status(status).json({ partners: Object.fromEntries(partners) });
  });
  if (options.graphiql) {
    router.use(graphiqlRouter({ clock: options.clock, ...(options.demo && { demo: options.demo }) }));
  }
  router.use(accessRecordExport(options));
  router.use(
    tokenExchangeRouter({
      verifier: options.verifier,
      contextKeys: options.contextKeys,
      clients: options.clients,
      clock: options.clock,
      onRefused: (refusal) => options.log.warn(refusal, 'a token exchange was refused'),
    }),
  );
  return router;
}

function isReady(url: string): Promise<boolean> {
  return fetch(new URL('/ready', url), { signal: AbortSignal.timeout(2_000), redirect: 'error' }).then(
    (answer) => answer.ok,
    () => false,
  );
}

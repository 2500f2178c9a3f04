import express from 'express';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../shared/clock';
import type { AccessTokenVerifier } from '../shared/identity/access-token';
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
  /** Only in the demo: the identity picker and its tokens. */
  readonly demo?: { readonly issuerDir: string; readonly nodeEnv: string | undefined };
}

/** The doors beside the graph: token exchange and the schema to download. */
export function edgeRoutes(options: EdgeOptions): Router {
  const router = express.Router();
  router.get('/schema.graphql', (_request, response) => void response.type('text/plain; charset=utf-8').send(options.apiSchema));
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

import express from 'express';
import type { Router } from 'express';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import { verifyServiceToken } from '../../../shared/identity/service-token';
import type { ServiceName } from '../../../shared/identity/service-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import type { TokenKey } from '../../../shared/keys';
import { localDate } from '../../../shared/local-date';
import { regionDeliverySchema } from '../../../shared/region-api';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { isTheirs, noteCounts } from './region-cube.store';

/** The cube's door for what subgraphs count. Never routed by the gateway; opens to service tokens only. */
export function regionCountRoutes(options: {
  readonly dataSource: DataSource;
  readonly serviceKeys: ReadonlyMap<ServiceName, TokenKey>;
  readonly clock: Clock;
}): Router {
  const { dataSource, serviceKeys, clock } = options;
  const replay = createReplayGuard({ startedAt: clock.now() });
  const router = express.Router();
  router.post('/region-counts', express.raw({ type: () => true, limit: '16mb', inflate: false }), async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = request.headers.authorization;
    let subgraph: SubgraphName;
    try {
      const token = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
      const expected = { audience: 'region-counts', body, now: clock.now(), replay } as const;
      const verified = await verifyServiceToken(serviceKeys, token, expected);
      if (verified.issuer === 'gateway') throw new TokenRefused('the gateway counts nothing');
      subgraph = verified.issuer;
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      response.sendStatus(401);
      return;
    }
    const parsed = regionDeliverySchema.safeParse(parseJson(body));
    // A month that is not over would be published with what it does not have yet.
    const isOver = parsed.success && parsed.data.month < localDate(clock.now()).slice(0, 7);
    if (!parsed.success || !isOver || !isTheirs(subgraph, parsed.data)) {
      response.sendStatus(400);
      return;
    }
    await dataSource.transaction((manager) => noteCounts(manager, subgraph, parsed.data, clock.now()));
    response.sendStatus(204);
  });
  return router;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

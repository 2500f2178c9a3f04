import express from 'express';
import type { Router } from 'express';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import { verifyServiceToken } from '../../../shared/identity/service-token';
import type { ServiceName } from '../../../shared/identity/service-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import type { TokenKey } from '../../../shared/keys';
import { registerDeliverySchema } from '../../../shared/register-api';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { RegisterEntryStore } from './register.store';

/** The register's door for the outboxes of the subgraphs. Never routed by the gateway; opens to service tokens only. */
export function registerRoutes(options: {
  readonly dataSource: DataSource;
  readonly serviceKeys: ReadonlyMap<ServiceName, TokenKey>;
  readonly clock: Clock;
}): Router {
  const { dataSource, serviceKeys, clock } = options;
  const replay = createReplayGuard({ startedAt: clock.now() });
  const router = express.Router();
  router.post(
    '/register',
    express.raw({ type: () => true, limit: '4mb', inflate: false }),
    async (request, response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const header = request.headers.authorization;
      let subgraph: SubgraphName;
      try {
        const verified = await verifyServiceToken(
          serviceKeys,
          header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined,
          {
            audience: 'register',
            body,
            now: clock.now(),
            replay,
          },
        );
        if (verified.issuer === 'gateway') throw new TokenRefused('the gateway tells nothing');
        subgraph = verified.issuer;
      } catch (error) {
        if (!(error instanceof TokenRefused)) throw error;
        response.sendStatus(401);
        return;
      }
      const parsed = registerDeliverySchema.safeParse(parseJson(body));
      if (!parsed.success) {
        response.sendStatus(400);
        return;
      }
      // All of a delivery or none of it: half of one that is sent again would be told in another order.
      await dataSource.transaction((manager) =>
        new RegisterEntryStore(manager).note(subgraph, parsed.data.messages, clock.now()),
      );
      response.sendStatus(204);
    },
  );
  return router;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

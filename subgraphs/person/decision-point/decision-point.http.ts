import express from 'express';
import type { Router } from 'express';
import type { Clock } from '../../../shared/clock';
import { decisionRequestSchema } from '../../../shared/decision-api';
import type { AskDecisions } from '../../../shared/decision-api';
import { verifyServiceToken } from '../../../shared/identity/service-token';
import type { ServiceName } from '../../../shared/identity/service-token';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import { TokenRefused } from '../../../shared/identity/token-refused';
import type { TokenKey } from '../../../shared/keys';
import type { SubgraphName } from '../../../shared/subgraph-names';

/** The decision point’s door for the other subgraphs. Never routed by the gateway; opens to a service token only. */
export function decisionPointRoutes(options: {
  readonly ask: AskDecisions;
  readonly serviceKeys: ReadonlyMap<ServiceName, TokenKey>;
  readonly clock: Clock;
}): Router {
  const replay = createReplayGuard({ startedAt: options.clock.now() });
  const router = express.Router();
  router.post(
    '/decisions',
    express.raw({ type: () => true, limit: '8mb', inflate: false }),
    async (request, response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const header = request.headers.authorization;
      let subgraph: SubgraphName;
      try {
        const verified = await verifyServiceToken(
          options.serviceKeys,
          header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined,
          { audience: 'decision-point', body, now: options.clock.now(), replay },
        );
        if (verified.issuer === 'gateway') throw new TokenRefused('the gateway decides nothing');
        subgraph = verified.issuer;
      } catch (error) {
        if (!(error instanceof TokenRefused)) throw error;
        response.sendStatus(401);
        return;
      }
      const parsed = decisionRequestSchema.safeParse(parseJson(body));
      if (!parsed.success) {
        response.sendStatus(400);
        return;
      }
      const { cells, ...asker } = parsed.data;
      response.json({ answers: await options.ask({ ...asker, subgraph }, cells) });
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

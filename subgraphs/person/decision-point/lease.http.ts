import express from 'express';
import type { Request, Router } from 'express';
import type { z } from 'zod';
import type { Clock } from '../../../shared/clock';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import { verifyServiceToken } from '../../../shared/identity/service-token';
import type { ServiceName } from '../../../shared/identity/service-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import type { TokenKey } from '../../../shared/keys';
import { releaseRequestSchema, renewRequestSchema } from '../../../shared/lease-api';
import type { LeaseKeeper } from '../../kit/subgraph-definition';

/**
 * The door for whoever hands answers over: the gateway, and a subgraph that answers another router. Never routed by
 * the gateway; opens to service tokens only.
 */
export function leaseRoutes(options: {
  readonly leases: LeaseKeeper;
  readonly serviceKeys: ReadonlyMap<ServiceName, TokenKey>;
  readonly clock: Clock;
}): Router {
  const { leases, serviceKeys, clock } = options;
  const replay = createReplayGuard({ startedAt: clock.now() });
  const router = express.Router();

  /** Who asks what, or the status of the refusal. */
  async function read<T>(request: Request, schema: z.ZodType<T>): Promise<{ readonly by: ServiceName; readonly content: T } | 400 | 401> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = request.headers.authorization;
    const token = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
    try {
      const expected = { audience: 'leases', body, now: clock.now(), replay } as const;
      const { issuer } = await verifyServiceToken(serviceKeys, token, expected);
      const parsed = schema.safeParse(parseJson(body));
      return parsed.success ? { by: issuer, content: parsed.data } : 400;
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      return 401;
    }
  }

  router.post('/leases/renew', express.raw({ type: () => true, limit: '4mb', inflate: false }), async (request, response) => {
    const asked = await read(request, renewRequestSchema);
    if (typeof asked === 'number') return void response.sendStatus(asked);
    const { holder, states } = asked.content;
    response.json({ renewed: await leases.renewAs(asked.by, holder, states) });
  });
  router.post('/leases/release', express.raw({ type: () => true, limit: '1mb', inflate: false }), async (request, response) => {
    const told = await read(request, releaseRequestSchema);
    if (typeof told === 'number') return void response.sendStatus(told);
    await leases.releaseAll(told.by, told.content.releases);
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

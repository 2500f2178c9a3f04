import express from 'express';
import type { Router } from 'express';
import { releaseRequestSchema, renewRequestSchema } from '../../../shared/lease-api';
import type { LeaseKeeper } from '../../kit/subgraph-definition';
import { isAnyService, serviceDoor } from '../service-door.http';
import type { DoorKeys } from '../service-door.http';

/**
 * The door for whoever hands answers over: the gateway, and a subgraph that answers another router. Never routed by
 * the gateway; opens to service tokens only.
 */
export function leaseRoutes({ leases, ...keys }: DoorKeys & { readonly leases: LeaseKeeper }): Router {
  const read = serviceDoor('leases', keys, isAnyService);
  const router = express.Router();
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

import express from 'express';
import type { Router } from 'express';
import type { DataSource } from 'typeorm';
import { localDate } from '../../../shared/local-date';
import { regionDeliverySchema } from '../../../shared/region-api';
import { isSubgraph, serviceDoor } from '../service-door.http';
import type { DoorKeys } from '../service-door.http';
import { isTheirs, noteCounts } from './region-cube.store';

/** The cube's door for what subgraphs count. Never routed by the gateway; opens to service tokens only. */
export function regionCountRoutes({ dataSource, ...keys }: DoorKeys & { readonly dataSource: DataSource }): Router {
  const { clock } = keys;
  const read = serviceDoor('region-counts', keys, isSubgraph);
  const router = express.Router();
  router.post('/region-counts', express.raw({ type: () => true, limit: '16mb', inflate: false }), async (request, response) => {
    const told = await read(request, regionDeliverySchema);
    if (typeof told === 'number') return void response.sendStatus(told);
    // A month that is not over would be published with what it does not have yet.
    const isOver = told.content.month < localDate(clock.now()).slice(0, 7);
    if (!isOver || !isTheirs(told.by, told.content)) return void response.sendStatus(400);
    await dataSource.transaction((manager) => noteCounts(manager, told.by, told.content, clock.now()));
    response.sendStatus(204);
  });
  return router;
}

import express from 'express';
import type { Router } from 'express';
import type { DataSource } from 'typeorm';
import { registerDeliverySchema } from '../../../shared/register-api';
import { isSubgraph, serviceDoor } from '../service-door.http';
import type { DoorKeys } from '../service-door.http';
import { RegisterEntryStore } from './register.store';

/** The register's door for the outboxes of the subgraphs. Never routed by the gateway; opens to service tokens only. */
export function registerRoutes({ dataSource, ...keys }: DoorKeys & { readonly dataSource: DataSource }): Router {
  const read = serviceDoor('register', keys, isSubgraph);
  const router = express.Router();
  router.post('/register', express.raw({ type: () => true, limit: '4mb', inflate: false }), async (request, response) => {
    const told = await read(request, registerDeliverySchema);
    if (typeof told === 'number') return void response.sendStatus(told);
    // All of a delivery or none of it: half of one that is sent again would be told in another order.
    await dataSource.transaction((manager) =>
      new RegisterEntryStore(manager).note(told.by, told.content.messages, keys.clock.now()),
    );
    response.sendStatus(204);
  });
  return router;
}

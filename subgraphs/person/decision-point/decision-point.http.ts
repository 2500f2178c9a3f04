import express from 'express';
import type { Router } from 'express';
import { decisionRequestSchema } from '../../../shared/decision-api';
import type { AskDecisions } from '../../../shared/decision-api';
import { isSubgraph, serviceDoor } from '../service-door.http';
import type { DoorKeys } from '../service-door.http';

/** The decision point’s door for the other subgraphs. Never routed by the gateway; opens to a service token only. */
export function decisionPointRoutes({ ask, ...keys }: DoorKeys & { readonly ask: AskDecisions }): Router {
  const read = serviceDoor('decision-point', keys, isSubgraph);
  const router = express.Router();
  router.post('/decisions', express.raw({ type: () => true, limit: '8mb', inflate: false }), async (request, response) => {
    const asked = await read(request, decisionRequestSchema);
    if (typeof asked === 'number') return void response.sendStatus(asked);
    const { cells, ...asker } = asked.content;
    response.json({ answers: await ask({ ...asker, subgraph: asked.by }, cells) });
  });
  return router;
}

import express from 'express';
import type { Router } from 'express';
import { decisionRequestSchema } from '../../../shared/decision-api';
import type { AskDecisions } from '../../../shared/decision-api';
import { plannedRequestSchema } from '../../../shared/planned-decisions';
import type { AskInPlan } from '../../../shared/planned-decisions';
import { isGateway, isSubgraph, serviceDoor } from '../service-door.http';
import type { DoorKeys } from '../service-door.http';

/**
 * The decision point’s doors: for a partner that asks for itself, and for the gateway that asks for several at once.
 * Never routed by the gateway; open to a service token only.
 */
export function decisionPointRoutes({
  ask,
  askInPlan,
  ...keys
}: DoorKeys & { readonly ask: AskDecisions; readonly askInPlan: AskInPlan }): Router {
  const read = serviceDoor('decision-point', keys, isSubgraph);
  const readPlanned = serviceDoor('planned-decisions', keys, isGateway);
  const router = express.Router();
  router.post('/decisions', express.raw({ type: () => true, limit: '8mb', inflate: false }), async (request, response) => {
    const asked = await read(request, decisionRequestSchema);
    if (typeof asked === 'number') return void response.sendStatus(asked);
    const { cells, ...asker } = asked.content;
    response.json({ answers: await ask({ ...asker, subgraph: asked.by }, cells) });
  });
  router.post('/decisions/planned', express.raw({ type: () => true, limit: '8mb', inflate: false }), async (request, response) => {
    const asked = await readPlanned(request, plannedRequestSchema);
    if (typeof asked === 'number') return void response.sendStatus(asked);
    response.json(await askInPlan(asked.content));
  });
  return router;
}

import type { Actor } from '../consent/actor';
import type { Purpose } from '../consent/vocabulary';
import type { Leases } from '../shared/leases';
import type { SubgraphName } from '../shared/subgraph-names';
import type { Client } from './client';
import type { DecidingInPlan } from './decisions-in-plan';
import type { Partner } from './execute/partner';
import type { ResponsePath } from './execute/places';
import type { WithheldCell } from './withheld';

/** One client request, as it travels through the gateway. */
export interface GatewayContext {
  readonly actor: Actor;
  /** Of the access token, for the access record; undefined without one. */
  readonly tokenId: string | undefined;
  readonly purpose: Purpose;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  /** What the subgraphs said they withheld, in the order in which they answered. */
  readonly withheld: WithheldCell[];
  /** Where in the answer it shows, by person and category. */
  readonly withheldAt: Map<string, readonly ResponsePath[]>;
  /** The leases that the subgraphs’ answers stand on. */
  readonly leases: Leases;
  readonly course: Course;
  readonly client: Client;
  /** Undefined where each partner asks for itself. */
  readonly deciding: DecidingInPlan | undefined;
  /** Whom the server that was asked reaches: the graph itself knows partners by name only. */
  readonly partners: ReadonlyMap<SubgraphName, Partner<GatewayContext>>;
}

/** What is learned as the request goes. An object of its own: the server hands plugins and data sources a copy of the rest. */
export interface Course {
  /** Whether it is a query: an act is never run twice. */
  mayRunAgain: boolean;
  /** When the last act in it that changed anybody’s consent was acknowledged; null when none did. */
  acknowledgedAt: string | null;
}

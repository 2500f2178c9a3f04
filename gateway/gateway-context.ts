import type { Actor } from '../consent/actor';
import type { Purpose } from '../consent/vocabulary';
import type { WithheldCell } from './withheld';

/** One client request, as it travels through the gateway. */
export interface GatewayContext {
  readonly actor: Actor;
  /** Of the access token, for the access record; undefined without one. */
  readonly tokenId: string | undefined;
  readonly purpose: Purpose;
  readonly requestId: string;
  readonly operationName: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** What the subgraphs said they withheld, in the order in which they answered. */
  readonly withheld: WithheldCell[];
}

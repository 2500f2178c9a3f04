import type { Actor } from '../../consent/actor';
import type { Purpose } from '../../consent/vocabulary';
import type { ConsentGate } from './consent-gate';
import type { Writing } from './writing';

/** What a resolver has: who asks, the gate, and stores that open only to permits. */
export interface RequestContext<Stores = unknown> {
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly requestId: string;
  /** Of the access token, for the access record; undefined without one. */
  readonly tokenId: string | undefined;
  /** The instant of the whole request; of what comes after an act, the instant after it. */
  readonly now: Date;
  /** BCP 47 languages the client prefers, best first. */
  readonly languages: readonly string[];
  readonly gate: ConsentGate;
  readonly stores: Stores;
  readonly writing: Writing<Stores>;
  /** Forgets every decision and every row of this request, and takes the time anew. */
  readonly decideAgain: () => void;
}

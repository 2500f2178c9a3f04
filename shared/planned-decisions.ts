import { z } from 'zod';
import { CATEGORIES, PURPOSES } from '../consent/vocabulary';
import { MOST_FIELDS } from './decision-api';
import { actorClaims } from './identity/actor-claims';
import { stateSchema } from './lease-api';
import { SUBGRAPH_NAMES } from './subgraph-names';

/**
 * The wire between the gateway and the decision point: what a plan is about to ask of several partners, decided at once
 * (ADR 0021). The gateway is told what it must do without being told what is decided: each partner’s answers are sealed
 * for that partner.
 */

const partSchema = z.strictObject({
  persons: z.array(z.uuid()).min(1).max(5_000),
  /** What is asked of each of them. A null category asks only whether the asker has anything to do with them. */
  categories: z.array(z.strictObject({ category: z.enum(CATEGORIES).nullable(), fields: z.array(z.string().max(200)).max(MOST_FIELDS) })).min(1),
  /**
   * Whom the partner need not be asked about. STRANGERS: somebody the asker has nothing to do with. SHUT: also somebody
   * of whom nothing that is asked is open, where nothing but what is protected is asked.
   */
  leavesOut: z.enum(['NOBODY', 'STRANGERS', 'SHUT']),
  /**
   * Parts of the first fetch: asked of a person only when one of them finds that the asker has to do with them. A
   * partner that would never be sent the question must not be on record as having asked it.
   */
  after: z.array(z.int().min(0)).optional(),
});
/** The same asked about several persons, at one place of an operation. */
export type AskedPart = Readonly<z.infer<typeof partSchema>>;

/** A gateway sends one representation per person, in one list or several; more than this in a request is a harvest. */
export const MOST_REPRESENTATIONS = 500;

/** How many cells are decided at once. More than this no partner is asked about in one request either. */
export const MOST_PLANNED_CELLS = 20_000;

export const plannedRequestSchema = z.strictObject({
  actor: actorClaims,
  purpose: z.enum(PURPOSES),
  requestId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  operation: z.string().max(100).nullable(),
  tokenId: z.string().max(64).optional(),
  fetches: z.array(z.strictObject({ subgraph: z.enum(SUBGRAPH_NAMES), parts: z.array(partSchema).min(1).max(2_000) })).min(1).max(2_000),
});
export type PlannedRequest = Readonly<z.infer<typeof plannedRequestSchema>>;

const leftOutSchema = z.strictObject({
  part: z.int().min(0),
  person: z.uuid(),
  /** What of it is withheld so that it is told; none of somebody the asker has nothing to do with. */
  withheld: z.array(z.enum(CATEGORIES)),
});

export const plannedResponseSchema = z.strictObject({
  fetches: z.array(
    z.strictObject({
      /** False where the decision point cannot seal for this partner: nothing is decided, and it asks for itself. */
      decided: z.boolean(),
      /** For the partner alone; null when nobody is left to ask it about. */
      envelope: z.string().nullable(),
      leftOut: z.array(leftOutSchema),
    }),
  ),
  /** Of everybody but the asker: the states it rests on; `held` where something was opened. */
  states: z.array(stateSchema.extend({ held: z.boolean() })),
});
export type PlannedResponse = Readonly<z.infer<typeof plannedResponseSchema>>;
export type LeftOut = PlannedResponse['fetches'][number]['leftOut'][number];

/** Asks for all of them at once. Rejects when they cannot be decided or written down. */
export type AskInPlan = (request: PlannedRequest) => Promise<PlannedResponse>;

/** Where a request to a partner carries what was decided for it, under `extensions.kring`. */
export const handedOnSchema = z.object({
  decisions: z.string(),
  /** When the lease on it ends, in milliseconds after the request was sent: each hop only shortens (ADR 0010). */
  endsAfter: z.number().positive(),
});
export type HandedOn = z.infer<typeof handedOnSchema>;

import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { isWithinCeiling } from '../consent/visible';
import { CURRENT_POLICY } from '../consent/visibility';
import type { Clock } from '../shared/clock';
import { ERROR_CODES } from '../shared/errors';
import type { TokenKey } from '../shared/keys';
import { LEASE_MS, RENEW_BELOW_MS } from '../shared/lease-api';
import { plannedResponseSchema } from '../shared/planned-decisions';
import type { AskInPlan, HandedOn, PlannedRequest, PlannedResponse } from '../shared/planned-decisions';
import { DoorAnswered, postAsService } from '../shared/service-post';
import type { SubgraphName } from '../shared/subgraph-names';
import type { ConsentInPlan } from './execute/consent-in-plan';
import type { GatewayContext } from './gateway-context';
import { NotAsked } from './passage';
import type { Passage } from './passage';

/**
 * Asks the decision point over HTTP, as the gateway: about what several partners would have asked, before they are sent
 * it. What comes back the gateway cannot read, but for whom it need not ask a partner about.
 *
 * @param options.personUrl any URL of `person`; only its origin counts.
 * @param options.timeoutMs in which it must have answered whole: one that sends a byte now and then is as silent as one that sends
 *   none, and whoever waits behind 64 others that are not answered has waited as long.
 * @returns also `close`, which ends the connections.
 */
export function createPlannedDecisionsClient(options: {
  readonly personUrl: URL;
  readonly serviceKey: TokenKey;
  readonly clock: Pick<Clock, 'now'>;
  readonly timeoutMs?: number;
}): { readonly ask: AskInPlan; readonly close: () => Promise<void> } {
  const { serviceKey, clock, timeoutMs: withinMs = 5_000 } = options;
  const pool = new Pool(options.personUrl.origin, { connections: 64, headersTimeout: withinMs, bodyTimeout: withinMs, connectTimeout: 1_000 });
  const caller = { issuer: 'gateway', audience: 'planned-decisions', serviceKey, clock, door: 'the decision point', withinMs } as const;
  const ask: AskInPlan = async (request) => plannedResponseSchema.parse(await postAsService(pool, caller, '/decisions/planned', request));
  return { ask, close: () => pool.close() };
}

/** Where and when the requests of one server are decided on. */
export interface DecidingInPlan {
  readonly ask: AskInPlan;
  /** The way to the decision point’s door. */
  readonly passage: Passage;
  readonly clock: Pick<Clock, 'ticks'>;
  /** Never once per request while the decision point is cut off. */
  readonly onUnavailable: (requestId: string, error: unknown) => void;
}

/** Consent of client requests, asked in their plan by whatever server they came to (ADR 0021). */
export const consentInPlan: ConsentInPlan<GatewayContext> = {
  // Without a token nobody is asked about: each partner refuses before it asks.
  isAskedFor: ({ deciding, actor }) => deciding !== undefined && actor.kind !== 'ANONYMOUS',
  askerOf: ({ actor }) => (actor.kind === 'PERSON' ? actor.id : undefined),
  isAskable: ({ actor }, category) => isWithinCeiling(actor, category, CURRENT_POLICY),
  async ask(context, operationName, fetches) {
    const { passage, clock, onUnavailable } = context.deciding!;
    const { actor, purpose, requestId, tokenId } = context;
    const request: PlannedRequest = {
      actor,
      purpose,
      requestId,
      operation: operationName?.slice(0, 100) ?? null,
      ...(tokenId !== undefined && { tokenId }),
      fetches: fetches.map(({ subgraph, parts }) => ({ subgraph: subgraph as SubgraphName, parts: [...parts] })),
    };
    const sentAt = clock.ticks();
    try {
      const answer = await passage.through(context, () => askOnce(context, request));
      // It was there to say no, maybe of these persons alone: that is no reason to cut everybody off.
      if (answer instanceof DoorAnswered) throw answer;
      if (answer.fetches.length !== fetches.length) throw new Error('the decision point did not answer for each fetch');
      context.leases.note(sentAt, answer.states);
      return answer.fetches.map(({ decided, envelope, leftOut }) =>
        decided ? { leftOut, handedOn: () => (envelope === null ? undefined : handedOn(envelope, sentAt + LEASE_MS - clock.ticks())) } : undefined,
      );
    } catch (error) {
      if (!(error instanceof NotAsked)) onUnavailable(requestId, error);
      throw error;
    }
  },
  withhold: ({ withheld }, cells) => void withheld.push(...cells.map((cell) => ({ ...cell, fields: [...cell.fields], partial: false }))),
  unavailable: (partner) =>
    new GraphQLError(ERROR_CODES.DECISION_UNAVAILABLE.message, { extensions: { code: 'DECISION_UNAVAILABLE', partner } }),
};

async function askOnce({ deciding, leases }: GatewayContext, request: PlannedRequest): Promise<PlannedResponse | DoorAnswered> {
  // It may decide, and not be heard.
  leases.noteAsked();
  try {
    return await deciding!.ask(request);
  } catch (error) {
    if (error instanceof DoorAnswered) return error;
    throw error;
  }
}

/** Rounded down: each hop only shortens. With little left, the partner asks for a lease of its own. */
function handedOn(decisions: string, left: number): string | undefined {
  if (left < RENEW_BELOW_MS) return undefined;
  return JSON.stringify({ kring: { decisions, endsAfter: Math.floor(left) } satisfies HandedOn });
}

import type { Request } from 'express';
import type { z } from 'zod';
import type { Clock } from '../../shared/clock';
import { BodyRefused, jsonObjectIn } from '../../shared/http';
import { createReplayGuard } from '../../shared/identity/replay-guard';
import { verifyServiceToken } from '../../shared/identity/service-token';
import type { ServiceAudience, ServiceName } from '../../shared/identity/service-token';
import { TokenRefused } from '../../shared/identity/token-refused';
import type { TokenKey } from '../../shared/keys';
import type { SubgraphName } from '../../shared/subgraph-names';

/** By which keys, and at what time, the doors of this subgraph know who comes. */
export interface DoorKeys {
  readonly serviceKeys: ReadonlyMap<ServiceName, TokenKey>;
  readonly clock: Clock;
}

/** Who came, with what; or the status of the refusal. */
type Read<By extends ServiceName, T> = { readonly by: By; readonly content: T } | 400 | 401;

/** One door that opens to service tokens only, and to each of them once: it reads who comes before what they bring. */
export function serviceDoor<By extends ServiceName>(
  audience: ServiceAudience,
  { serviceKeys, clock }: DoorKeys,
  isWelcome: (by: ServiceName) => by is By,
): <T>(request: Request, schema: z.ZodType<T>) => Promise<Read<By, T>> {
  const replay = createReplayGuard({ startedAt: clock.now() });
  return async (request, schema) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = request.headers.authorization;
    const token = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
    let by: ServiceName;
    try {
      by = (await verifyServiceToken(serviceKeys, token, { audience, body, now: clock.now(), replay })).issuer;
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      return 401;
    }
    if (!isWelcome(by)) return 401;
    const parsed = schema.safeParse(contentOf(body));
    return parsed.success ? { by, content: parsed.data } : 400;
  };
}

/** The gateway tells and counts nothing, and opens nothing itself: what it asks in plans is sealed for the partners. */
export function isSubgraph(by: ServiceName): by is SubgraphName {
  return by !== 'gateway';
}

export function isGateway(by: ServiceName): by is 'gateway' {
  return by === 'gateway';
}

export function isAnyService(_by: ServiceName): _by is ServiceName {
  return true;
}

/** Undefined of what is no JSON object: no door takes that. */
function contentOf(body: Buffer): unknown {
  try {
    return jsonObjectIn(body);
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    return undefined;
  }
}

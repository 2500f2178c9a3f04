import { Pool } from 'undici';
import type { Clock } from '../../shared/clock';
import { decisionResponseSchema } from '../../shared/decision-api';
import type { AskDecisions } from '../../shared/decision-api';
import type { TokenKey } from '../../shared/keys';
import { postAsService } from '../../shared/service-post';

/**
 * Asks the decision point over HTTP, as this subgraph. The answer is checked for form: one that does not fit opens
 * nothing.
 *
 * @returns also `close`, which ends the connections.
 */
export function createDecisionClient(options: {
  readonly url: URL;
  readonly serviceKey: TokenKey;
  readonly clock: Clock;
}): { readonly ask: AskDecisions; readonly close: () => Promise<void> } {
  const { url, serviceKey, clock } = options;
  const pool = new Pool(url.origin, { connections: 32, headersTimeout: 5_000, bodyTimeout: 5_000, connectTimeout: 1_000 });
  const ask: AskDecisions = async (asker, cells) => {
    const { subgraph, ...rest } = asker;
    const caller = { issuer: subgraph, audience: 'decision-point', serviceKey, clock, door: 'the decision point' } as const;
    return decisionResponseSchema.parse(await postAsService(pool, caller, url.pathname, { ...rest, cells })).answers;
  };
  return { ask, close: () => pool.close() };
}

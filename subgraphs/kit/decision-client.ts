import { Pool } from 'undici';
import type { Clock } from '../../shared/clock';
import { decisionResponseSchema } from '../../shared/decision-api';
import type { AskDecisions } from '../../shared/decision-api';
import { signServiceToken } from '../../shared/identity/service-token';
import type { TokenKey } from '../../shared/keys';

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
  const pool = new Pool(options.url.origin, { connections: 32, headersTimeout: 5_000, bodyTimeout: 5_000, connectTimeout: 1_000 });
  const ask: AskDecisions = async (asker, cells) => {
    const { subgraph, ...rest } = asker;
    const body = JSON.stringify({ ...rest, cells });
    const token = await signServiceToken(options.serviceKey, {
      issuer: subgraph,
      audience: 'decision-point',
      body,
      now: options.clock.now(),
    });
    const response = await pool.request({
      method: 'POST',
      path: options.url.pathname,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    if (response.statusCode !== 200) {
      await response.body.dump();
      throw new Error(`the decision point answered ${response.statusCode}`);
    }
    return decisionResponseSchema.parse(await response.body.json()).answers;
  };
  return { ask, close: () => pool.close() };
}

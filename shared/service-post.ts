import type { Pool } from 'undici';
import type { Clock } from './clock';
import { post, within } from './http-post';
import { signServiceToken } from './identity/service-token';
import type { ServiceAudience, ServiceName } from './identity/service-token';
import type { TokenKey } from './keys';

/** Who of Kring’s own processes asks, at which door of `person`. */
export interface ServiceCaller {
  readonly issuer: ServiceName;
  readonly audience: ServiceAudience;
  readonly serviceKey: TokenKey;
  readonly clock: Pick<Clock, 'now'>;
  /** The door in words, as in "the decision point". */
  readonly door: string;
  /** In which an answer must have come whole, in milliseconds, the wait for a connection included; left out: as the pool has it. */
  readonly withinMs?: number;
}

/** A door that is there and says no. */
export class DoorAnswered extends Error {}

/**
 * Posts as one of Kring’s own processes, with a token that is bound to this body.
 *
 * @returns what was answered; undefined where there is nothing to say.
 * @throws {DoorAnswered} for any other status, with nothing of the body; Error where no answer came.
 */
export async function postAsService(pool: Pool, caller: ServiceCaller, path: string, content: unknown): Promise<unknown> {
  const { issuer, audience, serviceKey, clock, door, withinMs } = caller;
  const body = JSON.stringify(content);
  const token = await signServiceToken(serviceKey, { issuer, audience, body, now: clock.now() });
  const posting = post(pool, path, ['authorization', `Bearer ${token}`], body);
  const { status, body: answer } = await (withinMs === undefined ? posting.answer : within(posting, withinMs, `${door} gave no answer within ${withinMs} ms`));
  if (status === 200) return JSON.parse(answer.toString('utf8'));
  if (status === 204) return undefined;
  throw new DoorAnswered(`${door} answered ${status}`);
}

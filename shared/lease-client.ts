import { Pool } from 'undici';
import type { Clock } from './clock';
import type { TokenKey } from './keys';
import { renewResponseSchema } from './lease-api';
import type { LeaseDoor, Release, Releaser } from './lease-api';
import { postAsService } from './service-post';

const BATCH = 500;
/** What waits beyond this is let go: its leases expire, and the record then says that it was decided, not what became of it. */
const MOST_WAITING = 20_000;
const ATTEMPTS = 5;
/** For how long releases gather, in milliseconds: an act that waits for them is answered so much later, and one request tells of many. */
const GATHER_MS = 10;

/**
 * The leases of this process’s answers, kept at `person` over HTTP. One delivery of releases at a time: before it and while
 * it is under way the next ones gather.
 *
 * @param options.personUrl any URL of `person`; only its origin counts.
 * @returns also `close`, which ends the connections after everything was told.
 */
export function createLeaseClient(options: {
  readonly personUrl: URL;
  readonly issuer: Releaser;
  readonly serviceKey: TokenKey;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
  readonly retryMilliseconds?: number;
}): LeaseDoor & { readonly close: () => Promise<void> } {
  const { personUrl, issuer, serviceKey, clock, onFailure, retryMilliseconds = 200 } = options;
  const pool = new Pool(personUrl.origin, { connections: 8, headersTimeout: 2_000, bodyTimeout: 2_000, connectTimeout: 1_000 });
  const waiting: Release[] = [];
  let delivery: Promise<void> | undefined;
  let isClosing = false;

  const caller = { issuer, audience: 'leases', serviceKey, clock, door: 'the leases’ door' } as const;
  const post = (path: string, content: unknown): Promise<unknown> => postAsService(pool, caller, path, content);

  async function deliver(): Promise<void> {
    while (waiting.length > 0) {
      if (!isClosing) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      const releases = waiting.splice(0, BATCH);
      for (let attempt = 1; ; attempt += 1) {
        try {
          await post('/leases/release', { releases });
          break;
        } catch (error) {
          if (attempt === ATTEMPTS || isClosing) {
            onFailure(error);
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, retryMilliseconds * attempt));
        }
      }
    }
  }

  const settled = async (): Promise<void> => {
    while (delivery) await delivery;
  };
  return {
    async renew(holder, states) {
      try {
        return renewResponseSchema.parse(await post('/leases/renew', { holder, states })).renewed;
      } catch (error) {
        onFailure(error);
        return false;
      }
    },
    release(release) {
      if (waiting.length >= MOST_WAITING) return onFailure(new Error('too many releases wait; one is let go'));
      waiting.push(release);
      delivery ??= deliver().finally(() => {
        delivery = undefined;
      });
    },
    settled,
    async close() {
      isClosing = true;
      await settled();
      await pool.close();
    },
  };
}

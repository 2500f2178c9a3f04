import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Clock } from './clock';
import { ERROR_CODES } from './errors';
import { writeAnswer } from './http';
import type { WrittenAnswer } from './http';
import { RENEW_BELOW_MS } from './lease-api';
import type { LeaseDoor, ReleaseOutcome } from './lease-api';
import type { Leases } from './leases';

/** One answer about persons, and what stands behind it. */
export interface LeasedAnswer {
  readonly leases: Leases;
  /** Under which its leases stand. */
  readonly holder: string;
  readonly requestId: string;
}

/** The body in the place of an answer on leases that do not stand any more: consent cannot be asked now, so nothing of it is shown. */
export const CANNOT_SAY_NOW = JSON.stringify({
  data: null,
  errors: [{ message: ERROR_CODES.DECISION_UNAVAILABLE.message, extensions: { code: 'DECISION_UNAVAILABLE' } }],
});

/** How often, at least, somebody looks whether a lease ends while a slow reader reads. */
const LOOK_EVERY_MS = 100;

/**
 * Whether an answer may be handed over now: with too little time left its leases are renewed, which fails when consent
 * changed since.
 */
export async function mayBeHandedOver(answer: LeasedAnswer, door: LeaseDoor, clock: Clock): Promise<boolean> {
  const { leases } = answer;
  if (leases.left(clock.ticks()) >= RENEW_BELOW_MS) return true;
  await renew(answer, door, clock);
  return leases.left(clock.ticks()) > 0;
}

/**
 * Hands an answer over and tells `person` what became of it. A reader who has not taken all of it when the lease ends
 * is cut off: what still lay here would otherwise leave after a withdrawal was acknowledged.
 */
export function handOver(
  response: ServerResponse,
  written: WrittenAnswer,
  answer: LeasedAnswer,
  door: LeaseDoor,
  clock: Clock,
  outcome: Exclude<ReleaseOutcome, 'ABORTED'> = 'RELEASED',
): void {
  const { leases, holder, requestId } = answer;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let mayRenew = true;
  const end = (became: ReleaseOutcome): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    if (!leases.any) return;
    door.release({
      ...{ id: randomUUID(), holder, requestId, outcome: became },
      ...{ status: written.status, bytes: Buffer.byteLength(written.body) },
    });
  };
  const look = (): void => {
    const left = leases.left(clock.ticks());
    if (left <= 0) {
      // With a reset, so that the system drops what it has not sent.
      response.socket?.resetAndDestroy();
      return end('ABORTED');
    }
    if (left < RENEW_BELOW_MS && mayRenew) {
      mayRenew = false;
      void renew(answer, door, clock).then((renewed) => (mayRenew = renewed));
    }
    timer = setTimeout(look, Math.min(left, LOOK_EVERY_MS));
  };
  response.once('finish', () => end(outcome));
  response.once('close', () => end(outcome === 'RELEASED' ? 'ABORTED' : outcome));
  if (response.socket === null || response.socket.destroyed) return end('NOT_FLUSHED');
  // Looked at once more here: nothing of this process runs between this line and the first byte.
  if (outcome === 'RELEASED' && leases.left(clock.ticks()) <= 0) return look();
  writeAnswer(response, written);
  if (!isOver && outcome === 'RELEASED' && Number.isFinite(leases.left(clock.ticks()))) look();
}

async function renew({ leases, holder }: LeasedAnswer, door: LeaseDoor, clock: Clock): Promise<boolean> {
  const sentAt = clock.ticks();
  const renewed = await door.renew(holder, leases.held());
  if (renewed) leases.renewed(sentAt);
  return renewed;
}

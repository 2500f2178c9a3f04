/**
 * Remembers which tokens were used, so that none is used twice. Holds them for as long as they could still be
 * accepted, and no longer. In memory: two processes of one subgraph do not share it, but since these tokens are bound
 * to the body of one request, the second process can only be asked the very same question.
 */
export interface ReplayGuard {
  /**
   * Notes the use of a token.
   *
   * @returns FIRST_USE when it may be accepted; REPLAYED when it was used, or made before this process began (what
   *   the process before it accepted is not known any more); FULL when there is no room to remember it, in which case
   *   it must be refused as well: forgetting one would open the replay of another.
   */
  use(tokenId: string, issuedAt: Date, acceptableUntil: Date, now: Date): 'FIRST_USE' | 'REPLAYED' | 'FULL';
}

/**
 * @param startedAt when this process began to accept tokens, from the clock that judges them.
 * @param capacity tokens remembered at once: requests per second times the longest life of a token, with room.
 */
export function createReplayGuard(options: { startedAt: Date; capacity?: number }): ReplayGuard {
  const { startedAt, capacity = 200_000 } = options;
  const usedUntil = new Map<string, number>();

  const forgetExpired = (now: Date): void => {
    // Map keeps the order of insertion and lifetimes are alike, so the oldest stand in front.
    for (const [tokenId, until] of usedUntil) {
      if (until >= now.getTime()) {
        return;
      }
      usedUntil.delete(tokenId);
    }
  };

  return {
    use(tokenId, issuedAt, acceptableUntil, now) {
      if (issuedAt < startedAt || usedUntil.has(tokenId)) {
        return 'REPLAYED';
      }
      forgetExpired(now);
      if (usedUntil.size >= capacity) {
        return 'FULL';
      }
      usedUntil.set(tokenId, acceptableUntil.getTime());
      return 'FIRST_USE';
    },
  };
}

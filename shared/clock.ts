/** The one source of the present instant. Injected, so every rule that depends on time can be tested at any instant. */
export interface Clock {
  now(): Date;
  /**
   * Milliseconds since some instant of this process, never set back or forward by anybody: for how long something
   * lasts. Says nothing to another process.
   */
  ticks(): number;
}

export const systemClock: Clock = { now: () => new Date(), ticks: () => performance.now() };

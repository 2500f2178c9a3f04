/** The one source of the present instant. Injected, so every rule that depends on time can be tested at any instant. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

import type { NetworkAudience } from './network.table';

/** From this age on the networks for adults (R-061, 001:69-71). */
const ADULT_FROM = 18;

/**
 * For whom a network is that somebody of an age is shown. The networks for adults name 18 to 64 years as their aim, and are
 * to open up to other ages at once: who is older is shown them too, and who is younger those for youth. Nobody is shown none.
 */
export function audiencesFor(ageInYears: number): readonly NetworkAudience[] {
  return [ageInYears < ADULT_FROM ? 'YOUTH' : 'ADULT', 'BOTH'];
}

import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';
import type { TrustedPersonAtIntake } from './intake-talk.table';

/**
 * Whether a Dutch intake can stand as it is: the trusted person is there as a matter of course, unless the person said that
 * they need not be. Nobody else can waive it by not asking.
 */
export function trustedPersonIsMissing(trustedPerson: TrustedPersonAtIntake, jurisdiction: TrajectoryJurisdiction): boolean {
  return jurisdiction === 'NL' && trustedPerson === 'NOT_ASKED';
}

import { careForm } from '../care-form/care-form.rules';
import { isOver, isRunning } from '../trajectory/trajectory-states.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import type { TrajectoryMeetingRow } from './trajectory-meeting.table';

/** Which rule stands against a meeting, and in which words. */
export interface MeetingFault {
  readonly message: string;
  readonly rule: string | null;
}

/**
 * What stands against one more meeting of a kind: a first visit comes before the start, a talk afterwards comes
 * afterwards, and an advice holds one or two diagnostic talks, no third.
 *
 * @param others meetings of the same trajectory.
 */
export function meetingFault(
  kind: string,
  { state, kind: form }: Pick<TrajectoryRow, 'state' | 'kind'>,
  others: readonly Pick<TrajectoryMeetingRow, 'kind' | 'state'>[],
): MeetingFault | null {
  if (kind === 'INTRODUCTION_VISIT' && (isRunning(state) || isOver(state))) {
    return { message: 'A first visit comes before the start.', rule: null };
  }
  if (kind === 'AFTERCARE_TALK' && state !== 'AFTERCARE' && state !== 'ENDED') {
    return { message: 'A talk afterwards comes once the trajectory is rounded off.', rule: null };
  }
  if (kind !== 'AFTERCARE_TALK' && isOver(state)) return { message: 'This trajectory is over.', rule: null };
  const most = kind === 'DIAGNOSTIC_TALK' ? (careForm(form)?.maxDiagnosticTalks ?? null) : null;
  const talks = others.filter((other) => other.kind === kind && other.state !== 'CANCELLED').length;
  if (most === null || talks < most) return null;
  return { message: `An advice holds ${most} diagnostic talks at most; more needs a referral.`, rule: 'R-066' };
}

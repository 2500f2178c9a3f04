import { daysAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { JobCoachingRow } from '../job-coaching/job-coaching.table';

/**
 * Within how many days of the first talk the coach makes the check. The sources ask for it at every start and name no term
 * two weeks is this house's own, so that a trajectory cannot stay before its start with nobody asking.
 */
export const CHECK_WITHIN_DAYS = 14;

function checkMessage(trajectory: JobCoachingRow, over: { readonly doneOn: string | null; readonly until: string | null }): RegisterMessage {
  return dueBy('R-052', trajectory, {
    detailType: 'JobCoaching',
    category: 'FAMILY_IMPACT_CHECK_DONE',
    code: 'FAMILY_IMPACT_CHECK',
    on: trajectory.since,
    dueFrom: trajectory.since,
    due: daysAfter(trajectory.since, CHECK_WITHIN_DAYS),
    responsible: trajectory.coach,
    ...over,
  });
}

/** What the register is told when a trajectory waits for its check, from the first talk on. */
export function checkDue(trajectory: JobCoachingRow): RegisterMessage {
  return checkMessage(trajectory, { doneOn: null, until: null });
}

/** That the check was made; null of a trajectory that waits for none any more. */
export function checkDone(trajectory: JobCoachingRow, doneOn: string): RegisterMessage | null {
  return trajectory.state === 'BEFORE_START' ? checkMessage(trajectory, { doneOn, until: null }) : null;
}

/** That nobody needs the check any more, since the trajectory ended before it started; null where it had started. */
export function checkNotNeeded(before: JobCoachingRow, on: string): RegisterMessage | null {
  return before.state === 'BEFORE_START' ? checkMessage(before, { doneOn: null, until: on }) : null;
}

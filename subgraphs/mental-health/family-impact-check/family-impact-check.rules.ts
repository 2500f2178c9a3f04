import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import { careForm } from '../care-form/care-form.rules';
import { familyWasThoughtOf } from '../trajectory/trajectory.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';

type Checks = Parameters<typeof familyWasThoughtOf>[2];

/** What the register is told of a check that comes before the planned start. */
function checkMessage(trajectory: TrajectoryRow, due: LocalDate, over: { doneOn: LocalDate | null; until: LocalDate | null }): RegisterMessage {
  return dueBy('R-052', trajectory, {
    detailType: 'MentalHealthTrajectory',
    category: 'FAMILY_IMPACT_CHECK_DONE',
    code: 'FAMILY_IMPACT_CHECK',
    on: trajectory.openedOn,
    due,
    dueFrom: trajectory.openedOn,
    responsible: trajectory.accountable,
    ...over,
  });
}

function lacksCheck(trajectory: TrajectoryRow, checks: Checks): boolean {
  const { kind, startedOn } = trajectory;
  return careForm(kind)?.needsFamilyImpactCheck === true && startedOn !== null && !familyWasThoughtOf(trajectory, startedOn, checks);
}

/** What a step of a trajectory means for its check: due by the planned start, or not needed any more; null: nothing new. */
export function checkDueAfterStep(before: TrajectoryRow, after: TrajectoryRow, checks: Checks, on: LocalDate): RegisterMessage | null {
  if (after.state === 'PLANNED') return lacksCheck(after, checks) ? checkMessage(after, after.startedOn!, { doneOn: null, until: null }) : null;
  if (before.state !== 'PLANNED' || !lacksCheck(before, checks)) return null;
  return checkMessage(before, before.startedOn!, { doneOn: null, until: on });
}

/** That the check was done, where one was due; null where no start was planned yet. */
export function checkDone(trajectory: TrajectoryRow, doneOn: LocalDate): RegisterMessage | null {
  if (trajectory.state !== 'PLANNED' || !lacksCheck(trajectory, [])) return null;
  return checkMessage(trajectory, trajectory.startedOn!, { doneOn, until: null });
}

import { careForm } from '../care-form/care-form.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import type { AdmissionRow } from './admission.table';

type Stay = Pick<AdmissionRow, 'admittedOn' | 'dischargedOn'>;
type Course = Pick<TrajectoryRow, 'kind' | 'startedOn' | 'endedOn' | 'state'>;

/**
 * Whether who treats in a trajectory keeps the responsibility during a stay elsewhere: the form of care says so and the
 * trajectory ran on a day of the stay. An admission changes nothing in the trajectory itself.
 */
export function keepsResponsibility(trajectory: Course, { admittedOn, dischargedOn }: Stay, today: LocalDate): boolean {
  if (careForm(trajectory.kind)?.keepsResponsibility !== true) return false;
  if (trajectory.startedOn === null || trajectory.state === 'PLANNED') return false;
  const lastDay = dischargedOn ?? today;
  return trajectory.startedOn <= lastDay && (trajectory.endedOn === null || trajectory.endedOn > admittedOn);
}

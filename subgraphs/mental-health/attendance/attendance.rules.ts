import type { LocalDate } from '../calendar/calendar.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import type { AttendanceRow } from './attendance.table';

/** Why nobody can have come on that day, in words for the client; null when somebody can. */
export function faultOfDay(
  day: LocalDate,
  { startedOn, endedOn }: Pick<TrajectoryRow, 'startedOn' | 'endedOn'>,
  today: LocalDate,
): string | null {
  if (day > today) return 'day lies in the future; who came is recorded once it was.';
  if (startedOn === null || day < startedOn) return 'The trajectory had not begun on that day.';
  return endedOn !== null && day >= endedOn ? 'The trajectory was over on that day.' : null;
}

/** Whether that half day is recorded already, so far as the recorder is shown: it is then put right, and not told twice. */
export function isRecorded(
  rows: readonly Pick<AttendanceRow, 'day' | 'partOfDay' | 'heldBy'>[],
  { day, partOfDay, heldBy }: Pick<AttendanceRow, 'day' | 'partOfDay' | 'heldBy'>,
): boolean {
  return rows.some((row) => row.day === day && row.partOfDay === partOfDay && row.heldBy === heldBy);
}

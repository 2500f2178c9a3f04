import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const MEETING_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/**
 * A meeting that belongs to a trajectory and is no session: a first visit, a home visit, a talk after it ended (M-38, M-46,
 * M-50). When, where and with whom; not what is said there.
 */
export interface TrajectoryMeetingRow extends PersonRow {
  readonly trajectoryId: string;
  /** Code of `trajectory-meeting`. */
  readonly kind: string;
  readonly state: MeetingState;
  /** Local date. */
  readonly plannedOn: string;
  /** Local date; null as long as it was not held. */
  readonly heldOn: string | null;
  readonly professional: string;
  /** Code of `contact-mode` (M-35). */
  readonly mode: string;
  /** Those around the person may come along (000:806-807). */
  readonly contextIsWelcome: boolean;
}

export const trajectoryMeetingTable = personTable<TrajectoryMeetingRow, 'APPOINTMENTS'>(
  'trajectory_meeting',
  'APPOINTMENTS',
  {
    trajectoryId: { type: 'uuid' },
    kind: { type: 'text' },
    state: { type: 'text' },
    plannedOn: { type: 'date' },
    heldOn: { type: 'date', nullable: true },
    professional: { type: 'uuid' },
    mode: { type: 'text' },
    contextIsWelcome: { type: 'boolean' },
  },
);

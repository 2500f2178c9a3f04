import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What the person asks of a trajectory: to stop, another professional, more or less of it. It stands the moment it is
 * said; nobody has to agree to it first.
 */
export interface TrajectoryRequestRow extends PersonRow {
  readonly trajectoryId: string;
  /** Code of `trajectory-request`. */
  readonly kind: string;
  readonly text: string | null;
  readonly language: string;
  /** Local date. */
  readonly askedOn: string;
  /** Local date on which the person took it back; null while it stands. */
  readonly takenBackOn: string | null;
}

export const trajectoryRequestTable = personTable<TrajectoryRequestRow, 'RECOVERY_PLAN'>(
  'trajectory_request',
  'RECOVERY_PLAN',
  {
    trajectoryId: { type: 'uuid' },
    kind: { type: 'text' },
    text: { type: 'text', nullable: true },
    language: { type: 'text' },
    askedOn: { type: 'date' },
    takenBackOn: { type: 'date', nullable: true },
  },
);

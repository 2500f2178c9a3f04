import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * Why a trajectory ended, or did not begin, and what came instead. Apart from the trajectory: that it is over is for
 * whoever may know that it ran, why it is over is part of the plan.
 */
export interface TrajectoryClosureRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly closedOn: string;
  /** Code of `closure-reason`. */
  readonly reason: string;
  readonly explanation: string;
  readonly language: string;
  /** Codes of `pointed-to`: what the person was shown instead. */
  readonly pointedTo: readonly string[];
}

export const trajectoryClosureTable = personTable<TrajectoryClosureRow, 'RECOVERY_PLAN'>(
  'trajectory_closure',
  'RECOVERY_PLAN',
  {
    trajectoryId: { type: 'uuid' },
    closedOn: { type: 'date' },
    reason: { type: 'text' },
    explanation: { type: 'text' },
    language: { type: 'text' },
    pointedTo: { type: 'text', array: true },
  },
);

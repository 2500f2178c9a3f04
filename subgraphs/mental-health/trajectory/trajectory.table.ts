import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const TRAJECTORY_STATES = ['PLANNED', 'ACTIVE', 'ENDED'] as const;
export type TrajectoryState = (typeof TRAJECTORY_STATES)[number];

/** The phases of a rehabilitation programme, in their usual order (catalogue 6.9). */
export const PHASES = ['START', 'INTENSIVE', 'PHASE_OUT'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * That a trajectory runs at a mental-health provider: state, phase, dates and who answers for it (T-19, T-21, T-26).
 * No content. The organisation is the holder of the record.
 */
export interface TrajectoryRow extends PersonRow {
  /** Code of `mental-health-trajectory`. */
  readonly kind: string;
  readonly state: TrajectoryState;
  /** Follows and shapes the trajectory with the person (individueel begeleider, M-15). */
  readonly counsellor: string | null;
  /** The one professional who is accountable for it; never merged with other leads. */
  readonly accountable: string;
  /** Local date. */
  readonly startedOn: string;
  /** Local date. A rehabilitation programme is temporary and always has one. */
  readonly plannedEndOn: string | null;
  /** Local date. */
  readonly endedOn: string | null;
  /** Null for a trajectory without phases. */
  readonly phase: Phase | null;
  /** Local date. */
  readonly phaseStartedOn: string | null;
}

export const trajectoryTable = personTable<TrajectoryRow, 'TRAJECTORY'>('trajectory', 'TRAJECTORY', {
  kind: { type: 'text' },
  state: { type: 'text' },
  counsellor: { type: 'uuid', nullable: true },
  accountable: { type: 'uuid' },
  startedOn: { type: 'date' },
  plannedEndOn: { type: 'date', nullable: true },
  endedOn: { type: 'date', nullable: true },
  phase: { type: 'text', nullable: true },
  phaseStartedOn: { type: 'date', nullable: true },
});

/** That a phase began. It lasts until the next one begins, so no end date can contradict a start. */
export interface TrajectoryPhaseRow extends PersonRow {
  readonly trajectoryId: string;
  readonly phase: Phase;
  /** Local date. */
  readonly startedOn: string;
}

export const trajectoryPhaseTable = personTable<TrajectoryPhaseRow, 'TRAJECTORY'>('trajectory_phase', 'TRAJECTORY', {
  trajectoryId: { type: 'uuid' },
  phase: { type: 'text' },
  startedOn: { type: 'date' },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const TRAJECTORY_STATES = [
  'APPLIED',
  'WAITING',
  'PLANNED',
  'ACTIVE',
  'AFTERCARE',
  'ENDED',
  'ROUTED_ELSEWHERE',
  'WITHDRAWN',
] as const;
export type TrajectoryState = (typeof TRAJECTORY_STATES)[number];

/** Whose rules hold. Those of the other country are never applied to it. */
export const TRAJECTORY_JURISDICTIONS = ['BE', 'NL'] as const;
export type TrajectoryJurisdiction = (typeof TRAJECTORY_JURISDICTIONS)[number];

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
  readonly jurisdiction: TrajectoryJurisdiction;
  readonly state: TrajectoryState;
  /** Follows and shapes the trajectory with the person (individueel begeleider, M-15). */
  readonly counsellor: string | null;
  /** The one professional who is accountable for it; never merged with other leads. */
  readonly accountable: string;
  /** Leads the treatment and maps the needs every year (regiebehandelaar, M-63). Null until the trajectory begins. */
  readonly leadPractitioner: string | null;
  /** Local date on which it came to be: of the application, or of the start where nobody recorded one. */
  readonly openedOn: string;
  /** Local date. Null until a start is planned. */
  readonly startedOn: string | null;
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
  jurisdiction: { type: 'text', default: 'BE' },
  state: { type: 'text' },
  counsellor: { type: 'uuid', nullable: true },
  accountable: { type: 'uuid' },
  leadPractitioner: { type: 'uuid', nullable: true },
  openedOn: { type: 'date' },
  startedOn: { type: 'date', nullable: true },
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

/** What brings a trajectory from one state to the next. */
export const TRAJECTORY_STEPS = [
  'PUT_ON_WAITING_LIST',
  'PLAN_START',
  'START',
  'BEGIN_AFTERCARE',
  'RESUME',
  'END',
  'ROUTE_ELSEWHERE',
  'WITHDRAW',
] as const;
export type TrajectoryStep = (typeof TRAJECTORY_STEPS)[number];

/** Who has which part in a trajectory; never one "owner". */
export const TRAJECTORY_PARTS = ['ACCOUNTABLE', 'LEAD_PRACTITIONER', 'COUNSELLOR'] as const;
export type TrajectoryPart = (typeof TRAJECTORY_PARTS)[number];

/** That a step was taken, or that a part passed to somebody: a line in time, so that no state is lost in the next. */
export interface TrajectoryEventRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly happenedOn: string;
  /** Null when a part passed to somebody. */
  readonly step: TrajectoryStep | 'APPLY' | null;
  /** The state from then on. */
  readonly state: TrajectoryState;
  /** Null when a step was taken. */
  readonly part: TrajectoryPart | null;
  /** Who has the part from then on; null when nobody. */
  readonly professional: string | null;
  /** Version of the trajectory that it made. */
  readonly ofVersion: number;
}

export const trajectoryEventTable = personTable<TrajectoryEventRow, 'TRAJECTORY'>('trajectory_event', 'TRAJECTORY', {
  trajectoryId: { type: 'uuid' },
  happenedOn: { type: 'date' },
  step: { type: 'text', nullable: true },
  state: { type: 'text' },
  part: { type: 'text', nullable: true },
  professional: { type: 'uuid', nullable: true },
  ofVersion: { type: 'integer' },
});

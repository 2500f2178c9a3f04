import type { TrajectoryState, TrajectoryStep } from './trajectory.table';

interface Transition {
  readonly from: readonly TrajectoryState[];
  readonly to: TrajectoryState;
}

/** Before the start: nobody is in care yet, and nobody is turned away without being pointed elsewhere. */
const BEFORE_START: readonly TrajectoryState[] = ['APPLIED', 'WAITING', 'PLANNED'];

/** The one table of what may follow what. What is not in it is refused. */
export const TRANSITIONS: Readonly<Record<TrajectoryStep, Transition>> = {
  PUT_ON_WAITING_LIST: { from: ['APPLIED', 'PLANNED'], to: 'WAITING' },
  // From PLANNED too: the day of the start can be moved.
  PLAN_START: { from: BEFORE_START, to: 'PLANNED' },
  START: { from: ['PLANNED'], to: 'ACTIVE' },
  BEGIN_AFTERCARE: { from: ['ACTIVE'], to: 'AFTERCARE' },
  // Care goes up again at once, without a new application (R-106, 003:2141-2147).
  RESUME: { from: ['AFTERCARE'], to: 'ACTIVE' },
  END: { from: ['ACTIVE', 'AFTERCARE'], to: 'ENDED' },
  ROUTE_ELSEWHERE: { from: BEFORE_START, to: 'ROUTED_ELSEWHERE' },
  WITHDRAW: { from: BEFORE_START, to: 'WITHDRAWN' },
};

/** The state after a step; null when the step cannot be taken from there. */
export function stateAfter(state: TrajectoryState, step: TrajectoryStep): TrajectoryState | null {
  const { from, to } = TRANSITIONS[step];
  return from.includes(state) ? to : null;
}

/** Nothing more happens in it, for whatever reason. */
export function isOver(state: TrajectoryState): boolean {
  return Object.values(TRANSITIONS).every(({ from }) => !from.includes(state));
}

/** The person is in care there. */
export function isRunning(state: TrajectoryState): boolean {
  return state === 'ACTIVE' || state === 'AFTERCARE';
}

/** Steps that go on with a trajectory. Not while the person has said that they stop. */
export const STEPS_ONWARD: readonly TrajectoryStep[] = ['PUT_ON_WAITING_LIST', 'PLAN_START', 'START', 'RESUME'];

import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { TrajectoryJurisdiction, TrajectoryRow } from '../trajectory/trajectory.table';
import type {
  EscalationAsker,
  EscalationRung,
  EscalationState,
  EscalationStep,
  ExpertCentre,
  TreatmentEscalationRow,
} from './treatment-escalation.table';

/** Whose step it is: of the provider who answers for the trajectory, or of whoever asked. */
export type EscalationSide = 'PROVIDER' | 'ASKER';

interface Transition {
  readonly from: readonly EscalationState[];
  readonly to: EscalationState;
  readonly by: EscalationSide;
}

/** The one table of what may follow what. What is not in it is refused. */
export const ESCALATION_TRANSITIONS: Readonly<Record<EscalationStep, Transition>> = {
  // From PLANNED too: the day can be moved.
  PLAN: { from: ['ASKED', 'PLANNED'], to: 'PLANNED', by: 'PROVIDER' },
  HOLD: { from: ['ASKED', 'PLANNED'], to: 'HELD', by: 'PROVIDER' },
  CONCLUDE: { from: ['HELD'], to: 'CONCLUDED', by: 'PROVIDER' },
  NOT_DO: { from: ['ASKED', 'PLANNED'], to: 'NOT_DONE', by: 'PROVIDER' },
  WITHDRAW: { from: ['ASKED', 'PLANNED'], to: 'WITHDRAWN', by: 'ASKER' },
};

/** The state after a step; null when the step cannot be taken from there. */
export function escalationAfter(state: EscalationState, step: EscalationStep): EscalationState | null {
  const { from, to } = ESCALATION_TRANSITIONS[step];
  return from.includes(state) ? to : null;
}

/** Nothing more comes of it. */
export function isClosed(state: EscalationState): boolean {
  return Object.values(ESCALATION_TRANSITIONS).every(({ from }) => !from.includes(state));
}

/** Centres that are there in one country alone; another is asked in the other. */
const DUTCH_CENTRES: readonly ExpertCentre[] = ['KIB', 'CCE', 'TOPGGZ'];

/** Why an expert cannot be asked like that, in words for the client; null when it fits. */
export function misfitOfExpert(
  rung: EscalationRung,
  centre: ExpertCentre | null,
  expert: string | null,
  jurisdiction: TrajectoryJurisdiction,
): string | null {
  if (rung !== 'EXPERT_CONSULTATION') {
    return centre === null && expert === null ? null : 'expertCentre and expert go with EXPERT_CONSULTATION alone.';
  }
  if (centre === null) return 'expertCentre says of whom a consultation is asked.';
  return DUTCH_CENTRES.includes(centre) && jurisdiction !== 'NL' ? `${centre} is there in the Netherlands alone.` : null;
}

/**
 * Whether a team asks an expert before its own lower rungs were tried and left the treatment stuck (003:1141-1145). A
 * warning, of Dutch care alone; and never to the person, relatives or representatives, who may ask at once.
 */
export function skipsRungs(
  rung: EscalationRung,
  askedBy: EscalationAsker,
  { id, jurisdiction }: Pick<TrajectoryRow, 'id' | 'jurisdiction'>,
  earlier: readonly Pick<TreatmentEscalationRow, 'trajectoryId' | 'rung' | 'outcome'>[],
): boolean {
  if (rung !== 'EXPERT_CONSULTATION' || askedBy !== 'TEAM' || jurisdiction !== 'NL') return false;
  return !earlier.some(
    (each) => each.trajectoryId === id && each.rung !== 'EXPERT_CONSULTATION' && each.outcome === 'STILL_STUCK',
  );
}

/**
 * What the register is told: that it stands, the day agreed and when it was over. Not the question, nor who asked. Asked
 * and not yet planned it is due on no day, since the sources name none.
 */
export function escalationMessage(row: TreatmentEscalationRow, responsible: string): RegisterMessage {
  const { state, askedOn, plannedOn, heldOn, closedOn } = row;
  const isOver = state === 'NOT_DONE' || state === 'WITHDRAWN';
  return dueBy('R-088', row, {
    detailType: 'TreatmentEscalation',
    category: 'RECOVERY_PLAN',
    code: 'TREATMENT_STUCK',
    on: askedOn,
    until: closedOn ?? heldOn,
    due: plannedOn,
    doneOn: isOver ? null : heldOn,
    responsible,
  });
}

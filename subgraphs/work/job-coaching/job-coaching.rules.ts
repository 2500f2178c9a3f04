import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { JobCoachingRow } from './job-coaching.table';

/** What the register is told of the phase-out that coach and person planned (E-31); null where none is planned. */
export function phaseOutMessage(row: JobCoachingRow): RegisterMessage | null {
  if (row.plannedPhaseOutOn === null) return null;
  return registerMessage(row, {
    detailType: 'JobCoaching',
    kind: 'TASK',
    category: 'WORK_TRAJECTORY',
    code: 'PHASE_OUT_PLANNED',
    on: row.plannedPhaseOutOn,
    due: row.plannedPhaseOutOn,
    until: row.endedOn,
    responsible: row.coach,
  });
}

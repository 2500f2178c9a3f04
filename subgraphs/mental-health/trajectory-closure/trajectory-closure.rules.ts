import type { RegisterMessage } from '../../../shared/register-api';
import type { TrajectoryClosureRow } from './trajectory-closure.table';

/** What the register is told when a trajectory ends: mental-health care and GP tell each other at outflow. */
export function closureMessage(row: TrajectoryClosureRow, responsible: string): RegisterMessage {
  return {
    person: row.personId,
    detail: row.id,
    detailType: 'TrajectoryClosure',
    kind: 'NOTICE',
    category: 'NOTICES',
    code: 'OUTFLOW',
    on: row.closedOn,
    until: null,
    responsible,
    heldBy: row.heldBy,
    author: row.author,
    parties: [...row.parties],
  };
}

import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { ChildSafetyCheckRow } from './child-safety-check.table';

type Situation = Pick<ChildSafetyCheckRow, 'hasMinorChildren' | 'mayBeHarmed'>;

/** There is a check to do only where there are minor children and the situation may seriously harm them. */
export function isCheckNeeded({ hasMinorChildren, mayBeHarmed }: Situation): boolean {
  return hasMinorChildren && mayBeHarmed;
}

/** Whether a check that has to be done first stands between a trajectory and its start: where Dutch rules hold. */
export function isCheckOpen(
  trajectoryId: string,
  checks: readonly Pick<ChildSafetyCheckRow, 'trajectoryId' | 'jurisdiction' | 'state'>[],
): boolean {
  return checks.some((check) => check.trajectoryId === trajectoryId && check.jurisdiction === 'NL' && check.state === 'NEEDED');
}

/** What the register is told of a check that is to be done; only whoever sees the check sees that (C-40). */
export function childSafetyMessage(row: ChildSafetyCheckRow): RegisterMessage {
  return dueBy('R-086', row, {
    detailType: 'ChildSafetyCheck',
    category: 'CHILD_SAFETY_CHECK',
    code: 'CHILD_SAFETY_CHECK',
    on: row.askedOn,
    due: row.checkBy,
    dueFrom: row.askedOn,
    doneOn: row.doneOn,
    responsible: row.author,
  });
}

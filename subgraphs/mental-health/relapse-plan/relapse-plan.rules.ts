import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { WordingSide } from '../care-plan/care-plan.table';
import type { RelapsePlanRow, RelapsePlanWordingRow } from './relapse-plan.table';

/** What one side says now: the wording of its latest version. */
export function latestOf<W extends Pick<RelapsePlanWordingRow, 'side' | 'ofVersion'>>(wordings: readonly W[], side: WordingSide): W | null {
  return wordings
    .filter((each) => each.side === side)
    .reduce<W | null>((latest, each) => (latest === null || each.ofVersion > latest.ofVersion ? each : latest), null);
}

/** What the register is told: when the plan is gone through again, until another comes in its place. */
export function relapsePlanMessage(row: RelapsePlanRow, responsible: string | null): RegisterMessage {
  return registerMessage(row, {
    kind: 'TASK',
    detailType: 'RelapsePlan',
    category: 'RECOVERY_PLAN',
    code: 'RELAPSE_PLAN_REVIEW',
    on: row.madeOn,
    due: row.reviewOn,
    until: row.endedOn,
    // Another plan in its place is no review of this one.
    doneOn: null,
    responsible,
  });
}

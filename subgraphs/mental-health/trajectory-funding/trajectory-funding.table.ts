import type { MoneyFrame } from '../../kit/money-frame.rules';
import { moneyFrameColumns } from '../../kit/money-frame.table';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * By which money frame a trajectory is paid, from when until when: often several at once for one person (L-23, N-15). The
 * party is who pays, who so reads this and nothing else (C-27).
 */
export interface TrajectoryFundingRow extends PersonRow, MoneyFrame {
  readonly trajectoryId: string;
}

export const trajectoryFundingTable = personTable<TrajectoryFundingRow, 'CONVENTION_SESSIONS'>('trajectory_funding', 'CONVENTION_SESSIONS', {
  trajectoryId: { type: 'uuid' },
  ...moneyFrameColumns,
});

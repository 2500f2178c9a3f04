import type { FundingMethodKind } from '../../kit/money-frame.type';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * By which money frame a trajectory is paid, from when until when: often several at once for one person (L-23, N-15). The
 * party is who pays, who so reads this and nothing else (C-27).
 */
export interface TrajectoryFundingRow extends PersonRow {
  readonly trajectoryId: string;
  /** Code of `funding-source`. */
  readonly frame: string;
  readonly method: `${FundingMethodKind}` | null;
  /** Organisation that pays, where one is known. */
  readonly payer: string | null;
  /** In whole percent of what it costs; null where nothing is agreed about it. */
  readonly sharePercent: number | null;
  /** Local date. */
  readonly fromDate: string;
  /** First local date on which it pays no longer; null while no end is known. */
  readonly untilDate: string | null;
}

export const trajectoryFundingTable = personTable<TrajectoryFundingRow, 'CONVENTION_SESSIONS'>('trajectory_funding', 'CONVENTION_SESSIONS', {
  trajectoryId: { type: 'uuid' },
  frame: { type: 'text' },
  method: { type: 'text', nullable: true },
  payer: { type: 'uuid', nullable: true },
  sharePercent: { type: 'integer', nullable: true },
  fromDate: { type: 'date' },
  untilDate: { type: 'date', nullable: true },
});

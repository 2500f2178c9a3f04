import type { MoneyFrame } from '../../kit/money-frame.rules';
import { moneyFrameColumns } from '../../kit/money-frame.table';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { CoachingFrame } from './coaching-funding.type';

/**
 * By which money frame a trajectory with a job coach is paid (L-23, N-15). Of the category of social status: that UWV or the
 * Participation Act pays tells of a benefit, which not everybody who knows of the coaching may know. It is shown below its
 * trajectory alone, so it takes the consent of both. Who pays has no part in the row: an insurer or an employer that pays
 * reads nothing by that (C-27, C-46).
 */
export interface CoachingFundingRow extends PersonRow, MoneyFrame {
  readonly trajectory: string;
  readonly frame: CoachingFrame;
}

export const coachingFundingTable = personTable<CoachingFundingRow, 'SOCIAL_STATUS'>('coaching_funding', 'SOCIAL_STATUS', {
  trajectory: { type: 'uuid' },
  ...moneyFrameColumns,
});

import type { FundingMethodKind } from '../../kit/money-frame.type';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { CoachingFrame } from './coaching-funding.type';

/**
 * By which money frame a trajectory with a job coach is paid (L-23, N-15). Of the category of social status: that UWV or the
 * Participation Act pays tells of a benefit, which not everybody who knows of the coaching may know. It is shown below its
 * trajectory alone, so it takes the consent of both. Who pays has no part in the row: an insurer or an employer that pays
 * reads nothing by that (C-27, C-46).
 */
export interface CoachingFundingRow extends PersonRow {
  readonly trajectory: string;
  readonly frame: CoachingFrame;
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

export const coachingFundingTable = personTable<CoachingFundingRow, 'SOCIAL_STATUS'>('coaching_funding', 'SOCIAL_STATUS', {
  trajectory: { type: 'uuid' },
  frame: { type: 'text' },
  method: { type: 'text', nullable: true },
  payer: { type: 'uuid', nullable: true },
  sharePercent: { type: 'integer', nullable: true },
  fromDate: { type: 'date' },
  untilDate: { type: 'date', nullable: true },
});

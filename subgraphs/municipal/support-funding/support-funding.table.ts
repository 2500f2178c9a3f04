import type { FundingMethodKind } from '../../kit/money-frame.type';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { SupportFrame } from './support-funding.type';

/** What a municipality gives or has given over a time, and so has paid by one frame or several. */
export const PAID_SUPPORTS = ['SupportProvision', 'HousingSupport'] as const;
export type PaidSupport = (typeof PAID_SUPPORTS)[number];

/**
 * By which money frame support of a municipality is paid (L-23, N-15). Of the category of that support and its indication,
 * which names the law: those who read the one read the other. Who pays has no part in the row, and reads nothing by that.
 */
export interface SupportFundingRow extends PersonRow {
  readonly supportId: string;
  readonly supportType: PaidSupport;
  readonly frame: SupportFrame;
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

export const supportFundingTable = personTable<SupportFundingRow, 'HOUSING'>('support_funding', 'HOUSING', {
  supportId: { type: 'uuid' },
  supportType: { type: 'text' },
  frame: { type: 'text' },
  method: { type: 'text', nullable: true },
  payer: { type: 'uuid', nullable: true },
  sharePercent: { type: 'integer', nullable: true },
  fromDate: { type: 'date' },
  untilDate: { type: 'date', nullable: true },
});

import type { MoneyFrame } from '../../kit/money-frame.rules';
import { moneyFrameColumns } from '../../kit/money-frame.table';
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
export interface SupportFundingRow extends PersonRow, MoneyFrame {
  readonly supportId: string;
  readonly supportType: PaidSupport;
  readonly frame: SupportFrame;
}

export const supportFundingTable = personTable<SupportFundingRow, 'HOUSING'>('support_funding', 'HOUSING', {
  supportId: { type: 'uuid' },
  supportType: { type: 'text' },
  ...moneyFrameColumns,
});

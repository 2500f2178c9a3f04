import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { MunicipalJurisdictionKind } from '../desk/desk.type';
import type { BenefitActKind, IncomeSupportStateKind } from './income-support.type';

/** An income or benefit of a municipality or OCMW (U-22, U-24). */
export interface IncomeSupportRow extends PersonRow {
  readonly act: `${BenefitActKind}`;
  readonly jurisdiction: `${MunicipalJurisdictionKind}`;
  readonly state: `${IncomeSupportStateKind}`;
  /** Local dates. */
  readonly appliedOn: string;
  readonly decideBy: string | null;
  readonly paidFrom: string | null;
  readonly reviewBy: string | null;
  readonly paidUntil: string | null;
  readonly monthlyCents: number | null;
  readonly answer: string | null;
}

export const incomeSupportTable = personTable<IncomeSupportRow, 'INCOME_DEBTS'>('income_support', 'INCOME_DEBTS', {
  act: { type: 'text' },
  jurisdiction: { type: 'text' },
  state: { type: 'text' },
  appliedOn: { type: 'date' },
  decideBy: { type: 'date', nullable: true },
  paidFrom: { type: 'date', nullable: true },
  reviewBy: { type: 'date', nullable: true },
  paidUntil: { type: 'date', nullable: true },
  monthlyCents: { type: 'integer', nullable: true },
  answer: { type: 'text', nullable: true },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { MunicipalJurisdictionKind } from '../desk/desk.type';
import type { DebtSupportKind, DebtSupportStateKind } from './debt-support.type';

/** Help with debts (U-23). Creditors are not named: they are nobody's business but the plan's. */
export interface DebtSupportRow extends PersonRow {
  readonly kind: `${DebtSupportKind}`;
  readonly jurisdiction: `${MunicipalJurisdictionKind}`;
  readonly state: `${DebtSupportStateKind}`;
  readonly isUnderThreat: boolean;
  /** Local dates. */
  readonly askedOn: string;
  readonly nextBy: string | null;
  readonly totalCents: number | null;
}

export const debtSupportTable = personTable<DebtSupportRow, 'INCOME_DEBTS'>('debt_support', 'INCOME_DEBTS', {
  kind: { type: 'text' },
  jurisdiction: { type: 'text' },
  state: { type: 'text' },
  isUnderThreat: { type: 'boolean' },
  askedOn: { type: 'date' },
  nextBy: { type: 'date', nullable: true },
  totalCents: { type: 'integer', nullable: true },
});

/** That a step was reached. Never amended. */
export interface DebtStepRow extends PersonRow {
  readonly supportId: string;
  /** 1 for the first. */
  readonly ordinal: number;
  readonly step: `${DebtSupportStateKind}`;
  /** Local dates. */
  readonly reachedOn: string;
  readonly nextBy: string | null;
}

export const debtStepTable = personTable<DebtStepRow, 'INCOME_DEBTS'>(
  'debt_step',
  'INCOME_DEBTS',
  {
    supportId: { type: 'uuid' },
    ordinal: { type: 'integer' },
    step: { type: 'text' },
    reachedOn: { type: 'date' },
    nextBy: { type: 'date', nullable: true },
  },
  [{ name: 'debt_step_order', columns: ['personId', 'supportId', 'ordinal'], unique: true }],
);

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { BudgetKeeperKind, PersonalBudgetKind, PersonalBudgetStateKind } from './personal-budget.type';

/** A budget with which somebody buys support themselves (U-25). */
export interface PersonalBudgetRow extends PersonRow {
  readonly kind: `${PersonalBudgetKind}`;
  readonly state: `${PersonalBudgetStateKind}`;
  readonly keptBy: `${BudgetKeeperKind}`;
  /** Local dates. */
  readonly askedOn: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly yearlyCents: number | null;
  readonly answer: string | null;
}

export const personalBudgetTable = personTable<PersonalBudgetRow, 'INCOME_DEBTS'>('personal_budget', 'INCOME_DEBTS', {
  kind: { type: 'text' },
  state: { type: 'text' },
  keptBy: { type: 'text' },
  askedOn: { type: 'date' },
  validFrom: { type: 'date', nullable: true },
  validUntil: { type: 'date', nullable: true },
  yearlyCents: { type: 'integer', nullable: true },
  answer: { type: 'text', nullable: true },
});

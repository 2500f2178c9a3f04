import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { personalBudgetTable } from './personal-budget.table';
import type { PersonalBudgetRow } from './personal-budget.table';

export class PersonalBudgetStore extends PersonStore<PersonalBudgetRow, 'INCOME_DEBTS'> {
  constructor(source: StoreSource) {
    super(source, personalBudgetTable, { by: 'askedOn', direction: 'DESC' });
  }
}

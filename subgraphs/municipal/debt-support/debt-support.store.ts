import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { debtStepTable, debtSupportTable } from './debt-support.table';
import type { DebtStepRow, DebtSupportRow } from './debt-support.table';

export class DebtSupportStore extends PersonStore<DebtSupportRow, 'INCOME_DEBTS'> {
  constructor(source: StoreSource) {
    super(source, debtSupportTable, { by: 'askedOn', direction: 'DESC' });
  }
}

export class DebtStepStore extends PersonStore<DebtStepRow, 'INCOME_DEBTS'> {
  constructor(source: StoreSource) {
    super(source, debtStepTable, { by: 'ordinal', direction: 'ASC' });
  }

  /** Those of one, in the order in which they were reached. */
  async of(permit: Permit<'INCOME_DEBTS', 'READ'>, supportId: string): Promise<readonly DebtStepRow[]> {
    return (await this.all(permit)).filter((row) => row.supportId === supportId);
  }
}

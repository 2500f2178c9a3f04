import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { incomeSupportTable } from './income-support.table';
import type { IncomeSupportRow } from './income-support.table';

export class IncomeSupportStore extends PersonStore<IncomeSupportRow, 'INCOME_DEBTS'> {
  constructor(source: StoreSource) {
    super(source, incomeSupportTable, { by: 'appliedOn', direction: 'DESC' });
  }
}

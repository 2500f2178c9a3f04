import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { supportFundingTable } from './support-funding.table';
import type { SupportFundingRow } from './support-funding.table';

export class SupportFundingStore extends PersonStore<SupportFundingRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, supportFundingTable, { by: 'fromDate', direction: 'DESC' });
  }

  async ofSupport(permit: Permit<'HOUSING', 'READ'>, supportId: string): Promise<readonly SupportFundingRow[]> {
    return (await this.all(permit)).filter((row) => row.supportId === supportId);
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { insuranceStatusTable, socialStatusTable } from './social-status.table';
import type { InsuranceStatusRow, SocialStatusRow } from './social-status.table';

export class SocialStatusStore extends PersonStore<SocialStatusRow, 'SOCIAL_STATUS'> {
  constructor(source: StoreSource) {
    super(source, socialStatusTable, { by: 'fromOn', direction: 'DESC' });
  }
}

export class InsuranceStatusStore extends PersonStore<InsuranceStatusRow, 'INSURANCE_STATUS'> {
  constructor(source: StoreSource) {
    super(source, insuranceStatusTable, { by: 'asOf', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { supportProvisionTable } from './support-provision.table';
import type { SupportProvisionRow } from './support-provision.table';

export class SupportProvisionStore extends PersonStore<SupportProvisionRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, supportProvisionTable, { by: 'askedOn', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { supportRequestTable } from './support-request.table';
import type { SupportRequestRow } from './support-request.table';

export class SupportRequestStore extends PersonStore<SupportRequestRow, 'SUPPORT_REQUESTS'> {
  constructor(source: StoreSource) {
    super(source, supportRequestTable, { by: 'askedOn', direction: 'DESC' });
  }
}

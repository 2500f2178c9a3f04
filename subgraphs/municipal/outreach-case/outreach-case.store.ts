import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { outreachCaseTable } from './outreach-case.table';
import type { OutreachCaseRow } from './outreach-case.table';

export class OutreachCaseStore extends PersonStore<OutreachCaseRow, 'CONCERN_REPORT'> {
  constructor(source: StoreSource) {
    super(source, outreachCaseTable, { by: 'metOn', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { familyCheckDoneTable, familyCheckTable } from './family-check.table';
import type { FamilyCheckDoneRow, FamilyCheckRow } from './family-check.table';

export class FamilyCheckStore extends PersonStore<FamilyCheckRow, 'FAMILY_IMPACT_CHECK'> {
  constructor(source: StoreSource) {
    super(source, familyCheckTable, { by: 'doneOn', direction: 'DESC' });
  }
}

export class FamilyCheckDoneStore extends PersonStore<FamilyCheckDoneRow, 'FAMILY_IMPACT_CHECK_DONE'> {
  constructor(source: StoreSource) {
    super(source, familyCheckDoneTable, { by: 'doneOn', direction: 'DESC' });
  }
}

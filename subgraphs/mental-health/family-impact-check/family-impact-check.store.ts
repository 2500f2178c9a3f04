import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { familyImpactCheckDoneTable, familyImpactCheckTable } from './family-impact-check.table';
import type { FamilyImpactCheckDoneRow, FamilyImpactCheckRow } from './family-impact-check.table';

export class FamilyImpactCheckStore extends PersonStore<FamilyImpactCheckRow, 'FAMILY_IMPACT_CHECK'> {
  constructor(source: StoreSource) {
    super(source, familyImpactCheckTable, { by: 'doneOn', direction: 'DESC' });
  }
}

export class FamilyImpactCheckDoneStore extends PersonStore<FamilyImpactCheckDoneRow, 'FAMILY_IMPACT_CHECK_DONE'> {
  constructor(source: StoreSource) {
    super(source, familyImpactCheckDoneTable, { by: 'doneOn', direction: 'DESC' });
  }
}

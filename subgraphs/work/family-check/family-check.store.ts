import { Permit } from '../../../consent/permit';
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

  /**
   * Whether the check of a trajectory was made, and nothing else of it: what is due does not hang on what whoever acts may
   * read, or a colleague's act would take off what was done.
   */
  async wasMade(permit: Permit<'WORK_TRAJECTORY', 'CONTRIBUTE'>, trajectory: string): Promise<boolean> {
    Permit.assertFits(permit, 'WORK_TRAJECTORY', 'CONTRIBUTE');
    return this.manager.existsBy(familyCheckDoneTable.schema, { personId: permit.person, trajectory });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workingRelationCheckTable } from './working-relation.table';
import type { WorkingRelationCheckRow } from './working-relation.table';

export class WorkingRelationCheckStore extends PersonStore<WorkingRelationCheckRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, workingRelationCheckTable, { by: 'checkedOn', direction: 'DESC' });
  }
}

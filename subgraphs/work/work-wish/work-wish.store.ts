import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { vocationalOrientationTable, workPreferenceTable, workWishTable } from './work-wish.table';
import type { VocationalOrientationRow, WorkPreferenceRow, WorkWishRow } from './work-wish.table';

export class WorkWishStore extends PersonStore<WorkWishRow, 'WORK_WISHES'> {
  constructor(source: StoreSource) {
    super(source, workWishTable, { by: 'saidOn', direction: 'DESC' });
  }
}

export class WorkPreferenceStore extends PersonStore<WorkPreferenceRow, 'WORK_WISHES'> {
  constructor(source: StoreSource) {
    super(source, workPreferenceTable, { by: 'saidOn', direction: 'DESC' });
  }
}

export class VocationalOrientationStore extends PersonStore<VocationalOrientationRow, 'WORK_WISHES'> {
  constructor(source: StoreSource) {
    super(source, vocationalOrientationTable, { by: 'startedOn', direction: 'DESC' });
  }
}

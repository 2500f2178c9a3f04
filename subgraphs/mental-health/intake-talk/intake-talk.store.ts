import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { intakeTalkTable } from './intake-talk.table';
import type { IntakeTalkRow } from './intake-talk.table';

export class IntakeTalkStore extends PersonStore<IntakeTalkRow, 'RECOVERY_PLAN_MOMENTS'> {
  constructor(source: StoreSource) {
    super(source, intakeTalkTable, { by: 'heldOn', direction: 'DESC' });
  }
}

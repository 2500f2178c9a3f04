import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { principleScoreTable } from './participation-principle.table';
import type { PrincipleScoreRow } from './participation-principle.table';

export class PrincipleScoreStore extends PersonStore<PrincipleScoreRow, 'WORK_NOTES'> {
  constructor(source: StoreSource) {
    super(source, principleScoreTable, { by: 'scoredOn', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { strengthTable } from './strength.table';
import type { StrengthRow } from './strength.table';

export class StrengthStore extends PersonStore<StrengthRow, 'STRENGTHS'> {
  constructor(source: StoreSource) {
    super(source, strengthTable, { by: 'foundOn', direction: 'ASC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { shortTermTreatmentTable } from './short-term-treatment.table';
import type { ShortTermTreatmentRow } from './short-term-treatment.table';

export class ShortTermTreatmentStore extends PersonStore<ShortTermTreatmentRow, 'TRAJECTORY'> {
  constructor(source: StoreSource) {
    super(source, shortTermTreatmentTable, { by: 'startedOn', direction: 'DESC' });
  }
}

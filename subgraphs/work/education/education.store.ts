import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { educationTable } from './education.table';
import type { EducationRow } from './education.table';

export class EducationStore extends PersonStore<EducationRow, 'EDUCATION'> {
  constructor(source: StoreSource) {
    super(source, educationTable, { by: 'startedOn', direction: 'DESC' });
  }
}

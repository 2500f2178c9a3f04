import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { medicationSupportTable, medicationTable } from './medication.table';
import type { MedicationRow, MedicationSupportRow } from './medication.table';

export class MedicationStore extends PersonStore<MedicationRow, 'MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, medicationTable, { by: 'startedOn', direction: 'DESC' });
  }
}

export class MedicationSupportStore extends PersonStore<MedicationSupportRow, 'MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, medicationSupportTable, { by: 'startedOn', direction: 'DESC' });
  }
}

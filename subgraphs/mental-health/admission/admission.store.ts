import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { admissionTable } from './admission.table';
import type { AdmissionRow } from './admission.table';

export class AdmissionStore extends PersonStore<AdmissionRow, 'ADMISSIONS'> {
  constructor(source: StoreSource) {
    super(source, admissionTable, { by: 'admittedOn', direction: 'DESC' });
  }
}

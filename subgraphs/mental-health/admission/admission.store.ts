import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { admissionTable } from './admission.table';
import type { AdmissionRow } from './admission.table';

export class AdmissionStore extends PersonStore<AdmissionRow, 'ADMISSIONS'> {
  constructor(source: StoreSource) {
    super(source, admissionTable, { by: 'admittedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'ADMISSIONS', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<AdmissionRow>> {
    const { name, narrow } = filtered<AdmissionRow>(page, 'admittedOn', 'careForm');
    return this.page(permit, page, name, narrow);
  }
}

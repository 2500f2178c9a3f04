import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { contactTable } from './contact.table';
import type { ContactRow } from './contact.table';

export class ContactStore extends PersonStore<ContactRow, 'APPOINTMENTS'> {
  constructor(source: StoreSource) {
    super(source, contactTable, { by: 'onDate', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { employerContactWishTable } from './employer-contact-wish.table';
import type { EmployerContactWishRow } from './employer-contact-wish.table';

export class EmployerContactWishStore extends PersonStore<EmployerContactWishRow, 'EMPLOYER_DISCLOSURE'> {
  constructor(source: StoreSource) {
    super(source, employerContactWishTable, { by: 'since', direction: 'DESC' });
  }
}

import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { supportWishTable } from './support-wish.table';
import type { SupportWishRow } from './support-wish.table';

export class SupportWishStore extends PersonStore<SupportWishRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, supportWishTable, { by: 'saidOn', direction: 'DESC' });
  }
}

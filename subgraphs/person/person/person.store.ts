import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { identityTable, nameTable } from './person.table';
import type { IdentityRow, NameRow } from './person.table';

export class NameStore extends PersonStore<NameRow, 'NAME'> {
  constructor(source: StoreSource) {
    super(source, nameTable);
  }
}

export class IdentityStore extends PersonStore<IdentityRow, 'IDENTITY'> {
  constructor(source: StoreSource) {
    super(source, identityTable);
  }
}

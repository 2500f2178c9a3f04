import type { StoreSource } from '../../kit/subgraph-definition';
import { ExchangeStepStore, ExchangeStore } from '../exchange/exchange.store';
import { intakeDeskTables } from './intake-desk.table';

export class IntakeDeskStore extends ExchangeStore<'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, intakeDeskTables);
  }
}

export class IntakeDeskStepStore extends ExchangeStepStore<'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, intakeDeskTables);
  }
}

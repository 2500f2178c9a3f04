import type { StoreSource } from '../../kit/subgraph-definition';
import { ExchangeStepStore, ExchangeStore } from '../exchange/exchange.store';
import { warmHandoverTables } from './warm-handover.table';

export class WarmHandoverStore extends ExchangeStore<'REFERRAL'> {
  constructor(source: StoreSource) {
    super(source, warmHandoverTables);
  }
}

export class WarmHandoverStepStore extends ExchangeStepStore<'REFERRAL'> {
  constructor(source: StoreSource) {
    super(source, warmHandoverTables);
  }
}

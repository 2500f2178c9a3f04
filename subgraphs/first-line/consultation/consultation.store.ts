import type { StoreSource } from '../../kit/subgraph-definition';
import { ExchangeStepStore, ExchangeStore } from '../exchange/exchange.store';
import { consultationTables } from './consultation.table';

export class ConsultationStore extends ExchangeStore<'NOTICES'> {
  constructor(source: StoreSource) {
    super(source, consultationTables);
  }
}

export class ConsultationStepStore extends ExchangeStepStore<'NOTICES'> {
  constructor(source: StoreSource) {
    super(source, consultationTables);
  }
}

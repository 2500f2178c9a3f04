import type { StoreSource } from '../../kit/subgraph-definition';
import { ExchangeStepStore, ExchangeStore } from '../exchange/exchange.store';
import { partnerNoticeTables } from './partner-notice.table';

export class PartnerNoticeStore extends ExchangeStore<'NOTICES'> {
  constructor(source: StoreSource) {
    super(source, partnerNoticeTables);
  }
}

export class PartnerNoticeStepStore extends ExchangeStepStore<'NOTICES'> {
  constructor(source: StoreSource) {
    super(source, partnerNoticeTables);
  }
}

import type { StoreSource } from '../../kit/subgraph-definition';
import { ExchangeStepStore, ExchangeStore } from '../exchange/exchange.store';
import { caseConferenceTables } from './case-conference.table';

export class CaseConferenceStore extends ExchangeStore<'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, caseConferenceTables);
  }
}

export class CaseConferenceStepStore extends ExchangeStepStore<'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, caseConferenceTables);
  }
}

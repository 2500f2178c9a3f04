import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import {
  budgetShareTable,
  paymentTrancheTable,
  psychConventionTable,
  sessionLimitTable,
  tariffTable,
} from './convention.table';
import type {
  BudgetShareRow,
  PaymentTrancheRow,
  PsychConventionRow,
  SessionLimitRow,
  TariffRow,
} from './convention.table';

export class PsychConventionStore extends ReferenceStore<PsychConventionRow> {
  constructor(source: StoreSource) {
    super(source, psychConventionTable);
  }
}

export class SessionLimitStore extends ReferenceStore<SessionLimitRow> {
  constructor(source: StoreSource) {
    super(source, sessionLimitTable);
  }
}

export class TariffStore extends ReferenceStore<TariffRow> {
  constructor(source: StoreSource) {
    super(source, tariffTable);
  }
}

export class BudgetShareStore extends ReferenceStore<BudgetShareRow> {
  constructor(source: StoreSource) {
    super(source, budgetShareTable);
  }
}

export class PaymentTrancheStore extends ReferenceStore<PaymentTrancheRow> {
  constructor(source: StoreSource) {
    super(source, paymentTrancheTable);
  }
}

import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { invoiceLineTable, invoiceStepTable } from './convention-invoice.table';
import type { InvoiceLineRow, InvoiceStepRow } from './convention-invoice.table';

export class InvoiceLineStore extends PersonStore<InvoiceLineRow, 'CONVENTION_SESSIONS'> {
  constructor(source: StoreSource) {
    super(source, invoiceLineTable, { by: 'onDate', direction: 'DESC' });
  }
}

/** The steps carry the parties of their line, so whoever may read a line reads where it stands. */
export class InvoiceStepStore extends PersonStore<InvoiceStepRow, 'CONVENTION_SESSIONS'> {
  constructor(source: StoreSource) {
    super(source, invoiceStepTable, { by: 'ordinal', direction: 'ASC' });
  }

  async ofLine(permit: Permit<'CONVENTION_SESSIONS', 'READ'>, lineId: string): Promise<readonly InvoiceStepRow[]> {
    const all = await this.all(permit);
    return all.filter((step) => step.lineId === lineId);
  }
}

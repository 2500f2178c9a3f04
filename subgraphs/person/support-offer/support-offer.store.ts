import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { supportOfferTable } from './support-offer.table';
import type { SupportOfferRow } from './support-offer.table';

export class SupportOfferStore extends PersonStore<SupportOfferRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, supportOfferTable, { by: 'offeredOn', direction: 'DESC' });
  }
}

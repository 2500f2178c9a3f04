import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { HousingRequestStore } from './housing-request/housing-request.store';
import { SupportWishStore } from './support-wish/support-wish.store';

export function municipalStores(source: StoreSource) {
  return {
    housingRequests: new HousingRequestStore(source),
    supportWishes: new SupportWishStore(source),
  };
}

export type MunicipalContext = RequestContext<ReturnType<typeof municipalStores>>;

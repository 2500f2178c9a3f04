import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { IdentityStore, NameStore } from './person/person.store';
import { CaseloadStore } from './relation/caseload.store';

export function personStores(source: StoreSource) {
  return {
    names: new NameStore(source),
    identities: new IdentityStore(source),
    caseload: new CaseloadStore(source),
  };
}

export type PersonContext = RequestContext<ReturnType<typeof personStores>>;

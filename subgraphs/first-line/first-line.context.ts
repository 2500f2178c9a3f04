import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { ContactStore } from './contact/contact.store';
import { EndorsementStore } from './endorsement/endorsement.store';
import { SessionCounterStore } from './session-counter/session-counter.store';

export function firstLineStores(source: StoreSource) {
  return {
    contacts: new ContactStore(source),
    endorsements: new EndorsementStore(source),
    sessionCounters: new SessionCounterStore(source),
  };
}

export type FirstLineContext = RequestContext<ReturnType<typeof firstLineStores>>;

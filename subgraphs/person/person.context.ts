import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { IdentityStore, NameStore } from './person/person.store';
import { CaseloadStore } from './relation/caseload.store';
import { KnownPartyStore } from './relation/known-party.store';
import { RelationActsStore } from './relation/relation-acts.store';
import { RelationStore } from './relation/relation.store';

export function personStores(source: StoreSource) {
  return {
    names: new NameStore(source),
    identities: new IdentityStore(source),
    caseload: new CaseloadStore(source),
    relations: new RelationStore(source),
    relationActs: new RelationActsStore(source),
    knownParties: new KnownPartyStore(source),
  };
}

export type PersonContext = RequestContext<ReturnType<typeof personStores>>;

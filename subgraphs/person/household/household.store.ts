import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { childTable, livingSituationTable, socialNetworkTable, thirdPartyTable } from './household.table';
import type { ChildRow, LivingSituationRow, SocialNetworkRow, ThirdPartyRow } from './household.table';

export class LivingSituationStore extends PersonStore<LivingSituationRow, 'HOUSEHOLD'> {
  constructor(source: StoreSource) {
    super(source, livingSituationTable);
  }
}

export class ThirdPartyStore extends PersonStore<ThirdPartyRow, 'HOUSEHOLD'> {
  constructor(source: StoreSource) {
    super(source, thirdPartyTable, { by: 'relation', direction: 'ASC' });
  }
}

export class ChildStore extends PersonStore<ChildRow, 'CHILDREN'> {
  constructor(source: StoreSource) {
    super(source, childTable, { by: 'recordedAt', direction: 'ASC' });
  }
}

export class SocialNetworkStore extends PersonStore<SocialNetworkRow, 'SOCIAL_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, socialNetworkTable, { by: 'seenOn', direction: 'DESC' });
  }
}

import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { isBetweenThem } from '../own-part.rules';
import { harmfulContactConcernTable, networkContactTable } from './network-analysis.table';
import type { HarmfulContactConcernRow, NetworkContactRow } from './network-analysis.table';

export class NetworkContactStore extends PersonStore<NetworkContactRow, 'SOCIAL_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, networkContactTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /**
   * The drawing: to the person with those they took out of it, to others who stands in it. Whom the person took out others
   * see only beside a worry they raised themselves.
   *
   * @param worried contacts about whom the reader raised a worry.
   */
  async shown(permit: Permit<'SOCIAL_NETWORK', 'READ'>, worried: readonly string[]): Promise<readonly NetworkContactRow[]> {
    const contacts = await this.all(permit);
    return permit.asPerson ? contacts : contacts.filter(({ id, removedOn }) => removedOn === null || worried.includes(id));
  }
}

export class HarmfulContactConcernStore extends PersonStore<HarmfulContactConcernRow, 'SOCIAL_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, harmfulContactConcernTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /** Those that the reader raised, or all to the person; none of others', whatever is granted (G-51). */
  async theirs(permit: Permit<'SOCIAL_NETWORK', 'READ'>): Promise<readonly HarmfulContactConcernRow[]> {
    return (await this.all(permit)).filter((concern) => isBetweenThem(permit, concern));
  }
}

import { In, IsNull } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { AGREED_BY } from './triad-card.rules';
import type { TriadSide } from './triad-card.rules';
import { triadCardTable } from './triad-card.table';
import type { TriadCardRow } from './triad-card.table';

export class TriadCardStore extends PersonStore<TriadCardRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, triadCardTable, { by: 'drawnUpOn', direction: 'DESC' });
  }

  /** Notes that one side says yes to their part; to be called for that side and nobody else. */
  async agree(
    permit: Permit<'RESOURCE_GROUP', 'READ'>,
    seen: TriadCardRow,
    side: TriadSide,
    expectedVersion: number,
    at: Date,
  ): Promise<Amendment<TriadCardRow>> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'READ');
    const { personId, id } = seen;
    const changes = { [AGREED_BY[side]]: at, version: expectedVersion + 1 };
    const { affected } = await this.manager.update(
      triadCardTable.schema,
      { personId, id, version: expectedVersion } as never,
      changes as never,
    );
    return affected === 1 ? { row: { ...seen, ...changes } } : 'STALE';
  }

  /** Ends the cards with relatives who left: what three agreed does not hold with two. */
  async endOf(person: string, memberships: readonly string[], today: string): Promise<void> {
    await this.manager.update(
      triadCardTable.schema,
      { personId: person, membershipId: In([...memberships]), endedOn: IsNull() } as never,
      { endedOn: today, version: () => 'version + 1' } as never,
    );
  }
}

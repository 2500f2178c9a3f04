import DataLoader from 'dataloader';
import { In, IsNull, Not } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable } from '../relation/relation.table';
import type { RelationRow } from '../relation/relation.table';
import { AGREED_BY, brokenAt } from './triad-card.rules';
import type { TriadSide } from './triad-card.rules';
import { triadCardTable } from './triad-card.table';
import type { TriadCardRow } from './triad-card.table';

export class TriadCardStore extends PersonStore<TriadCardRow, 'RESOURCE_GROUP'> {
  private readonly ties: DataLoader<string, readonly RelationRow[]>;

  constructor(source: StoreSource) {
    super(source, triadCardTable, { by: 'drawnUpOn', direction: 'DESC' });
    this.ties = new DataLoader(async (persons: readonly string[]) => {
      const rows = await this.manager.findBy(relationTable, { person: In([...persons]), professional: Not(IsNull()) });
      return persons.map((person) => rows.filter((row) => row.person === person));
    });
  }

  /**
   * The cards as they stand now: what three agreed ends when the professional has nothing to do with the person any more, whoever
   * or whatever ended that. Since when it ended is told, and nothing of why.
   *
   * @param cards as this store gave them.
   */
  async standing(permit: Permit<'RESOURCE_GROUP'>, cards: readonly TriadCardRow[]): Promise<readonly TriadCardRow[]> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', permit.action);
    if (cards.length === 0) return cards;
    const ties = await this.ties.load(permit.person);
    const now = this.source.clock.now();
    return cards.map((card) => {
      if (card.personAgreedAt === null) return card;
      const isTheirs = ({ professional, organisation }: RelationRow): boolean =>
        professional === card.professional && organisation === card.organisation;
      const broken = brokenAt(ties.filter(isTheirs), card.personAgreedAt, now);
      const endedOn = broken && localDate(broken);
      // What ended stays ended since then, whatever ends it in its row later on.
      if (endedOn === null || (card.endedOn !== null && card.endedOn <= endedOn)) return card;
      // One further, as by the person's own word: else who ended it could be read off it.
      return { ...card, endedOn, version: card.endedOn === null ? card.version + 1 : card.version };
    });
  }

  /** One card as it stands now; null when it is not open to who asks. */
  async oneStanding(permit: Permit<'RESOURCE_GROUP'>, id: string): Promise<TriadCardRow | null> {
    const card = await this.one(permit, id);
    return card && (await this.standing(permit, [card]))[0]!;
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

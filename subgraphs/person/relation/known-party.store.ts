import type { EntityManager } from 'typeorm';
import type { ProfessionalActor } from '../../../consent/actor';
import { isUuid } from '../../../shared/ids';
import type { StoreSource } from '../../kit/subgraph-definition';
import { knownPartyTable } from './known-party.table';
import type { KnownPartyRow, PartyKind } from './known-party.table';

/** Whom Kring knows by key. About no person, so no permit is asked. */
export class KnownPartyStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** Notes who was met. Knowing somebody again changes nothing. */
  async meet(parties: readonly Omit<KnownPartyRow, 'recordedAt'>[]): Promise<void> {
    if (parties.length === 0) return;
    const recordedAt = this.source.clock.now();
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(knownPartyTable)
      .values(parties.map((party) => ({ ...party, recordedAt })))
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  /** Notes a professional whose token was accepted: a trusted issuer answers for who they are and where they work. */
  async meetActor({ id, organisation, profession, team }: ProfessionalActor): Promise<void> {
    await this.meet([
      { id: organisation, organisation, kind: 'ORGANISATION', profession: null },
      { id, organisation, kind: 'PROFESSIONAL', profession },
      ...(team === undefined ? [] : [{ id: team, organisation, kind: 'TEAM', profession: null } as const]),
    ]);
  }

  /** What the professionals are whom Kring knows at an organisation, each profession once. */
  async professionsAt(
    organisation: string,
  ): Promise<readonly Pick<KnownPartyRow, 'organisation' | 'profession'>[]> {
    return this.manager.query(
      `SELECT DISTINCT organisation, profession FROM known_party
        WHERE kind = 'PROFESSIONAL' AND organisation = $1 AND profession IS NOT NULL ORDER BY profession`,
      [organisation],
    );
  }

  /** Where the party of this kind and key is known, and as what; empty for nobody. Relations and rosters count as well. */
  async known(kind: PartyKind, id: string): Promise<readonly Pick<KnownPartyRow, 'organisation' | 'profession'>[]> {
    if (!isUuid(id)) return [];
    const column = { ORGANISATION: 'organisation', TEAM: 'team', PROFESSIONAL: 'professional' }[kind];
    return this.manager.query(
      `SELECT organisation, profession FROM known_party WHERE kind = $1 AND id = $2
       UNION SELECT organisation, NULL FROM relation WHERE ${column} = $2 AND organisation IS NOT NULL
       UNION SELECT organisation, NULL FROM team_roster WHERE ${column} = $2
       LIMIT 50`,
      [kind, id],
    );
  }
}

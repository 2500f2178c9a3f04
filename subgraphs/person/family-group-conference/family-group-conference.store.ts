import { Permit } from '../../../consent/permit';
import { isLive } from '../../../consent/facts';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable, rosterTable } from '../relation/relation.table';
import type { RelationRow } from '../relation/relation.table';
import { familyGroupConferenceTable, familyGroupPartTable } from './family-group-conference.table';
import type { FamilyGroupConferenceRow, FamilyGroupPartRow } from './family-group-conference.table';

type Writing = Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>;

export class FamilyGroupConferenceStore extends PersonStore<FamilyGroupConferenceRow, 'RESOURCE_GROUP'> {
  constructor(private readonly from: StoreSource) {
    super(from, familyGroupConferenceTable, { by: 'plannedOn', direction: 'DESC' });
  }

  /** Whether a professional has nothing to do with the person now, by name or on a team. For the person who names a coordinator. */
  async isIndependent(permit: Writing, professional: string): Promise<boolean> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    const now = this.from.clock.now();
    const seats = (await this.manager.findBy(rosterTable, { professional })).filter((seat) => isLive(seat, now));
    const teams = seats.map(({ team }) => team);
    const relations = await this.manager.findBy(relationTable, { person: permit.person });
    const isTheirs = ({ professional: named, team }: RelationRow): boolean => named === professional || (team !== null && teams.includes(team));
    return !relations.some((relation) => isLive(relation, now) && isTheirs(relation));
  }
}

export class FamilyGroupPartStore extends PersonStore<FamilyGroupPartRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, familyGroupPartTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /** Who takes part in one conference, for the person who asked them. */
  async at(permit: Writing, conferenceId: string): Promise<readonly FamilyGroupPartRow[]> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    if (!permit.rows.everything) return [];
    return this.manager.findBy(familyGroupPartTable.schema, { personId: permit.person, conferenceId });
  }
}

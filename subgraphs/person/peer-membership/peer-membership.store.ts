import { Permit } from '../../../consent/permit';
import { isEmpty } from '../../../consent/rows';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { peerMeetingTable, peerMembershipTable } from './peer-membership.table';
import type { OrganiserKind, PeerMeetingRow, PeerMembershipRow } from './peer-membership.table';

type Writing = Permit<'PEER_MEMBERSHIP', 'CONTRIBUTE'>;

/** Who organises a group. */
export interface Organiser {
  readonly kind: OrganiserKind;
  readonly ref: string;
}

export class PeerMembershipStore extends PersonStore<PeerMembershipRow, 'PEER_MEMBERSHIP'> {
  constructor(source: StoreSource) {
    super(source, peerMembershipTable, { by: 'since', direction: 'DESC' });
  }

  /**
   * What the permit opens. Having a part in a group is an expert's and nobody else's: one human being who is one and works in
   * care too reads none of it with the token of that other job (C-11, C-50).
   *
   * @param asPeer whether the asker comes as a peer, or as a natural person.
   */
  shown(permit: Permit<'PEER_MEMBERSHIP', 'READ'>, page: PageArgs, asPeer: boolean): Promise<Connection<PeerMembershipRow>> {
    if (permit.asPerson || asPeer || !isEmpty(permit.rows)) return this.page(permit, page);
    return this.page(permit, page, '', (query) => void query.andWhere('false'), 'not-as-a-peer');
  }

  /** Names who organises the group, who then sees that the person takes part in it; null takes the name away from whoever it was. */
  name(permit: Writing, id: string, version: number, organiser: Organiser | null): Promise<Amendment<PeerMembershipRow>> {
    return this.amendWithOrganiser(permit, id, version, organiser, {});
  }

  /** The person no longer takes part, which is from then on theirs alone to know. */
  end(permit: Writing, id: string, version: number, until: string): Promise<Amendment<PeerMembershipRow>> {
    return this.amendWithOrganiser(permit, id, version, null, { until });
  }

  private async amendWithOrganiser(
    permit: Writing,
    id: string,
    version: number,
    organiser: Organiser | null,
    changes: Partial<Pick<PeerMembershipRow, 'until'>>,
  ): Promise<Amendment<PeerMembershipRow>> {
    const { kind: organiserKind, ref } = organiser ?? { kind: null, ref: null };
    const amended = await this.amend(permit, id, version, { ...changes, organiserKind, organiser: ref });
    if (typeof amended !== 'object') return amended;
    await this.manager.query('UPDATE peer_membership SET parties = $3 WHERE person_id = $1 AND id = $2', [
      permit.person,
      id,
      ref === null ? [] : [ref],
    ]);
    return amended;
  }

  /**
   * Whether the person has somebody in the circle, now, as an expert by experience. Only such a one can be named: a
   * provider who were would read outside the person's yes (C-11, C-12).
   */
  async isExpertAround(permit: Writing, { kind, ref }: Organiser): Promise<boolean> {
    Permit.assertFits(permit, 'PEER_MEMBERSHIP', 'CONTRIBUTE');
    const column = kind === 'PERSON' ? 'member' : 'professional';
    const found: unknown[] = await this.manager.query(
      `SELECT 1 FROM relation
        WHERE person = $1 AND kind = 'GROUP_EXPERT_BY_EXPERIENCE' AND role = 'PEER_WORKER' AND ${column} = $2
          AND withdrawn_at IS NULL AND from_at <= $3 AND (until_at IS NULL OR until_at > $3) LIMIT 1`,
      [permit.person, ref, this.source.clock.now()],
    );
    return found.length > 0;
  }
}

export class PeerMeetingStore extends PersonStore<PeerMeetingRow, 'PEER_MEMBERSHIP'> {
  constructor(source: StoreSource) {
    super(source, peerMeetingTable, { by: 'place', direction: 'ASC' });
  }

  /** Of one membership, the first first. */
  of(permit: Permit<'PEER_MEMBERSHIP', 'READ'>, membership: string, page: PageArgs): Promise<Connection<PeerMeetingRow>> {
    return this.page(permit, page, `of/${membership}`, (query) => {
      query.andWhere('t.membership_id = :membership', { membership });
    });
  }

  /** Writes down one meeting, or writes it down anew. Version null where it is the first time. */
  async note(
    permit: Writing,
    membershipId: string,
    version: number | null,
    meeting: Pick<PeerMeetingRow, 'place' | 'heldOn' | 'attended'>,
  ): Promise<Amendment<PeerMeetingRow>> {
    Permit.assertFits(permit, 'PEER_MEMBERSHIP', 'CONTRIBUTE');
    const { person: personId } = permit;
    const there = await this.manager.findOneBy(peerMeetingTable.schema, { personId, membershipId, place: meeting.place });
    if (there !== null) return version === null ? 'STALE' : this.amend(permit, there.id, version, meeting);
    if (version !== null) return 'ABSENT';
    const own = { heldBy: personId, author: personId, source: 'PERSON' as const };
    return { row: await this.add(permit, { ...meeting, membershipId, ...own }) };
  }
}

import { Permit } from '../../../consent/permit';
import { isLive } from '../../../consent/facts';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable } from '../relation/relation.table';
import { membershipTable } from '../resource-group/resource-group.table';
import { preparationNoteTable, preparationTalkTable } from './preparation-talk.table';
import type { PreparationNoteRow, PreparationTalkRow } from './preparation-talk.table';

type Reading = Permit<'RESOURCE_GROUP', 'READ'>;

export class PreparationTalkStore extends PersonStore<PreparationTalkRow, 'RESOURCE_GROUP'> {
  constructor(private readonly from: StoreSource) {
    super(from, preparationTalkTable, { by: 'askedOn', direction: 'ASC' });
  }

  /** Those of the members of one group that are open to the reader. */
  ofGroup(permit: Reading, page: PageArgs, groupId: string): Promise<Connection<PreparationTalkRow>> {
    return this.page(permit, page, `of/${groupId}`, (query) =>
      query.andWhere('t.membership_id IN (SELECT m.id FROM resource_group_member m WHERE m.person_id = t.person_id AND m.group_id = :groupId)', {
        groupId,
      }),
    );
  }

  /** The houses in which a professional has to do with the person now, by their own name. For the person who asks them. */
  async housesOf(permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>, professional: string): Promise<readonly string[]> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    if (!permit.rows.everything) return [];
    const rows = await this.manager.findBy(relationTable, { person: permit.person, professional });
    const now = this.from.clock.now();
    return [...new Set(rows.filter((row) => isLive(row, now)).flatMap(({ organisation }) => organisation ?? []))];
  }

  /** The group that it prepares for. */
  async groupOf({ personId, membershipId }: PreparationTalkRow): Promise<string> {
    return (await this.manager.findOneByOrFail(membershipTable.schema, { personId, id: membershipId } as never)).groupId;
  }

  /** Notes that it was held; to be called for the professional who is to hold it and nobody else. */
  async hold(permit: Reading, seen: PreparationTalkRow, expectedVersion: number, heldOn: string): Promise<Amendment<PreparationTalkRow>> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'READ');
    const { personId, id } = seen;
    const version = expectedVersion + 1;
    const { affected } = await this.manager.update(
      preparationTalkTable.schema,
      { personId, id, version: expectedVersion } as never,
      { heldOn, version } as never,
    );
    return affected === 1 ? { row: { ...seen, heldOn, version } } : 'STALE';
  }
}

/** Notes by the member they belong to. */
export class PreparationNoteStore extends PersonStore<PreparationNoteRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, preparationNoteTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /**
   * The note on one talk. No permit of the person whose group it is could open it, since it is not theirs; whoever calls this shows
   * it to the member and to who held the talk alone, and puts that on the member's record.
   */
  async onTalk(talk: Pick<PreparationTalkRow, 'id'>): Promise<PreparationNoteRow | null> {
    return this.manager.findOneBy(preparationNoteTable.schema, { talkId: talk.id });
  }

  /** Lets who held the talk read along, or no longer. */
  async share(permit: Permit<'OWN_WORDS', 'CONTRIBUTE'>, id: string, parties: readonly string[]): Promise<void> {
    Permit.assertFits(permit, 'OWN_WORDS', 'CONTRIBUTE');
    await this.manager.update(preparationNoteTable.schema, { personId: permit.person, id } as never, { parties } as never);
  }
}

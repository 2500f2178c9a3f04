import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { isBetweenThem } from '../own-part.rules';
import type { MembershipRow } from '../resource-group/resource-group.table';
import { groupEvaluationTable, groupEvaluationWordTable } from './group-evaluation.table';
import type { GroupEvaluationRow, GroupEvaluationWordRow } from './group-evaluation.table';

export class GroupEvaluationStore extends PersonStore<GroupEvaluationRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, groupEvaluationTable, { by: 'evaluatedOn', direction: 'DESC' });
  }

  /** Those of one group that are open to the reader. */
  ofGroup(permit: Permit<'RESOURCE_GROUP', 'READ'>, page: PageArgs, groupId: string): Promise<Connection<GroupEvaluationRow>> {
    return this.page(permit, page, `of/${groupId}`, (query) => query.andWhere('t.group_id = :groupId', { groupId }));
  }
}

export class GroupEvaluationWordStore extends PersonStore<GroupEvaluationWordRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, groupEvaluationWordTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /** The word of each member to the person, and to a member their own: it was said to the person, and to nobody else who reads the rest. */
  async theirs(permit: Permit<'RESOURCE_GROUP', 'READ'>): Promise<readonly GroupEvaluationWordRow[]> {
    return (await this.all(permit)).filter((word) => isBetweenThem(permit, word));
  }

  /**
   * A member's word beside the person's. Theirs to say once they were asked, so no permit to write in the group is demanded: nobody
   * but the person can have one (C-01).
   *
   * @returns false when they had said it already.
   */
  async say(
    place: MembershipRow,
    evaluation: GroupEvaluationRow,
    author: string,
    word: Pick<GroupEvaluationWordRow, 'text' | 'language' | 'source'>,
  ): Promise<boolean> {
    const of = { personId: place.personId, evaluationId: evaluation.id, membershipId: place.id };
    if (await this.manager.existsBy(groupEvaluationWordTable.schema, of as never)) return false;
    await this.insert(place.personId, { ...word, ...of, heldBy: place.personId, author });
    return true;
  }
}

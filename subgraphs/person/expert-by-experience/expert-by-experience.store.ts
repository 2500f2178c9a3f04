import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { Amendment, NewRow } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { expertByExperienceTable } from './expert-by-experience.table';
import type { ExpertByExperienceRow } from './expert-by-experience.table';

export class ExpertByExperienceStore extends PersonStore<ExpertByExperienceRow, 'RESOURCE_GROUP'> {
  constructor(source: StoreSource) {
    super(source, expertByExperienceTable, { by: 'saidOn', direction: 'ASC' });
  }

  /** For the person all, for others those who are in the circle now: that somebody left is between the two of them. */
  shown(permit: Permit<'RESOURCE_GROUP', 'READ'>, page: PageArgs): Promise<Connection<ExpertByExperienceRow>> {
    if (permit.asPerson) return this.page(permit, page);
    return this.page(permit, page, 'in-the-circle', (query) => {
      query.andWhere(
        `EXISTS (SELECT 1 FROM resource_group_member m
                  WHERE m.person_id = t.person_id AND m.id = t.membership_id AND m.left_at IS NULL)`,
      );
    });
  }

  /** Says it of one member, or says it anew. Version null where it is the first time. */
  async say(
    permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>,
    version: number | null,
    said: NewRow<ExpertByExperienceRow>,
  ): Promise<Amendment<ExpertByExperienceRow>> {
    Permit.assertFits(permit, 'RESOURCE_GROUP', 'CONTRIBUTE');
    const { membershipId, roles, ofFamily, saidOn } = said;
    const there = await this.manager.findOneBy(expertByExperienceTable.schema, { personId: permit.person, membershipId });
    if (there !== null) return version === null ? 'STALE' : this.amend(permit, there.id, version, { roles, ofFamily, saidOn });
    return version === null ? { row: await this.add(permit, said) } : 'ABSENT';
  }
}

import type { ProfessionalActor } from '../../../consent/actor';
import { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ConsentEpochStore } from '../consent/consent-epoch.store';
import { goalNoteTable, goalStepTable, goalTable } from './goal.table';
import type { GoalNoteRow, GoalRow, GoalStepRow } from './goal.table';

type Reading = Permit<'GOALS', 'READ'>;
type Writing = Permit<'GOALS', 'CONTRIBUTE'>;

export class GoalStore extends PersonStore<GoalRow, 'GOALS'> {
  constructor(source: StoreSource) {
    super(source, goalTable, { by: 'setOn', direction: 'ASC' });
  }

  /** Goals shared with the resource group. */
  shared(permit: Reading, page: PageArgs): Promise<Connection<GoalRow>> {
    return this.page(permit, page, 'shared', (query) => query.andWhere('t.shared_with_group'));
  }

  /** Goals of the recovery plan. */
  inPlan(permit: Reading, page: PageArgs): Promise<Connection<GoalRow>> {
    return this.page(permit, page, 'plan', (query) => query.andWhere('t.in_plan'));
  }

  /**
   * Holds the person's circle until the transaction ends, so that nobody joins or leaves while a goal is shared, and
   * counts a change: what is taken back from the group is acknowledged as a withdrawal is.
   */
  async hold(permit: Writing): Promise<void> {
    Permit.assertFits(permit, 'GOALS', 'CONTRIBUTE');
    await new ConsentEpochStore(this.source).advance(permit.person);
  }

  /**
   * Shares a goal with all who are in the group now, or takes it back from all. Whoever joins later gains their part
   * on joining.
   */
  async share(permit: Writing, id: string, version: number, isShared: boolean): Promise<Amendment<GoalRow>> {
    const amended = await this.amend(permit, id, version, { sharedWithGroup: isShared });
    if (typeof amended !== 'object') return amended;
    const members = isShared ? await this.membersOf(permit.person) : [];
    await this.manager.query('UPDATE goal SET parties = $3 WHERE person_id = $1 AND id = $2', [
      permit.person,
      id,
      members,
    ]);
    for (const table of ['goal_step', 'goal_contribution'] as const) {
      await this.manager.query(`UPDATE ${table} SET parties = $3 WHERE person_id = $1 AND goal_id = $2`, [
        permit.person,
        id,
        members,
      ]);
    }
    return amended;
  }

  private async membersOf(person: string): Promise<readonly string[]> {
    const rows = await this.manager.query<{ member: string }[]>(
      `SELECT m.member
         FROM resource_group_member m JOIN resource_group g ON g.person_id = m.person_id AND g.id = m.group_id
        WHERE m.person_id = $1 AND g.ended_at IS NULL AND m.accepted_at IS NOT NULL AND m.left_at IS NULL`,
      [person],
    );
    return rows.map(({ member }) => member);
  }
}

export class GoalStepStore extends PersonStore<GoalStepRow, 'GOALS'> {
  constructor(source: StoreSource) {
    super(source, goalStepTable, { by: 'place', direction: 'ASC' });
  }

  /** Adds a step at the end, seen by whoever the goal is shared with. */
  async append(
    permit: Writing,
    goal: GoalRow,
    step: { readonly text: string; readonly language: string },
  ): Promise<GoalStepRow> {
    const steps = await this.manager.countBy(goalStepTable.schema, { personId: permit.person, goalId: goal.id });
    return this.add(permit, {
      ...step,
      goalId: goal.id,
      place: steps + 1,
      doneAt: null,
      heldBy: permit.person,
      author: permit.person,
      source: 'PERSON',
      parties: goal.parties,
    });
  }
}

export class GoalNoteStore extends PersonStore<GoalNoteRow, 'GOALS'> {
  constructor(source: StoreSource) {
    super(source, goalNoteTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /**
   * Writes a note beside a goal. A professional may comment on what the person let them read (C-09): it is the permit
   * to read that opens it, since nobody but the person can have one to write among the goals.
   */
  async comment(
    permit: Reading,
    goal: GoalRow,
    author: ProfessionalActor,
    note: { readonly text: string; readonly language: string },
  ): Promise<GoalNoteRow> {
    Permit.assertFits(permit, 'GOALS', 'READ');
    return this.insert(permit.person, {
      ...note,
      goalId: goal.id,
      heldBy: author.organisation,
      author: author.id,
      source: 'PROFESSIONAL',
    });
  }
}

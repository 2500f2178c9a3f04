import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { GoalRow } from '../goal/goal.table';
import { isPromised } from './goal-contribution.rules';
import { CONTRIBUTION_STATES, goalContributionTable } from './goal-contribution.table';
import type { ContributionState, GoalContributionRow } from './goal-contribution.table';

type Reading = Permit<'GOALS', 'READ'>;

/** Who takes something on, and in which voice. */
export type Contributor = Pick<GoalContributionRow, 'author' | 'heldBy' | 'source' | 'membershipId'>;

export class GoalContributionStore extends PersonStore<GoalContributionRow, 'GOALS'> {
  constructor(private readonly from: StoreSource) {
    super(from, goalContributionTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /**
   * Takes something on towards a goal. As with a note beside it, it is the permit to read that opens it: nobody but the person
   * can have one to write among the goals (C-09).
   */
  async takeOn(
    permit: Reading,
    goal: GoalRow,
    by: Contributor,
    what: Pick<GoalContributionRow, 'text' | 'language' | 'dueOn' | 'stateSetOn'>,
  ): Promise<GoalContributionRow> {
    Permit.assertFits(permit, 'GOALS', 'READ');
    const row: GoalContributionRow = {
      ...what,
      ...by,
      id: randomUUID(),
      personId: permit.person,
      goalId: goal.id,
      state: 'PLANNED',
      parties: goal.parties,
      sourceSystem: 'kring',
      sourceId: null,
      sourceVersion: null,
      effectiveAt: null,
      recordedAt: this.from.clock.now(),
      version: 1,
    };
    await this.manager.insert(goalContributionTable.schema, row as never);
    return row;
  }

  /** Notes how far it is; to be called for the one who took it on and nobody else. */
  async setState(
    permit: Reading,
    seen: GoalContributionRow,
    expectedVersion: number,
    to: { readonly state: ContributionState; readonly stateSetOn: string },
  ): Promise<Amendment<GoalContributionRow>> {
    Permit.assertFits(permit, 'GOALS', 'READ');
    const { personId, id } = seen;
    const version = expectedVersion + 1;
    const { affected } = await this.manager.update(
      goalContributionTable.schema,
      { personId, id, version: expectedVersion } as never,
      { ...to, version } as never,
    );
    return affected === 1 ? { row: { ...seen, ...to, version } } : 'STALE';
  }

  /** What some members had taken on in the group and not done, let go of; for when they leave. */
  async letGo(person: string, memberships: readonly string[], today: string): Promise<readonly GoalContributionRow[]> {
    const which = { personId: person, membershipId: In([...memberships]), state: In(CONTRIBUTION_STATES.filter(isPromised)) };
    const open = await this.manager.findBy(goalContributionTable.schema, which as never);
    const to = { state: 'LET_GO' as const, stateSetOn: today };
    for (const { id, version } of open) {
      await this.manager.update(goalContributionTable.schema, { personId: person, id } as never, { ...to, version: version + 1 } as never);
    }
    return open.map((row) => ({ ...row, ...to }));
  }
}

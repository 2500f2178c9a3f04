import { Permit } from '../../../consent/permit';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { GoalRow } from '../goal/goal.table';
import { MemberPromiseStore } from '../member-promise.store';
import { isPromised } from './goal-contribution.rules';
import { CONTRIBUTION_STATES, goalContributionTable } from './goal-contribution.table';
import type { GoalContributionRow } from './goal-contribution.table';

type Reading = Permit<'GOALS', 'READ'>;

/** Who takes something on, and in which voice. */
export type Contributor = Pick<GoalContributionRow, 'author' | 'heldBy' | 'source' | 'membershipId'>;

export class GoalContributionStore extends MemberPromiseStore<GoalContributionRow, 'GOALS'> {
  constructor(source: StoreSource) {
    super(source, goalContributionTable, 'recordedAt', CONTRIBUTION_STATES.filter(isPromised), 'LET_GO');
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
    return this.insert(permit.person, { ...what, ...by, goalId: goal.id, state: 'PLANNED', parties: goal.parties });
  }
}

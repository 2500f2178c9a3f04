import type { Actor } from '../../../consent/actor';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { GoalStatus } from '../goal/goal.table';
import type { ContributionState, GoalContributionRow } from './goal-contribution.table';

/** Whether there is still something to contribute to: what the person reached or let go is theirs to take up again. */
export function takesContributions(status: GoalStatus): boolean {
  return status !== 'REACHED' && status !== 'LET_GO';
}

/** Whether the one who took it on holds to it. */
export function isPromised(state: ContributionState): boolean {
  return state === 'PLANNED' || state === 'UNDER_WAY';
}

/**
 * Whether a contribution is this actor's to speak of: they took it on, for the same house, and in the place they have now. Who
 * left the group and came back speaks for a new place.
 *
 * @param membership the place the actor has in the group now; null for none.
 */
export function isContributor(
  row: Pick<GoalContributionRow, 'author' | 'heldBy' | 'membershipId'>,
  actor: Actor,
  membership: string | null,
): boolean {
  if (actor.kind === 'ANONYMOUS' || row.author !== actor.id) return false;
  if (row.membershipId !== null) return row.membershipId === membership;
  return actor.kind === 'PROFESSIONAL' && row.heldBy === actor.organisation;
}

/**
 * What the register is told of a contribution that has a day; null for one that has none. With whom the goal is shared is no
 * party of it: what somebody has to do by when is for the person, for them, and for whom the goals are open to.
 */
export function contributionDue(row: GoalContributionRow): RegisterMessage | null {
  const { dueOn, state, stateSetOn, author } = row;
  if (dueOn === null) return null;
  const message = registerMessage(row, {
    ...{ detailType: 'GoalContribution', kind: 'CONTRIBUTION', category: 'GOALS', code: 'GOAL_CONTRIBUTION' },
    ...{ on: dueOn, due: dueOn, responsible: author },
    doneOn: state === 'DONE' ? stateSetOn : null,
    until: state === 'LET_GO' ? stateSetOn : null,
  });
  return { ...message, parties: [] };
}

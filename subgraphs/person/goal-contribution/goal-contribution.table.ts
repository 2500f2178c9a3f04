import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const CONTRIBUTION_STATES = ['PLANNED', 'UNDER_WAY', 'DONE', 'LET_GO'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/**
 * What somebody around the person takes on towards one of the person's goals. The goal stays the person's, wording and status
 * (C-09, R-054); how far the contribution is, only the one who took it on says. Whoever the goal is shared with is a party, as
 * of its steps.
 */
export interface GoalContributionRow extends PersonRow {
  readonly goalId: string;
  readonly text: string;
  readonly language: string;
  /** Local date by which they mean to have done it. */
  readonly dueOn: string | null;
  readonly state: ContributionState;
  /** Local date on which they said so. */
  readonly stateSetOn: string;
  /** Place in the resource group in which they took it on; null for a professional who is not there as a member. */
  readonly membershipId: string | null;
}

export const goalContributionTable = personTable<GoalContributionRow, 'GOALS'>('goal_contribution', 'GOALS', {
  goalId: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
  dueOn: { type: 'date', nullable: true },
  state: { type: 'text' },
  stateSetOn: { type: 'date' },
  membershipId: { type: 'uuid', nullable: true },
});

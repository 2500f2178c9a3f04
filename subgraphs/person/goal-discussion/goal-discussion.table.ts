import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A professional fears that a goal is too much, and says so beside it, together with how they stand by the person in trying
 * (dignity of risk, Z-12): dreams come before being spared a disappointment. The person has the last word, and the goal stays.
 */
export interface GoalDiscussionRow extends PersonRow {
  readonly goalId: string;
  readonly risk: string;
  /** How they help the person to try it all the same; never empty. */
  readonly support: string;
  readonly language: string;
  readonly answer: string | null;
  readonly answerLanguage: string | null;
  readonly answeredAt: Date | null;
}

export const goalDiscussionTable = personTable<GoalDiscussionRow, 'GOALS'>('goal_discussion', 'GOALS', {
  goalId: { type: 'uuid' },
  risk: { type: 'text' },
  support: { type: 'text' },
  language: { type: 'text' },
  answer: { type: 'text', nullable: true },
  answerLanguage: { type: 'text', nullable: true },
  answeredAt: { type: 'timestamptz', precision: 3, nullable: true },
});

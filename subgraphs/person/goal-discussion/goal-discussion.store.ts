import type { ProfessionalActor } from '../../../consent/actor';
import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { GoalRow } from '../goal/goal.table';
import { goalDiscussionTable } from './goal-discussion.table';
import type { GoalDiscussionRow } from './goal-discussion.table';

export class GoalDiscussionStore extends PersonStore<GoalDiscussionRow, 'GOALS'> {
  constructor(source: StoreSource) {
    super(source, goalDiscussionTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /** Writes it beside the goal, on the strength of a permit to read, as a note is (C-09). With whom the goal is shared has no part in it. */
  async open(
    permit: Permit<'GOALS', 'READ'>,
    goal: GoalRow,
    author: ProfessionalActor,
    said: Pick<GoalDiscussionRow, 'risk' | 'support' | 'language'>,
  ): Promise<GoalDiscussionRow> {
    Permit.assertFits(permit, 'GOALS', 'READ');
    return this.insert(permit.person, {
      ...said,
      goalId: goal.id,
      answer: null,
      answerLanguage: null,
      answeredAt: null,
      heldBy: author.organisation,
      author: author.id,
      source: 'PROFESSIONAL',
    });
  }
}

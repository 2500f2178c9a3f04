import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** How the person looks back on the plan of their group. Members whom they asked for a word are its parties. */
export interface GroupEvaluationRow extends PersonRow {
  readonly groupId: string;
  /** Places in the group of those who were asked: who is in it from two houses is asked in one of them (C-50). */
  readonly asked: readonly string[];
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly evaluatedOn: string;
}

export const groupEvaluationTable = personTable<GroupEvaluationRow, 'RESOURCE_GROUP'>('group_evaluation', 'RESOURCE_GROUP', {
  groupId: { type: 'uuid' },
  asked: { type: 'uuid', array: true, default: [] },
  text: { type: 'text' },
  language: { type: 'text' },
  evaluatedOn: { type: 'date' },
});

/** What one member says beside it: for the person and for themselves, and for no other member. */
export interface GroupEvaluationWordRow extends PersonRow {
  readonly evaluationId: string;
  readonly membershipId: string;
  readonly text: string;
  readonly language: string;
}

export const groupEvaluationWordTable = personTable<GroupEvaluationWordRow, 'RESOURCE_GROUP'>(
  'group_evaluation_word',
  'RESOURCE_GROUP',
  {
    evaluationId: { type: 'uuid' },
    membershipId: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
  },
);

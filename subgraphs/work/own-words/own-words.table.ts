import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What the words are about. */
export const WORK_WORDS_TOPICS = ['WHY_STUDY_STOPPED', 'WHY_JOB_FITS', 'HOW_JOB_SUITS'] as const;
export type WorkWordsTopic = (typeof WORK_WORDS_TOPICS)[number];

/**
 * What the person says themselves about a study, a vacancy or a job (T-17, E-23, E-28). In a table of its own: the
 * study and the job are shown to a mediator, the words beside them may tell of illness or of a child.
 */
export interface WorkWordsRow extends PersonRow {
  readonly topic: WorkWordsTopic;
  /** Row id of the study, application or placement. */
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  /** Local date on which it was said. */
  readonly saidOn: string;
}

export const workWordsTable = personTable<WorkWordsRow, 'OWN_WORDS'>('work_words', 'OWN_WORDS', {
  topic: { type: 'text' },
  subject: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});

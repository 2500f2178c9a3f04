import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What somebody applied with (aanmelding, M-37): the question, in whose words, and by whom it was brought. Of the category
 * of needs and not of trajectories: whoever may know that a trajectory runs need not know what was asked.
 */
export interface ApplicationRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly appliedOn: string;
  /** Code of `application-source`: who brought it. */
  readonly broughtBy: string;
  readonly question: string;
  readonly language: string;
  /** Care for young people passes the person on to care for adults (M-54). */
  readonly fromYouthCare: boolean;
}

export const applicationTable = personTable<ApplicationRow, 'CARE_NEEDS'>('application', 'CARE_NEEDS', {
  trajectoryId: { type: 'uuid' },
  appliedOn: { type: 'date' },
  broughtBy: { type: 'text' },
  question: { type: 'text' },
  language: { type: 'text' },
  fromYouthCare: { type: 'boolean' },
});

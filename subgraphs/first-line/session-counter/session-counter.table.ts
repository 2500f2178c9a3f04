import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { AgeCategory, ConventionFunction, SessionForm } from '../convention-rules/convention-rules.table';

/**
 * Sessions that were used before Kring counted them, as number and category only (C-26). What was used since is counted
 * from the sessions themselves.
 */
export interface SessionCounterRow extends PersonRow {
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly used: number;
  /** Local date on which the counted twelve months began. */
  readonly periodFrom: string;
}

export const sessionCounterTable = personTable<SessionCounterRow, 'SESSION_COUNTER'>('session_counter', 'SESSION_COUNTER', {
  conventionFunction: { type: 'text' },
  ageCategory: { type: 'text' },
  form: { type: 'text' },
  used: { type: 'integer' },
  periodFrom: { type: 'date' },
});

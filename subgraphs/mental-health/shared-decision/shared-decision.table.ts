import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A decision that person and professional took together (samen beslissen, M-65): what could be chosen, what was weighed
 * and what was chosen. What was weighed is kept as well, or nobody can come back to it.
 */
export interface SharedDecisionRow extends PersonRow {
  readonly carePlanId: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly considerations: readonly string[];
  readonly outcome: string;
  readonly language: string;
  /** Local date. */
  readonly decidedOn: string;
  readonly personAgrees: boolean;
  /** Professionals who agreed. */
  readonly agreedBy: readonly string[];
}

export const sharedDecisionTable = personTable<SharedDecisionRow, 'RECOVERY_PLAN'>('shared_decision', 'RECOVERY_PLAN', {
  carePlanId: { type: 'uuid' },
  question: { type: 'text' },
  options: { type: 'text', array: true },
  considerations: { type: 'text', array: true },
  outcome: { type: 'text' },
  language: { type: 'text' },
  decidedOn: { type: 'date' },
  personAgrees: { type: 'boolean' },
  agreedBy: { type: 'uuid', array: true },
});

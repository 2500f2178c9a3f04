import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What the work modules brought: qualities, and how to use them when applying (T-27). The work part of the plan, which
 * the person may open to work partners without anything else of the treatment (TQ-10). It names no module and no
 * reason.
 */
export interface WorkModuleResultRow extends PersonRow {
  readonly topic: string;
  readonly qualities: readonly string[];
  readonly howToUse: string;
  readonly language: string;
  /** Local date. */
  readonly recordedOn: string;
}

export const workModuleResultTable = personTable<WorkModuleResultRow, 'RECOVERY_PLAN_WORK'>(
  'work_module_result',
  'RECOVERY_PLAN_WORK',
  {
    topic: { type: 'text' },
    qualities: { type: 'text', array: true },
    howToUse: { type: 'text' },
    language: { type: 'text' },
    recordedOn: { type: 'date' },
  },
);

/**
 * What the household modules brought: what goes well and what is still needed to live alone (T-28). The housing part of
 * the plan, which the person may open to a housing desk (TQ-11).
 */
export interface HouseholdModuleResultRow extends PersonRow {
  readonly topic: string;
  readonly canDo: readonly string[];
  readonly stillNeeds: readonly string[];
  readonly language: string;
  /** Local date. */
  readonly recordedOn: string;
}

export const householdModuleResultTable = personTable<HouseholdModuleResultRow, 'RECOVERY_PLAN_HOUSING'>(
  'household_module_result',
  'RECOVERY_PLAN_HOUSING',
  {
    topic: { type: 'text' },
    canDo: { type: 'text', array: true },
    stillNeeds: { type: 'text', array: true },
    language: { type: 'text' },
    recordedOn: { type: 'date' },
  },
);

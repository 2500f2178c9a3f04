import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { WordingSide } from '../care-plan/care-plan.table';

export const RELAPSE_PLAN_KINDS = ['RELAPSE_PREVENTION', 'CRISIS'] as const;
export type RelapsePlanKind = (typeof RELAPSE_PLAN_KINDS)[number];

/**
 * What is done when it threatens to go wrong, as professionals and person agree (terugvalpreventieplan, crisisplan, M-77;
 * 003:832). The crisis card and the safety plan are the person's own and stand in their own record.
 */
export interface RelapsePlanRow extends PersonRow {
  readonly trajectoryId: string;
  readonly kind: RelapsePlanKind;
  /** Local date. */
  readonly madeOn: string;
  /** Local date on which it is gone through again. */
  readonly reviewOn: string;
  /** Local date on which it was last gone through; null until it was. */
  readonly reviewedOn: string | null;
  /** Local date on which the person agreed to it as it stands; null until they do, and again once a side words it anew. */
  readonly agreedOn: string | null;
  /** Local date; null while it holds. */
  readonly endedOn: string | null;
}

export const relapsePlanTable = personTable<RelapsePlanRow, 'RECOVERY_PLAN'>('relapse_plan', 'RECOVERY_PLAN', {
  trajectoryId: { type: 'uuid' },
  kind: { type: 'text' },
  madeOn: { type: 'date' },
  reviewOn: { type: 'date' },
  reviewedOn: { type: 'date', nullable: true },
  agreedOn: { type: 'date', nullable: true },
  endedOn: { type: 'date', nullable: true },
});

/** Who does what. No name: what somebody is in the circle is enough (C-42). */
export interface PlanStep {
  /** Code of `circle-part`. */
  readonly who: string;
  readonly does: string;
}

/** What one side says of it. Rows are only ever added: the newest of each side is what holds (C-10). */
export interface RelapsePlanWordingRow extends PersonRow {
  readonly planId: string;
  readonly side: WordingSide;
  /** Version of the plan that it made. */
  readonly ofVersion: number;
  readonly earlySigns: readonly string[];
  readonly whatHelps: readonly string[];
  readonly steps: readonly PlanStep[];
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

export const relapsePlanWordingTable = personTable<RelapsePlanWordingRow, 'RECOVERY_PLAN'>('relapse_plan_wording', 'RECOVERY_PLAN', {
  planId: { type: 'uuid' },
  side: { type: 'text' },
  ofVersion: { type: 'integer' },
  earlySigns: { type: 'text', array: true },
  whatHelps: { type: 'text', array: true },
  steps: { type: 'jsonb' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const GOAL_HORIZONS = ['SHORT_TERM', 'END_GOAL'] as const;
export type GoalHorizon = (typeof GOAL_HORIZONS)[number];

/** In no order: steps back and goals let go are part of recovery. */
export const GOAL_STATUSES = ['CHOSEN', 'UNDER_WAY', 'PAUSED', 'REACHED', 'LET_GO'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** A goal the person chose, in the person's wording, with a status that only the person sets (R-054, C-09). */
export interface GoalRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  readonly horizon: GoalHorizon;
  /** Code of the list life-domain. */
  readonly lifeDomain: string;
  readonly status: GoalStatus;
  readonly statusSetAt: Date;
  /** Local date on which the person chose it. */
  readonly setOn: string;
  /** Part of the recovery plan. */
  readonly inPlan: boolean;
  /** Shared with the resource group: then its members are parties (C-02). */
  readonly sharedWithGroup: boolean;
}

export const goalTable = personTable<GoalRow, 'GOALS'>('goal', 'GOALS', {
  text: { type: 'text' },
  language: { type: 'text' },
  horizon: { type: 'text' },
  lifeDomain: { type: 'text' },
  status: { type: 'text' },
  statusSetAt: { type: 'timestamptz', precision: 3 },
  setOn: { type: 'date' },
  inPlan: { type: 'boolean' },
  sharedWithGroup: { type: 'boolean' },
});

/** A small step towards a goal. */
export interface GoalStepRow extends PersonRow {
  readonly goalId: string;
  readonly text: string;
  readonly language: string;
  readonly doneAt: Date | null;
  /** Place among the steps of the goal, from 1. */
  readonly place: number;
}

export const goalStepTable = personTable<GoalStepRow, 'GOALS'>('goal_step', 'GOALS', {
  goalId: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
  doneAt: { type: 'timestamptz', precision: 3, nullable: true },
  place: { type: 'integer' },
});

/**
 * What a professional says beside a goal. A row of its own, so that both texts are kept and the person's wording is
 * never touched (C-10).
 */
export interface GoalNoteRow extends PersonRow {
  readonly goalId: string;
  readonly text: string;
  readonly language: string;
}

export const goalNoteTable = personTable<GoalNoteRow, 'GOALS'>('goal_note', 'GOALS', {
  goalId: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
});

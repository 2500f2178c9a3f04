import type { EntitySchemaColumnOptions } from 'typeorm';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';

export const INTERVENTION_STATES = ['OFFERED', 'RUNNING', 'DECLINED', 'LEFT_OUT', 'NOT_OFFERED', 'ENDED'] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

/** A treatment, method or tool that is considered or used for the person (M-70 to M-76), and how it stands. */
export interface InterventionRow extends PersonRow {
  readonly carePlanId: string;
  /** That of its plan. */
  readonly jurisdiction: TrajectoryJurisdiction;
  /** Code of `intervention` or `trauma-intervention`. */
  readonly kind: string;
  readonly state: InterventionState;
  /** Local date. */
  readonly since: string;
  /** Local date on which it was last reconsidered. */
  readonly reconsideredOn: string;
  /** Code of `intervention-reason`, where it was declined, left out or not offered. */
  readonly reason: string | null;
  readonly explanation: string | null;
  readonly language: string;
}

const columns = {
  carePlanId: { type: 'uuid' },
  jurisdiction: { type: 'text' },
  kind: { type: 'text' },
  state: { type: 'text' },
  since: { type: 'date' },
  reconsideredOn: { type: 'date' },
  reason: { type: 'text', nullable: true },
  explanation: { type: 'text', nullable: true },
  language: { type: 'text' },
} as const satisfies Readonly<Record<string, EntitySchemaColumnOptions>>;

export const interventionTable = personTable<InterventionRow, 'RECOVERY_PLAN'>(
  'intervention',
  'RECOVERY_PLAN',
  columns,
);

/** Treatment of trauma stands apart: its name alone tells of a topic that takes a grant of its own (C-56). */
export const traumaInterventionTable = personTable<InterventionRow, 'TRAUMA'>('trauma_intervention', 'TRAUMA', columns);

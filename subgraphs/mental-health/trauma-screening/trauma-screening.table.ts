import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';

export const TRAUMA_OUTCOMES = ['NOTHING_TOLD', 'EVENTS_TOLD', 'COMPLAINTS_FOUND', 'NOT_NOW'] as const;
export type TraumaOutcome = (typeof TRAUMA_OUTCOMES)[number];

export const TRAUMA_DECISIONS = ['OFFERED', 'DECLINED_BY_PERSON', 'NOT_OFFERED'] as const;
export type TraumaDecision = (typeof TRAUMA_DECISIONS)[number];

/**
 * That the person was asked what they went through and what it does to them, as everybody is (R-093; 003:801-813), and
 * what was decided about treating it. A restricted topic: that it was asked of somebody already tells (C-56).
 */
export interface TraumaScreeningRow extends PersonRow {
  readonly trajectoryId: string;
  /** That of its trajectory. */
  readonly jurisdiction: TrajectoryJurisdiction;
  /** Local date. */
  readonly askedOn: string;
  readonly outcome: TraumaOutcome;
  /** What the person wants to have written down of it. */
  readonly told: string | null;
  readonly language: string;
  /** Local date by which it is decided whether treatment is offered; null where nothing waits to be decided. */
  readonly decideBy: string | null;
  readonly decision: TraumaDecision | null;
  /** Local date. */
  readonly decidedOn: string | null;
  readonly considerations: string | null;
}

export const traumaScreeningTable = personTable<TraumaScreeningRow, 'TRAUMA'>('trauma_screening', 'TRAUMA', {
  trajectoryId: { type: 'uuid' },
  jurisdiction: { type: 'text' },
  askedOn: { type: 'date' },
  outcome: { type: 'text' },
  told: { type: 'text', nullable: true },
  language: { type: 'text' },
  decideBy: { type: 'date', nullable: true },
  decision: { type: 'text', nullable: true },
  decidedOn: { type: 'date', nullable: true },
  considerations: { type: 'text', nullable: true },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';

export const SUBSTANCE_SIGNALS = ['ALCOHOL', 'DRUGS', 'SEVERE_ADDICTION'] as const;
export type SubstanceSignal = (typeof SUBSTANCE_SIGNALS)[number];

export const SUBSTANCE_SCREENING_STATES = ['OPEN', 'TAKEN', 'DECLINED_BY_PERSON'] as const;
export type SubstanceScreeningState = (typeof SUBSTANCE_SCREENING_STATES)[number];

/**
 * A signal of alcohol or drugs, and the list that was filled in for it (R-094; 003:1662-1668). A restricted topic: that a
 * signal was noted already tells (C-56).
 */
export interface SubstanceScreeningRow extends PersonRow {
  readonly trajectoryId: string;
  /** That of its trajectory. */
  readonly jurisdiction: TrajectoryJurisdiction;
  readonly signal: SubstanceSignal;
  readonly state: SubstanceScreeningState;
  /** Local date. */
  readonly noticedOn: string;
  readonly observed: string;
  readonly language: string;
  /** Local date by which the list is filled in. */
  readonly takeBy: string;
  /** Local date on which it was filled in or declined. */
  readonly settledOn: string | null;
  /** Row of the substance measurement. */
  readonly measurementId: string | null;
}

export const substanceScreeningTable = personTable<SubstanceScreeningRow, 'ADDICTION'>('substance_screening', 'ADDICTION', {
  trajectoryId: { type: 'uuid' },
  jurisdiction: { type: 'text' },
  signal: { type: 'text' },
  state: { type: 'text' },
  noticedOn: { type: 'date' },
  observed: { type: 'text' },
  language: { type: 'text' },
  takeBy: { type: 'date' },
  settledOn: { type: 'date', nullable: true },
  measurementId: { type: 'uuid', nullable: true },
});

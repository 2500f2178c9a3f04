import { EntitySchema } from 'typeorm';

/** With what a team or an organisation is checked: F-ACT by CCAF (M-18), being oriented towards recovery by ROPI (M-83). */
export const FIDELITY_INSTRUMENTS = ['CCAF', 'ROPI'] as const;
export type FidelityInstrument = (typeof FIDELITY_INSTRUMENTS)[number];

export const FIDELITY_OUTCOMES = ['MET', 'PARTLY_MET', 'NOT_MET'] as const;
export type FidelityOutcome = (typeof FIDELITY_OUTCOMES)[number];

/**
 * That an organisation, or one team of it, was checked against a model of care. There is no person in it, and no key of
 * one: it is about how care is given, not about whoever gets it.
 */
export interface ModelFidelityCheckRow {
  readonly id: string;
  readonly organisation: string;
  /** Null for the organisation as a whole. */
  readonly team: string | null;
  readonly instrument: FidelityInstrument;
  /** Local date. */
  readonly checkedOn: string;
  /** Who checked, by name. */
  readonly checkedBy: string;
  readonly outcome: FidelityOutcome;
  /** As the instrument gives it; null where it gives none. The scale is the instrument's. */
  readonly score: number | null;
  /** First local date on which it no longer counts; null where nothing is said. */
  readonly validUntil: string | null;
  /** Professional who recorded it. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export const modelFidelityCheckTable = new EntitySchema<ModelFidelityCheckRow>({
  name: 'model_fidelity_check',
  tableName: 'model_fidelity_check',
  columns: {
    id: { type: 'uuid', primary: true },
    organisation: { type: 'uuid' },
    team: { type: 'uuid', nullable: true },
    instrument: { type: 'text' },
    checkedOn: { type: 'date' },
    checkedBy: { type: 'text' },
    outcome: { type: 'text' },
    score: { type: 'double precision', nullable: true },
    validUntil: { type: 'date', nullable: true },
    recordedBy: { type: 'uuid' },
    recordedAt: { type: 'timestamptz', precision: 3 },
  },
  indices: [{ name: 'model_fidelity_check_of', columns: ['organisation', 'checkedOn'] }],
  checks: [{ name: 'model_fidelity_check_validity', expression: 'checked_on < valid_until' }],
});

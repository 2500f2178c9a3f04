import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** A medicine in one dose for one period (M-67). A change of dose is a new row, so the list shows what changed when. */
export interface MedicationRow extends PersonRow {
  /** ATC code. */
  readonly agent: string;
  readonly dose: string;
  /** The person's own goal that it serves; a medicine is never a goal in itself (003:945-961). */
  readonly servesGoal: string | null;
  readonly sideEffects: string | null;
  readonly language: string;
  readonly prescriber: string | null;
  /** Local date. */
  readonly startedOn: string;
  /** Local date. */
  readonly endedOn: string | null;
}

export const medicationTable = personTable<MedicationRow, 'MEDICATION'>('medication', 'MEDICATION', {
  agent: { type: 'text' },
  dose: { type: 'text' },
  servesGoal: { type: 'text', nullable: true },
  sideEffects: { type: 'text', nullable: true },
  language: { type: 'text' },
  prescriber: { type: 'uuid', nullable: true },
  startedOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

/** How somebody is supported in taking medicines, and by whom (M-68, E-06). */
export interface MedicationSupportRow extends PersonRow {
  /** Code of `medication-support`. */
  readonly kind: string;
  readonly text: string;
  readonly language: string;
  readonly professional: string | null;
  readonly organisation: string;
  /** Local date. */
  readonly startedOn: string;
  /** Local date. */
  readonly endedOn: string | null;
}

export const medicationSupportTable = personTable<MedicationSupportRow, 'MEDICATION'>(
  'medication_support',
  'MEDICATION',
  {
    kind: { type: 'text' },
    text: { type: 'text' },
    language: { type: 'text' },
    professional: { type: 'uuid', nullable: true },
    organisation: { type: 'uuid' },
    startedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
  },
);

/** That a medicine was looked at again, at least every year (M-69, R-073). */
export interface MedicationReviewRow extends PersonRow {
  readonly medicationId: string;
  /** Local date. */
  readonly reviewedOn: string;
  readonly reviewer: string;
  /** Code of `medication-review`. */
  readonly outcome: string;
  readonly findings: string;
  readonly language: string;
}

export const medicationReviewTable = personTable<MedicationReviewRow, 'MEDICATION'>('medication_review', 'MEDICATION', {
  medicationId: { type: 'uuid' },
  reviewedOn: { type: 'date' },
  reviewer: { type: 'uuid' },
  outcome: { type: 'text' },
  findings: { type: 'text' },
  language: { type: 'text' },
});

/** A side effect the person noticed, with the day they told it: several over time, none overwritten (M-67). */
export interface SideEffectRow extends PersonRow {
  readonly medicationId: string;
  /** Local date. */
  readonly toldOn: string;
  readonly text: string;
  readonly language: string;
}

export const sideEffectTable = personTable<SideEffectRow, 'MEDICATION'>('side_effect', 'MEDICATION', {
  medicationId: { type: 'uuid' },
  toldOn: { type: 'date' },
  text: { type: 'text' },
  language: { type: 'text' },
});

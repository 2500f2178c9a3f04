import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A stay in a hospital or residential service (M-91, T-11). Not why, and not whether there was compulsion: that is
 * COERCION.
 */
export interface AdmissionRow extends PersonRow {
  /** Organisation that admitted. */
  readonly organisation: string;
  /** Code of `care-form`. */
  readonly careForm: string;
  readonly crisis: boolean;
  readonly somatic: boolean;
  /** Local date. */
  readonly admittedOn: string;
  /** Local date; null while it lasts. */
  readonly dischargedOn: string | null;
}

export const admissionTable = personTable<AdmissionRow, 'ADMISSIONS'>('admission', 'ADMISSIONS', {
  organisation: { type: 'uuid' },
  careForm: { type: 'text' },
  crisis: { type: 'boolean' },
  somatic: { type: 'boolean' },
  admittedOn: { type: 'date' },
  dischargedOn: { type: 'date', nullable: true },
});

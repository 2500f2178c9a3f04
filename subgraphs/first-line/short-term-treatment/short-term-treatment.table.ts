import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const SHORT_TERM_FORMS = ['INDIVIDUAL', 'GROUP'] as const;
export type ShortTermForm = (typeof SHORT_TERM_FORMS)[number];

/** That a short treatment or psychosocial intervention of the first line runs or ran (kortdurende behandeling, F-16). No content. */
export interface ShortTermTreatmentRow extends PersonRow {
  readonly form: ShortTermForm;
  readonly professional: string;
  /** Local date. */
  readonly startedOn: string;
  /** Local date on which it is meant to end; short is what ends. */
  readonly plannedEndOn: string;
  /** First local date on which it is over; null while it runs. */
  readonly endedOn: string | null;
}

export const shortTermTreatmentTable = personTable<ShortTermTreatmentRow, 'TRAJECTORY'>('short_term_treatment', 'TRAJECTORY', {
  form: { type: 'text' },
  professional: { type: 'uuid' },
  startedOn: { type: 'date' },
  plannedEndOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

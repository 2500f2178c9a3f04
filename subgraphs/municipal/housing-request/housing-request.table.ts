import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { HousingRequestState } from './housing-request.rules';

export const HOUSING_FORMS = ['INDEPENDENT', 'SHELTERED', 'ASSISTED', 'HOUSING_FIRST', 'NOT_SURE'] as const;
export type HousingForm = (typeof HOUSING_FORMS)[number];

export interface HousingRequestRow extends PersonRow {
  readonly form: HousingForm;
  readonly state: HousingRequestState;
  /** Local date from which the person would like to live there. */
  readonly wantedFrom: string | null;
  readonly requestedOn: string;
  readonly answer: string | null;
}

export const housingRequestTable = personTable<HousingRequestRow, 'HOUSING'>('housing_request', 'HOUSING', {
  form: { type: 'text' },
  state: { type: 'text' },
  wantedFrom: { type: 'date', nullable: true },
  requestedOn: { type: 'date' },
  answer: { type: 'text', nullable: true },
});

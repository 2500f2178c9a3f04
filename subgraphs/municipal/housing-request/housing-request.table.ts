import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** States of a housing request, in the order in which a municipality works through one. */
export const HOUSING_REQUEST_STATES = ['REQUESTED', 'IN_CONVERSATION', 'ON_WAITING_LIST', 'GRANTED', 'WITHDRAWN', 'NOT_GRANTED'] as const;
export type HousingRequestState = (typeof HOUSING_REQUEST_STATES)[number];

/** U-16, U-17. */
export const HOUSING_FORMS = [
  ...(['INDEPENDENT', 'SHELTERED', 'ASSISTED', 'HOUSING_FIRST', 'FLEXIBLE', 'COURTYARD', 'PARENTS_INITIATIVE'] as const),
  ...(['TEMPORARY_GROUP', 'NOT_SURE'] as const),
] as const;
export type HousingForm = (typeof HOUSING_FORMS)[number];

export interface HousingRequestRow extends PersonRow {
  readonly form: HousingForm;
  readonly state: HousingRequestState;
  /** Local date from which the person would like to live there. */
  readonly wantedFrom: string | null;
  readonly requestedOn: string;
  readonly answer: string | null;
  /** Local date the person came on the waiting list. */
  readonly listedOn: string | null;
  /** Local date by which it is looked at anew, while they wait, whether the need is still the same. */
  readonly recheckOn: string | null;
  /** Local date it was last looked at anew. */
  readonly recheckedOn: string | null;
}

export const housingRequestTable = personTable<HousingRequestRow, 'HOUSING'>('housing_request', 'HOUSING', {
  form: { type: 'text' },
  state: { type: 'text' },
  wantedFrom: { type: 'date', nullable: true },
  requestedOn: { type: 'date' },
  answer: { type: 'text', nullable: true },
  listedOn: { type: 'date', nullable: true },
  recheckOn: { type: 'date', nullable: true },
  recheckedOn: { type: 'date', nullable: true },
});

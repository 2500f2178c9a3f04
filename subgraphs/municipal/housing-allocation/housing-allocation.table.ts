import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { HousingFormKind } from '../housing-request/housing-request.type';
import type { HousingAllocationStateKind } from './housing-allocation.type';

/** A home that is offered to somebody (U-15). */
export interface HousingAllocationRow extends PersonRow {
  readonly form: `${HousingFormKind}`;
  readonly state: `${HousingAllocationStateKind}`;
  readonly home: string;
  /** Organisation that lets it. */
  readonly landlord: string;
  /** Local dates. */
  readonly offeredOn: string;
  readonly answerBy: string;
  readonly answeredOn: string | null;
  readonly movedInOn: string | null;
}

export const housingAllocationTable = personTable<HousingAllocationRow, 'HOUSING'>('housing_allocation', 'HOUSING', {
  form: { type: 'text' },
  state: { type: 'text' },
  home: { type: 'text' },
  landlord: { type: 'uuid' },
  offeredOn: { type: 'date' },
  answerBy: { type: 'date' },
  answeredOn: { type: 'date', nullable: true },
  movedInOn: { type: 'date', nullable: true },
});

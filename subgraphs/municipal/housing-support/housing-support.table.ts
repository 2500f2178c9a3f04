import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { HomeTenureKind, HousingSupportKind, HousingSupportStateKind } from './housing-support.type';

/** Support that goes with a home (U-07, U-18, U-20). */
export interface HousingSupportRow extends PersonRow {
  readonly kind: `${HousingSupportKind}`;
  readonly state: `${HousingSupportStateKind}`;
  readonly tenure: `${HomeTenureKind}`;
  /** Organisation that gives it. */
  readonly provider: string;
  /** Local dates. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly careChangedOn: string | null;
  readonly homeEndsOn: string | null;
  readonly wasHomeless: boolean;
}

export const housingSupportTable = personTable<HousingSupportRow, 'HOUSING'>('housing_support', 'HOUSING', {
  kind: { type: 'text' },
  state: { type: 'text' },
  tenure: { type: 'text' },
  provider: { type: 'uuid' },
  startsOn: { type: 'date' },
  endsOn: { type: 'date', nullable: true },
  careChangedOn: { type: 'date', nullable: true },
  homeEndsOn: { type: 'date', nullable: true },
  wasHomeless: { type: 'boolean' },
});

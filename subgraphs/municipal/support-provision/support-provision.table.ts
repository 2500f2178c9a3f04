import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { SupportProvisionKind, SupportProvisionStateKind } from './support-provision.type';

/** Support that a municipality gives or has given (U-05, U-08, U-26 to U-28). */
export interface SupportProvisionRow extends PersonRow {
  readonly kind: `${SupportProvisionKind}`;
  readonly state: `${SupportProvisionStateKind}`;
  /** Organisation that gives it. */
  readonly provider: string | null;
  readonly hoursAWeek: number | null;
  /** Local dates. */
  readonly askedOn: string;
  readonly startedOn: string | null;
  readonly reviewOn: string | null;
  readonly endedOn: string | null;
  readonly answer: string | null;
}

export const supportProvisionTable = personTable<SupportProvisionRow, 'HOUSING'>('support_provision', 'HOUSING', {
  kind: { type: 'text' },
  state: { type: 'text' },
  provider: { type: 'uuid', nullable: true },
  hoursAWeek: { type: 'smallint', nullable: true },
  askedOn: { type: 'date' },
  startedOn: { type: 'date', nullable: true },
  reviewOn: { type: 'date', nullable: true },
  endedOn: { type: 'date', nullable: true },
  answer: { type: 'text', nullable: true },
});

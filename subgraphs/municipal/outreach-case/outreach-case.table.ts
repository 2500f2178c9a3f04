import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { MunicipalJurisdictionKind } from '../desk/desk.type';
import type { OutreachCaseStateKind } from './outreach-case.type';

/** Outreach since the team met somebody (U-11). Before that there is no case of anybody (C-59). */
export interface OutreachCaseRow extends PersonRow {
  /** a case comes of a report. */
  readonly reportId: string;
  readonly state: `${OutreachCaseStateKind}`;
  readonly jurisdiction: `${MunicipalJurisdictionKind}`;
  readonly attempts: number;
  /** Local dates. */
  readonly metOn: string;
  readonly referBy: string | null;
  readonly referredOn: string | null;
  /** Organisations. */
  readonly referredTo: readonly string[];
  readonly endedOn: string | null;
}

export const outreachCaseTable = personTable<OutreachCaseRow, 'CONCERN_REPORT'>('outreach_case', 'CONCERN_REPORT', {
  reportId: { type: 'uuid' },
  state: { type: 'text' },
  jurisdiction: { type: 'text' },
  attempts: { type: 'integer' },
  metOn: { type: 'date' },
  referBy: { type: 'date', nullable: true },
  referredOn: { type: 'date', nullable: true },
  referredTo: { type: 'uuid', array: true },
  endedOn: { type: 'date', nullable: true },
});

import { referenceTable } from '../reference-row/reference-row.table';
import type { LocalDate, ReferenceRow } from '../reference-row/reference-row.table';

/**
 * That one team lends somebody to another, or that they share a function (U-33, 003:2129-2141). Public, as a staff list is. No
 * access follows from it: who is let in to a person's record is said by the roster of a team and by relations, and never here.
 */
export interface StaffSecondmentRow extends ReferenceRow {
  readonly fromTeamId: string;
  readonly toTeamId: string;
  /** Code of `professional-kind`: as what. */
  readonly kind: string;
  /** Who, where it is one by name. */
  readonly professionalId: string | null;
  readonly validFrom: LocalDate;
}

export const staffSecondmentTable = referenceTable<StaffSecondmentRow>(
  'staff_secondment',
  ['code'],
  { fromTeamId: { type: 'uuid' }, toTeamId: { type: 'uuid' }, kind: { type: 'text' }, professionalId: { type: 'uuid', nullable: true } },
  ['fromTeamId', 'toTeamId'],
);

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What a coaching trajectory means for partner and children, and what was agreed (Kindreflex; C-39, R-052). No record
 * of care of a child, and no name of one.
 */
export interface FamilyCheckRow extends PersonRow {
  readonly trajectory: string;
  readonly doneOn: string;
  readonly outcome: string;
  readonly actions: string | null;
  readonly language: string;
}

export const familyCheckTable = personTable<FamilyCheckRow, 'FAMILY_IMPACT_CHECK'>(
  'family_check',
  'FAMILY_IMPACT_CHECK',
  {
    trajectory: { type: 'uuid' },
    doneOn: { type: 'date' },
    outcome: { type: 'text' },
    actions: { type: 'text', nullable: true },
    language: { type: 'text' },
  },
);

/** That the check was done, which the network may know; a table of its own, since what came out of it may not. */
export interface FamilyCheckDoneRow extends PersonRow {
  readonly trajectory: string;
  readonly organisation: string;
  readonly doneOn: string;
}

export const familyCheckDoneTable = personTable<FamilyCheckDoneRow, 'FAMILY_IMPACT_CHECK_DONE'>(
  'family_check_done',
  'FAMILY_IMPACT_CHECK_DONE',
  {
    trajectory: { type: 'uuid' },
    organisation: { type: 'uuid' },
    doneOn: { type: 'date' },
  },
);

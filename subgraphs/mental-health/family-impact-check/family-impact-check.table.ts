import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What a trajectory means for the whole family, and what was agreed (Kindreflex, C-39). No record of a child's care.
 */
export interface FamilyImpactCheckRow extends PersonRow {
  /** Code of `mental-health-trajectory`. */
  readonly programme: string;
  /** Local date. */
  readonly doneOn: string;
  readonly meaning: string;
  readonly agreed: string;
  readonly language: string;
}

export const familyImpactCheckTable = personTable<FamilyImpactCheckRow, 'FAMILY_IMPACT_CHECK'>(
  'family_impact_check',
  'FAMILY_IMPACT_CHECK',
  {
    programme: { type: 'text' },
    doneOn: { type: 'date' },
    meaning: { type: 'text' },
    agreed: { type: 'text' },
    language: { type: 'text' },
  },
);

/** That it was done, and when. A table of its own: the network may know this much and nothing of the content. */
export interface FamilyImpactCheckDoneRow extends PersonRow {
  /** Code of `mental-health-trajectory`. */
  readonly programme: string;
  /** Local date. */
  readonly doneOn: string;
}

export const familyImpactCheckDoneTable = personTable<FamilyImpactCheckDoneRow, 'FAMILY_IMPACT_CHECK_DONE'>(
  'family_impact_check_done',
  'FAMILY_IMPACT_CHECK_DONE',
  {
    programme: { type: 'text' },
    doneOn: { type: 'date' },
  },
);

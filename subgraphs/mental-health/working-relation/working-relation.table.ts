import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** How the person finds the working relation, asked routinely (werkrelatie, M-64). Low says nothing against anybody. */
export interface WorkingRelationCheckRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly checkedOn: string;
  /** The person's own rating, 0 to 10. */
  readonly rating: number;
  readonly said: string | null;
  readonly language: string;
}

export const workingRelationCheckTable = personTable<WorkingRelationCheckRow, 'RECOVERY_PLAN'>(
  'working_relation_check',
  'RECOVERY_PLAN',
  {
    trajectoryId: { type: 'uuid' },
    checkedOn: { type: 'date' },
    rating: { type: 'smallint' },
    said: { type: 'text', nullable: true },
    language: { type: 'text' },
  },
);

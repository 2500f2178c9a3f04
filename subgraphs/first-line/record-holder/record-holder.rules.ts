import type { Jurisdiction } from '../../../consent/vocabulary';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { RecordHolderRow } from './record-holder.table';

export type FileArrangement = 'GLOBAL_MEDICAL_FILE' | 'PRACTICE_ENROLMENT';

/** By what a practice keeps the file: each country has its own, and they never mix. */
export function arrangementIn(jurisdiction: Jurisdiction): FileArrangement {
  return jurisdiction === 'BE' ? 'GLOBAL_MEDICAL_FILE' : 'PRACTICE_ENROLMENT';
}

/** What the register is told of who holds the record, since when and until when (N-04, R-082). */
export function recordHolderMessage(row: RecordHolderRow): RegisterMessage {
  return registerMessage(row, {
    ...{ detailType: 'RecordHolder', kind: 'RESPONSIBLE', category: 'CARE_NETWORK', code: 'RECORD_HOLDER' },
    on: row.fromDate,
    until: row.untilDate,
    responsible: row.professional,
    // The person's own choice is kept as theirs; the practice does it.
    owedBy: row.practice,
  });
}

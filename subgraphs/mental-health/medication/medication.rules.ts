import type { RegisterMessage } from '../../../shared/register-api';
import type { MedicationRow } from './medication.table';

/**
 * What the register is told when medication changes: mental health care and GP tell each other. That it
 * changed and when; which medicine stays behind its own consent.
 */
export function medicationChangedMessage(row: MedicationRow): RegisterMessage {
  return {
    person: row.personId,
    detail: row.id,
    detailType: 'Medication',
    kind: 'NOTICE',
    category: 'NOTICES',
    code: 'EVENT_OR_POLICY_CHANGE',
    on: row.startedOn,
    until: null,
    responsible: row.prescriber,
    heldBy: row.heldBy,
    author: row.author,
    parties: [...row.parties],
  };
}

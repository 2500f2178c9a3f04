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

/** A code of the ATC classification at its fifth level, such as N06AB06. */
const ATC_CODE = /^[A-Z]\d{2}[A-Z]{2}\d{2}$/;

export function misfitOfAgent(agent: string): string | null {
  return ATC_CODE.test(agent) ? null : 'agent must be a code of the ATC classification, such as N06AB06.';
}

/** Current medicines and when each was last looked at; the earliest of them says when one is due. */
export function longestUnreviewed(
  medicines: readonly Pick<MedicationRow, 'id' | 'startedOn' | 'endedOn'>[],
  reviews: readonly { readonly medicationId: string; readonly reviewedOn: string }[],
  today: string,
): string | null {
  const since = medicines
    .filter(({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn >= today))
    .map(({ id, startedOn }) => {
      const held = reviews.filter(({ medicationId }) => medicationId === id).map(({ reviewedOn }) => reviewedOn);
      return [startedOn, ...held].sort().at(-1)!;
    });
  return since.sort()[0] ?? null;
}

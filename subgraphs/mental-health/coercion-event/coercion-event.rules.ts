import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { AftermathKind, CoercionEventRow } from './coercion-event.table';

/** What is wrong with what was said afterwards, or null: only the person can decline, and only to talk about it themselves. */
export function aftermathFault(kind: AftermathKind, said: string | null, present: readonly string[]): string | null {
  if (kind === 'EVALUATION') return said === null ? 'said says what the evaluation came to.' : null;
  const isThere = present.includes('PERSON');
  if (said === null) return isThere ? 'said says what was talked over; leave PERSON out where they declined.' : null;
  return isThere ? null : 'A debriefing is with the person: present names PERSON.';
}

/** What the register is told: that something is to be talked over with the person, and when it was. */
export function coercionMessage(row: CoercionEventRow, responsible: string | null): RegisterMessage {
  return registerMessage(row, {
    kind: 'TASK',
    detailType: 'CoercionEvent',
    category: 'COERCION',
    code: 'DEBRIEFING',
    on: row.happenedOn,
    due: row.debriefBy,
    dueFrom: row.happenedOn,
    doneOn: row.debriefedOn,
    responsible,
  });
}

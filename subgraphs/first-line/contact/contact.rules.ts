import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { ContactRow } from './contact.table';

/** What the register is told of a contact: when the next one is, or that it was. Never what is said there. */
export function contactMessage(row: ContactRow): RegisterMessage {
  return registerMessage(row, {
    detailType: 'FirstLineContact',
    kind: 'NEXT_CONTACT',
    category: 'APPOINTMENTS',
    code: 'CONTACT_PLANNED',
    on: row.onDate,
    until: row.isPlanned ? null : row.onDate,
    responsible: row.professional,
  });
}

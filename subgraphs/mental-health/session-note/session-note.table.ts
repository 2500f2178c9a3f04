import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What a professional wrote of a session with the person. Its author is its writer; no one else of the group is named.
 */
export interface SessionNoteRow extends PersonRow {
  /** Local date. */
  readonly heldOn: string;
  /** Code of `session-form`. */
  readonly form: string;
  readonly text: string;
  readonly language: string;
}

export const sessionNoteTable = personTable<SessionNoteRow, 'SESSION_NOTES'>('session_note', 'SESSION_NOTES', {
  heldOn: { type: 'date' },
  form: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { WorkNoteKind } from './work-note.type';

/** What a coach wrote down of a talk, with an employer too. It goes to nobody but the person (EQ-03, EQ-04). */
export interface WorkNoteRow extends PersonRow {
  readonly kind: `${WorkNoteKind}`;
  readonly text: string;
  readonly language: string;
  readonly heldOn: string;
}

export const workNoteTable = personTable<WorkNoteRow, 'WORK_NOTES'>('work_note', 'WORK_NOTES', {
  kind: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
  heldOn: { type: 'date' },
});

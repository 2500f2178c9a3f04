import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { sessionNoteTable } from './session-note.table';
import type { SessionNoteRow } from './session-note.table';

export class SessionNoteStore extends PersonStore<SessionNoteRow, 'SESSION_NOTES'> {
  constructor(source: StoreSource) {
    super(source, sessionNoteTable, { by: 'heldOn', direction: 'DESC' });
  }
}

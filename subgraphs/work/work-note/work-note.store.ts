import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workNoteTable } from './work-note.table';
import type { WorkNoteRow } from './work-note.table';

export class WorkNoteStore extends PersonStore<WorkNoteRow, 'WORK_NOTES'> {
  constructor(source: StoreSource) {
    super(source, workNoteTable, { by: 'heldOn', direction: 'DESC' });
  }
}
